//! Proposing to suspend a person.

use app::staff::suspend;
use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use domain::projects;
use edge::{Bearer, error::ApiError, once::RequiredKey, routes::api::PersonSuspension};

use crate::{
    json::Json,
    once::{KeyHeader, keyed},
    reason::Reason,
    staff::{
        moved::moved,
        person::{PersonParam, StaffPerson},
    },
};

/// Propose a suspension
///
/// The reason is the statement of reasons, which the person reads. The account is restricted at once. Another member of
/// staff has 7 days to confirm; where there is none, you confirm it yourself.
#[utoipa::path(
    post,
    path = PersonSuspension::PATH,
    tag = "Staff",
    params(PersonParam, KeyHeader),
    responses((status = 200, description = "The person as they then are.", body = StaffPerson)),
    extensions(("x-errors" = json!([
        "not_found", "not_allowed", "step_up_required", "not_now", "staff_account", "suspension_proposed"
    ]))),
)]
pub(crate) async fn propose_suspension(
    path: PersonSuspension,
    who: Bearer,
    key: RequiredKey,
    Json(body): Json<Reason>,
) -> Result<Response, ApiError> {
    let id = path.person()?;
    let key = keyed(&key, &who, "propose_suspension", &(&path.id, &body));
    let input = projects::Reason::from(body);
    moved(&who, id, key, move |tx, stamp, actor| suspend::propose(tx, stamp, actor, id, &input)).await
}
