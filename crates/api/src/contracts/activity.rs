//! What happened to a contract and its parts.

use app::contracts::show::Happening;
use domain::contracts::Thing;
use serde::Serialize;
use utoipa::ToSchema;

use crate::contracts::words::Side;

/// Something that happened to a contract or to one of its parts.
#[derive(Serialize, ToSchema)]
pub(crate) struct ContractStep {
    /// The contract, milestone or payment.
    #[schema(
        max_length = 17,
        pattern = "^(ctr|mls|pay)_[0-9a-hjkmnp-tv-z]{13}$",
        example = "mls_02q8v3m1k7x4d"
    )]
    id: String,
    /// The milestone that it is about, when there is one.
    #[schema(max_length = 17, pattern = "^mls_[0-9a-hjkmnp-tv-z]{13}$")]
    milestone: Option<String>,
    /// The event; at birth `offer`, `plan` or `open`.
    #[schema(max_length = 40, example = "submit")]
    event: String,
    /// The state before; null at birth.
    #[schema(max_length = 40, example = "funded")]
    from: Option<String>,
    /// The state after.
    #[schema(max_length = 40, example = "submitted")]
    to: String,
    /// In which role it was done: `client`, `freelancer`, `both`, `system` or `moderator`.
    #[schema(max_length = 40, example = "freelancer")]
    role: String,
    /// On which side the person stood who did it; null when nobody of either side did.
    by: Option<Side>,
    /// Why, where a reason was given: words, or the word for an ending.
    #[schema(max_length = 1000)]
    reason: Option<String>,
    /// When.
    #[schema(format = DateTime, example = "2026-03-01T12:00:00.000Z")]
    at: String,
}

impl From<Happening> for ContractStep {
    fn from(happened: Happening) -> Self {
        Self {
            id: named(happened.thing),
            milestone: happened.milestone.map(|id| id.to_string()),
            event: happened.event,
            from: happened.from,
            to: happened.to,
            role: happened.role,
            by: happened.by.map(Side::from),
            reason: happened.reason,
            at: happened.at.rfc3339(),
        }
    }
}

fn named(thing: Thing) -> String {
    match thing {
        Thing::Contract(id) => id.to_string(),
        Thing::Milestone(id) => id.to_string(),
        Thing::Deliverable(id) => id.to_string(),
        Thing::Payment(id) => id.to_string(),
    }
}
