//! Saying no to an offer.

use app::contracts::answer;
use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use domain::contracts::{self, Thing};
use edge::{Bearer, error::ApiError, once::RequiredKey, routes::api::ContractDeclining};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    contracts::{contract::Contract, moved::moved, parts::ContractParam},
    json::Json,
    once::{KeyHeader, keyed},
    text::Text,
};

/// Why you say no.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct DeclineOffer {
    /// What the other side reads; may be empty.
    #[serde(default)]
    #[schema(value_type = String, max_length = 1000)]
    note: Text<1000>,
}

/// Decline an offer
///
/// For the side whose turn it is, and for good. The proposal goes back to where it was; the other side is told by mail.
#[utoipa::path(
    post,
    path = ContractDeclining::PATH,
    tag = "Offers",
    params(ContractParam, KeyHeader),
    responses((status = 200, description = "The declined offer.", body = Contract)),
    extensions(("x-errors" = json!([
        "not_found", "not_allowed", "not_now", "not_your_turn", "account_suspended",
        "account_closing"
    ]))),
)]
pub(crate) async fn decline_offer(
    path: ContractDeclining,
    who: Bearer,
    key: RequiredKey,
    Json(body): Json<DeclineOffer>,
) -> Result<Response, ApiError> {
    let id = path.contract()?;
    let key = keyed(&key, &who, "decline_offer", &(&path.id, &body));
    let input = contracts::DeclineOffer { note: body.note.0 };
    moved(&who, Thing::Contract(id), key, move |tx, stamp, actor| {
        answer::decline(tx, stamp, actor, id, &input)
    })
    .await
}
