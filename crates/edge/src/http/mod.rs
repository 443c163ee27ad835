//! HTTP plumbing that knows nothing of accounts: who asks from where, what is let in, and how answers look.
//!
//! [`layer`] wraps a finished router in all of it, in the one right order. The other modules are the parts, and the
//! values that handlers use: [`Problem`], [`Rates`], [`conditional`], [`idempotency`].

pub mod access_log;
pub mod client_ip;
pub mod compress;
pub mod conditional;
pub mod cors;
pub mod csp_report;
pub mod csrf;
pub mod headers;
pub mod host;
pub mod idempotency;
mod json_depth;
mod layer;
pub mod limits;
mod media;
pub mod origin;
mod panics;
pub mod problem;
pub mod rate;
pub mod refusal;
pub mod request_id;
pub mod settings;
pub mod stopping;

pub use access_log::Caller;
pub use client_ip::ClientIp;
pub use layer::layer;
pub use origin::Origin;
pub use problem::{FieldProblem, Problem};
pub use rate::{Class, Key, Limited, Rates, Standing};
pub use refusal::{ErrorPage, Place, Refusal};
pub use request_id::RequestId;
pub use settings::{Limits, Settings};
pub use stopping::Stopping;
