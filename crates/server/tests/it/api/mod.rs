//! The API as programs meet it.

mod account;
mod bodies;
mod once;
mod tokens;
