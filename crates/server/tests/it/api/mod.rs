//! The API as programs meet it.

mod account;
mod bodies;
mod life;
mod once;
mod tokens;
