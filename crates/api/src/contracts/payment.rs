//! A payment that the parties make outside of the program.

use domain::{
    Time,
    contracts::{self, PaymentState as S, PaymentView},
};
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    contracts::{
        event::PaymentEvent,
        words::{ConfirmedBy, PaymentState},
    },
    money::Money,
    next::Next,
};

/// What is owed for an approved milestone. The parties pay outside of the program and say so here.
#[derive(Serialize, ToSchema)]
pub(crate) struct Payment {
    /// Its id.
    #[schema(max_length = 17, pattern = "^pay_[0-9a-hjkmnp-tv-z]{13}$", example = "pay_02q8v3m1k7x4d")]
    id: String,
    /// How much.
    amount: Money,
    /// How the client says that it was paid, if they say.
    #[schema(max_length = 200)]
    reference: Option<String>,
    /// When it became due.
    #[schema(format = DateTime, example = "2026-03-01T12:00:00.000Z")]
    opened_at: String,
    /// In which state it is.
    state: PaymentState,
    /// When this state began. The time for which the contract stood still does not count.
    #[schema(format = DateTime, example = "2026-03-01T12:00:00.000Z")]
    since: String,
    /// Whose word it is that it arrived; null until it did.
    confirmed_by: Option<ConfirmedBy>,
    /// From when on the freelancer may write it off; null while nothing is owed.
    #[schema(format = DateTime)]
    write_off_from: Option<String>,
    /// Counts changes.
    #[schema(example = 1)]
    version: i64,
    /// The events that you may fire now.
    #[schema(max_items = 20)]
    allowed: Vec<PaymentEvent>,
    /// Whose turn it is, if anything is waited for.
    next: Option<Next>,
}

impl From<PaymentView> for Payment {
    fn from(view: PaymentView) -> Self {
        let (since, confirmed_by) = facts(view.state);
        Self {
            id: view.id.to_string(),
            amount: view.amount.into(),
            reference: view.reference,
            opened_at: view.opened_at.rfc3339(),
            state: view.state.name().into(),
            since: since.rfc3339(),
            confirmed_by: confirmed_by.map(ConfirmedBy::from),
            write_off_from: view.write_off_from.map(Time::rfc3339),
            version: view.version,
            allowed: PaymentEvent::all(&view.allowed),
            next: view.next.map(Next::from),
        }
    }
}

fn facts(state: S) -> (Time, Option<contracts::ConfirmedBy>) {
    match state {
        S::Due { clock } | S::Claimed { clock } | S::Contradicted { clock } => (clock, None),
        S::Confirmed { by, at } => (at, Some(by)),
        S::WrittenOff { at } => (at, None),
    }
}
