//! The own contracts and offers.

use app::contracts::mine::{self, Which};
use axum_extra::routing::TypedPath as _;
use edge::{Bearer, error::ApiError, routes::api::MyContracts};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::{
    contracts::{
        card::{ContractCard, ContractCount},
        words::{Side, WhichContracts},
    },
    json::Json,
    list::List,
    query::{At, Limit, Query, page},
};

/// Which of them, and which page.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct Wanted {
    /// Those in which you stand on this side.
    #[param(inline)]
    side: Side,
    /// Those of this group, or in this state; all when left out.
    #[serde(default)]
    #[param(inline)]
    which: Option<WhichContracts>,
    /// `newer` or `older` of an earlier answer, with the same side and group.
    #[serde(default)]
    #[param(value_type = Option<String>, max_length = 40)]
    cursor: Option<At>,
    /// How many on a page; 20 when left out.
    #[serde(default)]
    #[param(value_type = Option<u16>, minimum = 1, maximum = 100, example = 20)]
    limit: Option<Limit>,
}

/// A page of the own contracts and offers, newest first.
#[derive(Serialize, ToSchema)]
pub(crate) struct OwnContracts {
    /// The contracts of this page.
    items: Vec<ContractCard>,
    /// Send this as `cursor` for the page of newer contracts; null on the first page.
    #[schema(max_length = 40)]
    newer: Option<String>,
    /// Send this as `cursor` for the page of older contracts; null on the last page.
    #[schema(max_length = 40)]
    older: Option<String>,
    /// How many there are on this side in each state that is not empty.
    #[schema(max_items = 9)]
    counts: Vec<ContractCount>,
}

/// List the own contracts
///
/// Contracts and offers on one side, newest first.
#[utoipa::path(
    get,
    path = MyContracts::PATH,
    tag = "Contracts",
    params(Wanted),
    responses((status = 200, description = "A page of the own contracts.", body = OwnContracts)),
)]
pub(crate) async fn list_own_contracts(
    _: MyContracts,
    who: Bearer,
    Query(wanted): Query<Wanted>,
) -> Result<Json<OwnContracts>, ApiError> {
    let (actor, request) = (who.actor(), page(wanted.cursor, wanted.limit));
    let (side, which) = (wanted.side.into(), wanted.which.map_or(Which::All, Which::from));
    let read = who
        .cx
        .read(move |db| Ok((mine::list(db, &actor, side, which, request)?, mine::counts(db, &actor, side)?)));
    let (listed, counts) = read.await?;
    let List { items, newer, older } = List::from(listed);
    let counts = counts.into_iter().map(ContractCount::from).collect();
    Ok(Json(OwnContracts { items, newer, older, counts }))
}
