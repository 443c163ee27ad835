//! All projects, for staff.

use app::projects::own;
use axum_extra::routing::TypedPath as _;
use edge::{Bearer, error::ApiError, routes::api::StaffProjects};
use serde::Deserialize;
use utoipa::IntoParams;

use crate::{
    json::Json,
    list::List,
    projects::{own::StaffProject, words::State},
    query::{At, Limit, Query, page},
};

/// Which of them, and which page.
#[derive(Default, Deserialize, IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct Wanted {
    /// Those in this state; all when left out.
    #[param(inline)]
    state: Option<State>,
    /// `newer` or `older` of an earlier answer.
    #[param(value_type = Option<String>, max_length = 40)]
    cursor: Option<At>,
    /// How many on a page; 20 when left out.
    #[param(value_type = Option<u16>, minimum = 1, maximum = 100, example = 20)]
    limit: Option<Limit>,
}

/// List all projects
///
/// Newest first, whatever the state; `state=pending_review` is what waits for a look.
#[utoipa::path(
    get,
    path = StaffProjects::PATH,
    tag = "Staff",
    params(Wanted),
    responses((status = 200, description = "A page of projects.", body = List<StaffProject>)),
    extensions(("x-errors" = json!(["not_allowed"]))),
)]
pub(crate) async fn list_all_projects(
    _: StaffProjects,
    who: Bearer,
    Query(wanted): Query<Wanted>,
) -> Result<Json<List<StaffProject>>, ApiError> {
    let (actor, now, request) = (who.actor(), who.cx.app().now(), page(wanted.cursor, wanted.limit));
    let state = wanted.state.map(Into::into);
    let listed = who.cx.read(move |db| own::staff(db, &actor, state, request, now)).await?;
    Ok(Json(listed.into()))
}
