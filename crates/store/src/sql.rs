//! SQL as text, in one place, once.
//!
//! A module declares its statements with [`stmts!`](crate::stmts) and is listed in [`all`]; tests lint every one of
//! them, render it for each database and prepare it. Keywords and aggregates are written in capitals, everything else in
//! lower case, parameters as `?1`. What may be written is in the lints ([`lint`]).

pub mod catalog;
pub mod dialect;
pub mod lexer;
pub mod lint;
mod lint_schema;
mod render;
mod reserved;

pub use dialect::Dialect;
pub use render::{Rendered, ddl, statement};

use crate::features;

/// One statement of the program.
#[derive(Debug)]
pub struct Stmt {
    /// Module and name, for errors and measurements.
    pub name: &'static str,
    /// The canonical text.
    pub text: &'static str,
    /// Whether it reads or writes.
    pub kind: Kind,
}

/// What a statement does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Returns rows.
    Query,
    /// Changes rows.
    Write,
}

/// Declares the statements of a module, and `STMTS`, the list of them.
///
/// ```
/// store::stmts! {
///     USER_NAME: Query = "SELECT name FROM user_account WHERE id = ?1";
///     USER_RENAME: Write = "UPDATE user_account SET name = ?2, version = version + 1 WHERE id = ?1 AND version = ?3";
/// }
/// assert_eq!(STMTS.len(), 2);
/// ```
#[macro_export]
macro_rules! stmts {
    ($($(#[$meta:meta])* $name:ident: $kind:ident = $text:expr;)+) => {
        $(
            $(#[$meta])*
            pub(crate) static $name: $crate::sql::Stmt = $crate::sql::Stmt {
                name: concat!(module_path!(), "::", stringify!($name)),
                text: $text,
                kind: $crate::sql::Kind::$kind,
            };
        )+
        /// Every statement of this module.
        pub(crate) static STMTS: &[&$crate::sql::Stmt] = &[$(&$name),+];
    };
}

/// Every statement of the program.
#[must_use]
pub fn all() -> Vec<&'static Stmt> {
    features::STMTS.concat()
}

#[cfg(test)]
mod tests;
