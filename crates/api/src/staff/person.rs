//! A person as staff see them.

use domain::{
    Time,
    staff::{PersonLine, PersonView},
};
use serde::Serialize;
use utoipa::{IntoParams, ToSchema};

use crate::{
    identity::{
        account::{Role, ends, roles},
        words::{AccountState, StaffRole},
    },
    staff::{
        audit::{AccountStep, AuditLine},
        counts::PersonCounts,
        suspension::Suspension,
        words::StaffVerb,
    },
};

/// A person in a list.
#[derive(Serialize, ToSchema)]
pub(crate) struct PersonCard {
    /// The account.
    #[schema(max_length = 17, pattern = "^usr_[0-9a-hjkmnp-tv-z]{13}$", example = "usr_02q8v3m1k7x4d")]
    id: String,
    /// The handle in the profile's address.
    #[schema(max_length = 40, example = "ayesha-rahman")]
    handle: String,
    /// The name as others see it.
    #[schema(max_length = 80, example = "Ayesha Rahman")]
    name: String,
    /// In which state the account is.
    state: AccountState,
    /// What it may do on the market.
    #[schema(max_items = 2)]
    roles: Vec<Role>,
    /// The role of a staff account.
    staff_role: Option<StaffRole>,
    /// Since when it exists.
    #[schema(format = DateTime, example = "2026-03-01T12:00:00.000Z")]
    created_at: String,
}

/// Everything about a person that staff need to decide.
#[derive(Serialize, ToSchema)]
pub(crate) struct StaffPerson {
    /// The account.
    #[schema(max_length = 17, pattern = "^usr_[0-9a-hjkmnp-tv-z]{13}$", example = "usr_02q8v3m1k7x4d")]
    id: String,
    /// The handle in the profile's address.
    #[schema(max_length = 40, example = "ayesha-rahman")]
    handle: String,
    /// The name as others see it.
    #[schema(max_length = 80, example = "Ayesha Rahman")]
    name: String,
    /// The confirmed address, or the one to confirm.
    #[schema(max_length = 254, example = "ayesha@example.com")]
    email: String,
    /// A new address that waits for its confirmation.
    #[schema(max_length = 254)]
    pending_email: Option<String>,
    /// In which state the account is.
    state: AccountState,
    /// When a restriction lifts itself.
    #[schema(format = DateTime)]
    restricted_until: Option<String>,
    /// When a closing can no longer be undone.
    #[schema(format = DateTime)]
    closes_at: Option<String>,
    /// What it may do on the market.
    #[schema(max_items = 2)]
    roles: Vec<Role>,
    /// The role of a staff account.
    staff_role: Option<StaffRole>,
    /// Since when it exists.
    #[schema(format = DateTime, example = "2026-03-01T12:00:00.000Z")]
    created_at: String,
    /// When the password was last changed.
    #[schema(format = DateTime, example = "2026-03-01T12:00:00.000Z")]
    password_changed_at: String,
    /// Counts changes of the account.
    #[schema(example = 3)]
    version: i64,
    /// A suspension that is proposed or in force.
    suspension: Option<Suspension>,
    /// What they have.
    counts: PersonCounts,
    /// What you may do now. Each asks for a code of the last ten minutes.
    #[schema(max_items = 6)]
    allowed: Vec<StaffVerb>,
    /// The newest steps of the account, the latest first.
    #[schema(max_items = 20)]
    steps: Vec<AccountStep>,
    /// The newest lines of the audit log about the account, the latest first.
    #[schema(max_items = 20)]
    audit: Vec<AuditLine>,
}

impl From<PersonLine> for PersonCard {
    fn from(line: PersonLine) -> Self {
        Self {
            id: line.id.to_string(),
            handle: line.handle,
            name: line.name,
            state: line.state.into(),
            roles: roles(line.market),
            staff_role: line.staff.map(StaffRole::from),
            created_at: line.created_at.rfc3339(),
        }
    }
}

impl From<PersonView> for StaffPerson {
    fn from(view: PersonView) -> Self {
        let account = view.account;
        let (restricted_until, closes_at) = ends(&account.state);
        Self {
            id: account.id.to_string(),
            handle: account.handle,
            name: account.name,
            email: account.email,
            pending_email: account.pending_email,
            state: account.state.name().into(),
            restricted_until: restricted_until.map(Time::rfc3339),
            closes_at: closes_at.map(Time::rfc3339),
            roles: roles(account.market),
            staff_role: account.staff.map(StaffRole::from),
            created_at: account.created_at.rfc3339(),
            password_changed_at: account.password_at.rfc3339(),
            version: account.version,
            suspension: view.suspension.map(Suspension::from),
            counts: view.counts.into(),
            allowed: view.allowed.into_iter().map(StaffVerb::from).collect(),
            steps: view.steps.into_iter().map(AccountStep::from).collect(),
            audit: view.audit.into_iter().map(AuditLine::from).collect(),
        }
    }
}

/// The address of a person in the document.
#[derive(IntoParams)]
#[into_params(parameter_in = Path)]
#[allow(dead_code, reason = "only described")]
pub(crate) struct PersonParam {
    /// The account's id.
    #[param(max_length = 17, pattern = "^usr_[0-9a-hjkmnp-tv-z]{13}$", example = "usr_02q8v3m1k7x4d")]
    id: String,
}
