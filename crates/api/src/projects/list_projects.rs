//! The list of open projects.

use app::{Error, projects::browse};
use axum_extra::routing::TypedPath as _;
use domain::projects::Filter;
use edge::{error::ApiError, routes::api::Projects};
use serde::Deserialize;
use utoipa::IntoParams;

use crate::{
    anyone::Anyone,
    json::Json,
    list::List,
    money::{Amount, Currency},
    projects::{
        card::{self, Card},
        words::{Band, BudgetKind, Sort},
    },
    query::{At, Limit, Query, Words, page},
    text::SkillName,
};

/// What to leave in, in which order, and which page.
#[derive(Default, Deserialize, IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct Wanted {
    /// All of these skills, at most 3: several times, or separated by commas.
    #[param(value_type = Option<Vec<SkillName>>, max_items = 3, example = json!(["Rust"]))]
    skill: Words,
    /// One price or by the hour.
    #[param(inline)]
    kind: Option<BudgetKind>,
    /// This currency only. Nothing is converted.
    #[param(inline)]
    currency: Option<Currency>,
    /// Budgets that reach this amount of `currency`.
    #[param(value_type = Option<String>, max_length = 24, example = "500.00")]
    min: Option<Amount>,
    /// Budgets that begin at or below this amount of `currency`.
    #[param(value_type = Option<String>, max_length = 24, example = "3000.00")]
    max: Option<Amount>,
    /// This band of proposals only.
    #[param(inline)]
    proposals: Option<Band>,
    /// The order; `newest` when left out.
    #[param(inline)]
    sort: Option<Sort>,
    /// `newer` or `older` of an earlier answer, with the same filters and order.
    #[param(value_type = Option<String>, max_length = 40)]
    cursor: Option<At>,
    /// How many on a page; 20 when left out.
    #[param(value_type = Option<u16>, minimum = 1, maximum = 100, example = 20)]
    limit: Option<Limit>,
}

/// List open projects
///
/// Those that you may see, each once, however often others are published while you read. `newer` and `older` keep the
/// order that was asked for.
#[utoipa::path(
    get,
    path = Projects::PATH,
    tag = "Projects",
    params(Wanted),
    responses((status = 200, description = "A page of open projects.", body = List<Card>)),
    security((), ("bearer" = [])),
)]
pub(crate) async fn list_projects(
    _: Projects,
    anyone: Anyone,
    Query(wanted): Query<Wanted>,
) -> Result<Json<List<Card>>, ApiError> {
    let (actor, now, request) = (anyone.actor, anyone.cx.app().now(), page(wanted.cursor, wanted.limit));
    let filter = wanted.filter().map_err(named)?;
    let listed = anyone.cx.read(move |db| {
        let page = browse::browse(db, actor.as_ref(), &filter, request).map_err(named)?;
        card::seen(db, actor.as_ref(), page, now)
    });
    Ok(Json(listed.await?))
}

impl Wanted {
    fn filter(self) -> app::Result<Filter> {
        let typed = |amount: Option<Amount>| amount.map(|amount| amount.0).unwrap_or_default();
        let filter = Filter {
            skills: self.skill.0,
            kind: self.kind.map(Into::into),
            currency: self.currency.map(Into::into),
            min: None,
            max: None,
            band: self.proposals.map(Into::into),
            sort: self.sort.map(Into::into).unwrap_or_default(),
        };
        Ok(filter.with_amounts(&typed(self.min), &typed(self.max))?)
    }
}

/// The rules speak of skills; here the parameter is `skill`.
fn named(error: impl Into<Error>) -> Error {
    let mut error = error.into();
    for field in error.fields.iter_mut().filter(|field| field.field.starts_with("skills")) {
        field.field = "skill".to_owned();
    }
    error
}
