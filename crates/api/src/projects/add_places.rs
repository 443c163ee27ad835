//! Asking for more people.

use app::projects::close;
use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use domain::projects::ReopenPlace;
use edge::{Bearer, error::ApiError, once::RequiredKey, routes::api::ProjectPlaces};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    json::Json,
    once::{KeyHeader, keyed},
    projects::{moved::moved, parts::ProjectParam, project::Project},
};

/// How many people you want from now on.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct AddPlaces {
    /// The new number of places, those that are taken among them.
    #[schema(minimum = 2, maximum = 50, example = 2)]
    places: u16,
}

/// Ask for more people
///
/// Opens a filled project again, with more places than are taken.
#[utoipa::path(
    post,
    path = ProjectPlaces::PATH,
    tag = "Projects",
    params(ProjectParam, KeyHeader),
    responses((status = 200, description = "The open project.", body = Project)),
    extensions(("x-errors" = json!([
        "not_found", "not_allowed", "not_now", "account_restricted", "account_suspended", "account_closing"
    ]))),
)]
pub(crate) async fn add_places(
    path: ProjectPlaces,
    who: Bearer,
    key: RequiredKey,
    Json(body): Json<AddPlaces>,
) -> Result<Response, ApiError> {
    let id = path.project()?;
    let key = keyed(&key, &who, "add_places", &(&path.id, &body));
    let input = ReopenPlace { places: body.places };
    moved(&who, id, key, move |tx, stamp, actor, id| close::reopen_place(tx, stamp, actor, id, &input)).await
}
