//! Sending work back.

use app::contracts::review;
use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use domain::contracts::{self, Thing};
use edge::{Bearer, error::ApiError, once::RequiredKey, routes::api::MilestoneChangeRequest};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    contracts::{
        contract::Contract,
        moved::{based_on, moved},
        parts::MilestoneParam,
    },
    if_match::{Basis, PartIfMatchHeader},
    json::Json,
    once::{KeyHeader, keyed},
    text::Text,
};

/// What to change.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RequestChanges {
    /// In paragraphs; the freelancer reads it.
    #[schema(value_type = String, min_length = 1, max_length = 3000, example = "The logo is missing on page 2.")]
    text: Text<3000>,
}

/// Ask for changes
///
/// Names the version of the milestone that was looked at, so that nothing newer is sent back unseen. The terms say how
/// often this is included; `beyond_included` tells when it is more.
#[utoipa::path(
    post,
    path = MilestoneChangeRequest::PATH,
    tag = "Milestones",
    params(MilestoneParam, KeyHeader, PartIfMatchHeader),
    responses((status = 200, description = "The contract.", body = Contract)),
    extensions(("x-errors" = json!([
        "not_found", "not_allowed", "not_now", "review_over", "account_suspended",
        "account_closing"
    ]))),
)]
pub(crate) async fn request_changes(
    path: MilestoneChangeRequest,
    who: Bearer,
    key: RequiredKey,
    basis: Basis,
    Json(body): Json<RequestChanges>,
) -> Result<Response, ApiError> {
    let id = path.milestone()?;
    let key = keyed(&key, &who, "request_changes", &(&path.id, basis, &body));
    let input = contracts::RequestChanges { text: body.text.0 };
    let thing = Thing::Milestone(id);
    moved(&who, thing, key, move |tx, stamp, actor| {
        let version = based_on(tx.as_read(), actor, thing, stamp.now(), basis)?;
        review::request_changes(tx, stamp, actor, id, &input, version)
    })
    .await
}
