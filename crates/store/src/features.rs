//! The list of features: what each brings in statements.
//!
//! One line per feature, so that several people can add theirs side by side.

use crate::sql::Stmt;

/// The statements of every feature.
pub(crate) static STMTS: &[&[&Stmt]] = &[
    crate::events::STMTS,
    crate::migrate::STMTS,
    crate::identity::one_time::STMTS,
    crate::identity::refresh::STMTS,
    crate::identity::sessions::STMTS,
    crate::identity::users::STMTS,
];
