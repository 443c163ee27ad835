//! A suspension as staff see it.

use domain::staff::{self, SuspensionLine, SuspensionState as State, SuspensionView};
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    contracts::parts::Person, identity::words::AccountState, next::Next, staff::words::SuspensionState,
};

/// A suspension that is proposed or in force.
#[derive(Serialize, ToSchema)]
pub(crate) struct Suspension {
    /// Its id, which is sent back when it is confirmed or taken back.
    #[schema(max_length = 17, pattern = "^sus_[0-9a-hjkmnp-tv-z]{13}$", example = "sus_02q8v3m1k7x4d")]
    id: String,
    /// In which state it is.
    state: SuspensionState,
    /// The statement of reasons, which the person reads.
    #[schema(max_length = 1000, example = "Two accounts of one person bid on the same projects.")]
    reasons: String,
    /// What the account was, and becomes again when nobody confirms.
    back_to: AccountState,
    /// Who proposed it.
    proposed_by: Person,
    /// When.
    #[schema(format = DateTime, example = "2026-03-01T12:00:00.000Z")]
    proposed_at: String,
    /// Who confirmed it.
    confirmed_by: Option<Person>,
    /// When.
    #[schema(format = DateTime)]
    confirmed_at: Option<String>,
    /// True when the only member of staff both proposed and confirmed it.
    alone: bool,
    /// Whose turn it is, by when, and what silence does.
    next: Option<Next>,
}

/// A suspension that waits, with whose account it is.
#[derive(Serialize, ToSchema)]
pub(crate) struct WaitingSuspension {
    /// Whose account.
    person: Person,
    /// The suspension.
    suspension: Suspension,
}

impl From<SuspensionView> for Suspension {
    fn from(view: SuspensionView) -> Self {
        let staff::Suspension { id, ref state, found, proposed_at, .. } = view.suspension;
        Self {
            id: id.to_string(),
            state: state.name().into(),
            back_to: found.name().into(),
            proposed_by: view.proposed_by.into(),
            proposed_at: proposed_at.rfc3339(),
            confirmed_by: view.confirmed_by.map(Person::from),
            confirmed_at: match state {
                State::Confirmed(confirmed) | State::Reinstated(confirmed, _) => Some(confirmed.at.rfc3339()),
                _ => None,
            },
            alone: view.suspension.alone(),
            next: view.next.map(Next::from),
            reasons: view.suspension.reasons,
        }
    }
}

impl From<SuspensionLine> for WaitingSuspension {
    fn from(line: SuspensionLine) -> Self {
        let SuspensionLine { suspension, person, proposed_by } = line;
        let next = suspension.next_action();
        let view = SuspensionView { suspension, proposed_by, confirmed_by: None, next };
        Self { person: person.into(), suspension: view.into() }
    }
}
