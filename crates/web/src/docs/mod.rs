//! The reference of the API, drawn from its description: no script, nothing loaded from elsewhere.
//!
//! The words here are English like those of the description itself, which has no translations.

mod errors;
mod operation;
mod reference;
mod schema;
mod words;

pub use errors::errors;
pub use reference::reference;
