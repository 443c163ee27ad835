//! The own projects.

use app::projects::own;
use axum_extra::routing::TypedPath as _;
use domain::Refusal;
use edge::{Bearer, error::ApiError, routes::api::MyProjects};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::{
    json::Json,
    list::List,
    projects::{
        own::{OwnProject, StateCount},
        words::State,
    },
    query::{At, Limit, Query, page},
};

/// Which of them, and which page.
#[derive(Default, Deserialize, IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct Wanted {
    /// Those in this state; all but the discarded when left out.
    #[param(inline)]
    state: Option<State>,
    /// `newer` or `older` of an earlier answer.
    #[param(value_type = Option<String>, max_length = 40)]
    cursor: Option<At>,
    /// How many on a page; 20 when left out.
    #[param(value_type = Option<u16>, minimum = 1, maximum = 100, example = 20)]
    limit: Option<Limit>,
}

/// A page of the own projects, newest first.
#[derive(Serialize, ToSchema)]
pub(crate) struct OwnProjects {
    /// The projects of this page.
    items: Vec<OwnProject>,
    /// Send this as `cursor` for the page of newer projects; null on the first page.
    #[schema(max_length = 40)]
    newer: Option<String>,
    /// Send this as `cursor` for the page of older projects; null on the last page.
    #[schema(max_length = 40)]
    older: Option<String>,
    /// How many there are in each state that is not empty.
    #[schema(max_items = 8)]
    counts: Vec<StateCount>,
}

/// List the own projects
///
/// Newest first, without discarded drafts.
#[utoipa::path(
    get,
    path = MyProjects::PATH,
    tag = "Projects",
    params(Wanted),
    responses((status = 200, description = "A page of the own projects.", body = OwnProjects)),
)]
pub(crate) async fn list_own_projects(
    _: MyProjects,
    who: Bearer,
    Query(wanted): Query<Wanted>,
) -> Result<Json<OwnProjects>, ApiError> {
    let (actor, now, request) = (who.actor(), who.cx.app().now(), page(wanted.cursor, wanted.limit));
    if wanted.state == Some(State::Discarded) {
        return Err(Refusal::field("state", "Discarded drafts are not listed.").into());
    }
    let state = wanted.state.map(Into::into);
    let read =
        who.cx.read(move |db| Ok((own::list(db, &actor, state, request, now)?, own::counts(db, &actor)?)));
    let (listed, counts) = read.await?;
    let List { items, newer, older } = List::from(listed);
    Ok(Json(OwnProjects { items, newer, older, counts: counts.into_iter().map(StateCount::from).collect() }))
}
