//! The doorstep, shared by api and web.

pub mod http;
