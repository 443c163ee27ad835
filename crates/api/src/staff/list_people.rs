//! People, for staff.

use app::{Error, staff::people};
use axum_extra::routing::TypedPath as _;
use edge::{Bearer, error::ApiError, routes::api::StaffPeople};
use serde::Deserialize;
use utoipa::IntoParams;

use crate::{
    identity::words::AccountState,
    json::Json,
    list::List,
    query::{At, Limit, Query, page},
    staff::person::PersonCard,
    text::Text,
};

/// Which of them, and which page.
#[derive(Default, Deserialize, IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct Wanted {
    /// Those in this state; all when left out.
    #[param(inline)]
    state: Option<AccountState>,
    /// The one with this id, this exact address, or this handle, which may be an earlier one. It stands alone.
    #[param(value_type = Option<String>, max_length = 254, example = "ayesha@example.com")]
    find: Option<Text<254>>,
    /// `newer` or `older` of an earlier answer, with the same state.
    #[param(value_type = Option<String>, max_length = 40)]
    cursor: Option<At>,
    /// How many on a page; 20 when left out.
    #[param(value_type = Option<u16>, minimum = 1, maximum = 100, example = 20)]
    limit: Option<Limit>,
}

/// List people
///
/// Newest first, whatever the state. With `find` the list holds one person, or none.
#[utoipa::path(
    get,
    path = StaffPeople::PATH,
    tag = "Staff",
    params(Wanted),
    responses((status = 200, description = "A page of people.", body = List<PersonCard>)),
    extensions(("x-errors" = json!(["not_allowed"]))),
)]
pub(crate) async fn list_people(
    _: StaffPeople,
    who: Bearer,
    Query(wanted): Query<Wanted>,
) -> Result<Json<List<PersonCard>>, ApiError> {
    let (actor, request) = (who.actor(), page(wanted.cursor, wanted.limit));
    let state = wanted.state.map(Into::into);
    let Some(Text(find)) = wanted.find else {
        let listed = who.cx.read(move |db| people::list(db, &actor, state, request)).await?;
        return Ok(Json(listed.into()));
    };
    if state.is_some() || request.cursor.is_some() {
        return Err(Error::field("find", "Leave state and cursor out; this finds one person.").into());
    }
    let found = who.cx.read(move |db| people::find(db, &actor, &find)).await?;
    Ok(Json(List::whole(found.into_iter().map(PersonCard::from).collect())))
}
