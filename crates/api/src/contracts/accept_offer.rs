//! Agreeing to an offer.

use app::contracts::answer;
use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use domain::contracts::Thing;
use edge::{Bearer, error::ApiError, once::RequiredKey, routes::api::ContractAcceptance};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    contracts::{contract::Contract, hash::Hash, moved::moved, parts::ContractParam},
    json::Json,
    once::{KeyHeader, keyed},
};

/// Which terms you agree to.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct AcceptOffer {
    /// `hash` of the terms as you read them.
    #[schema(value_type = String, min_length = 64, max_length = 64, pattern = "^[0-9a-f]{64}$")]
    terms_hash: Hash,
}

/// Accept an offer
///
/// Agrees to exactly the terms whose hash is sent, for the side whose turn it is. Both hashes are the signatures. The
/// contract begins and its first milestone starts; the last place fills the project.
#[utoipa::path(
    post,
    path = ContractAcceptance::PATH,
    tag = "Offers",
    params(ContractParam, KeyHeader),
    responses((status = 200, description = "The contract.", body = Contract)),
    extensions(("x-errors" = json!([
        "not_found", "not_allowed", "not_now", "not_your_turn", "offer_expired", "terms_changed",
        "project_not_hiring", "no_place_free", "other_side_suspended", "account_restricted", "account_suspended",
        "account_closing"
    ]))),
)]
pub(crate) async fn accept_offer(
    path: ContractAcceptance,
    who: Bearer,
    key: RequiredKey,
    Json(body): Json<AcceptOffer>,
) -> Result<Response, ApiError> {
    let id = path.contract()?;
    let key = keyed(&key, &who, "accept_offer", &(&path.id, &body));
    let seen = body.terms_hash.0;
    moved(&who, Thing::Contract(id), key, move |tx, stamp, actor| answer::accept(tx, stamp, actor, id, seen))
        .await
}
