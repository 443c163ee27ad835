//! The list of features: what each brings in statements.
//!
//! One line per feature, so that several people can add theirs side by side.

use crate::sql::Stmt;

/// The statements of every feature.
pub(crate) static STMTS: &[&[&Stmt]] = &[
    crate::audit::STMTS,
    crate::contracts::deliverables::STMTS,
    crate::contracts::history::STMTS,
    crate::contracts::lists::STMTS,
    crate::contracts::milestones::STMTS,
    crate::contracts::payments::STMTS,
    crate::contracts::rows::STMTS,
    crate::contracts::terms::STMTS,
    crate::events::STMTS,
    crate::idempotency::STMTS,
    crate::identity::one_time::STMTS,
    crate::identity::refresh::STMTS,
    crate::identity::sessions::STMTS,
    crate::identity::users::STMTS,
    crate::jobs::STMTS,
    crate::mail_copies::STMTS,
    crate::migrate::STMTS,
    crate::projects::addenda::STMTS,
    crate::projects::briefs::STMTS,
    crate::projects::listing::STMTS,
    crate::projects::lists::STMTS,
    crate::projects::rows::STMTS,
    crate::proposals::allowances::STMTS,
    crate::proposals::inbox::STMTS,
    crate::proposals::lists::STMTS,
    crate::proposals::rows::STMTS,
    crate::proposals::words::STMTS,
    crate::settings::STMTS,
    crate::staff::people::STMTS,
    crate::staff::suspensions::STMTS,
    crate::staff::trail::STMTS,
    crate::talent::profiles::STMTS,
    crate::talent::skills::STMTS,
    crate::throttles::STMTS,
    crate::timers::STMTS,
    crate::transitions::STMTS,
];
