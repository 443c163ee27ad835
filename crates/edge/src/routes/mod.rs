//! Every address of the product, as a type. Links, redirects and routers use the type, so a path is spelled once.

pub mod api;
pub mod pages;
