//! The list of skills.

use app::talent::skills;
use axum_extra::routing::TypedPath as _;
use domain::{Page, PageRequest, talent::SkillView};
use edge::{error::ApiError, routes::api::Skills};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::{
    anyone::Anyone,
    json::Json,
    list::List,
    query::{At, Limit, Query, page},
    text::Text,
};

/// More skills than begin with anything.
const MOST: usize = 1_000;

/// How they begin, and which page.
#[derive(Default, Deserialize, IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct Wanted {
    /// The beginning of a name, or of another name that leads to it.
    #[param(value_type = Option<String>, max_length = 40, example = "post")]
    starts_with: Text<40>,
    /// `newer` or `older` of an earlier answer.
    #[param(value_type = Option<String>, max_length = 40)]
    cursor: Option<At>,
    /// How many on a page; 20 when left out.
    #[param(value_type = Option<u16>, minimum = 1, maximum = 100, example = 20)]
    limit: Option<Limit>,
}

/// A skill of the list.
#[derive(Serialize, ToSchema)]
pub(crate) struct Skill {
    /// What addresses call it.
    #[schema(max_length = 40, pattern = "^[a-z0-9-]+$", example = "postgresql")]
    slug: String,
    /// What it is called; send this in briefs and profiles.
    #[schema(max_length = 40, example = "PostgreSQL")]
    name: String,
    /// What it belongs to.
    #[schema(max_length = 60, example = "Data")]
    category: String,
}

/// List skills
///
/// In order of names; `older` is the way on. Briefs, profiles and filters take words of your own too: a name that leads
/// to a skill of this list becomes its name.
#[utoipa::path(
    get,
    path = Skills::PATH,
    tag = "Profiles",
    params(Wanted),
    responses((status = 200, description = "A page of skills.", body = List<Skill>)),
    security((), ("bearer" = [])),
)]
pub(crate) async fn list_skills(
    _: Skills,
    anyone: Anyone,
    Query(wanted): Query<Wanted>,
) -> Result<Json<List<Skill>>, ApiError> {
    let (typed, request) = (wanted.starts_with.0, page(wanted.cursor, wanted.limit));
    let read = anyone.cx.read(move |db| match typed.trim() {
        "" => skills::list(db),
        typed => skills::suggest(db, typed, MOST),
    });
    let page = cut(read.await?, request).map(|(_, skill)| skill);
    Ok(Json(page.into()))
}

/// A page of a list that is short enough to be read whole: the place of a skill is its number.
fn cut(all: Vec<SkillView>, request: PageRequest) -> Page<(i64, SkillView)> {
    let most = usize::from(request.size) + 1;
    let numbered = (1..).zip(all);
    let rows = match request.cursor {
        Some(at) if at.backwards => {
            let mut before: Vec<_> = numbered.take_while(|(n, _)| *n < at.id).collect();
            before.reverse();
            before.truncate(most);
            before
        }
        Some(at) => numbered.skip_while(|(n, _)| *n <= at.id).take(most).collect(),
        None => numbered.take(most).collect(),
    };
    Page::cut(request, rows, |(n, _)| (*n, *n))
}

impl From<SkillView> for Skill {
    fn from(view: SkillView) -> Self {
        Self { slug: view.slug, name: view.name, category: view.category }
    }
}
