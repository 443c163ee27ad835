//! Ending a suspension.

use app::staff::suspend;
use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use domain::projects;
use edge::{Bearer, error::ApiError, once::RequiredKey, routes::api::PersonReinstatement};

use crate::{
    json::Json,
    once::{KeyHeader, keyed},
    reason::Reason,
    staff::{
        moved::moved,
        person::{PersonParam, StaffPerson},
    },
};

/// End a suspension
///
/// The account is in good standing. The projects that the suspension paused and the contracts that it held go on. The
/// person is told the reason by mail.
#[utoipa::path(
    post,
    path = PersonReinstatement::PATH,
    tag = "Staff",
    params(PersonParam, KeyHeader),
    responses((status = 200, description = "The person as they then are.", body = StaffPerson)),
    extensions(("x-errors" = json!([
        "not_found", "not_allowed", "step_up_required", "not_now", "staff_account"
    ]))),
)]
pub(crate) async fn reinstate_person(
    path: PersonReinstatement,
    who: Bearer,
    key: RequiredKey,
    Json(body): Json<Reason>,
) -> Result<Response, ApiError> {
    let id = path.person()?;
    let key = keyed(&key, &who, "reinstate_person", &(&path.id, &body));
    let input = projects::Reason::from(body);
    moved(&who, id, key, move |tx, stamp, actor| suspend::reinstate(tx, stamp, actor, id, &input)).await
}
