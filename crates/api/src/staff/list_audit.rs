//! The audit log.

use app::{
    Error,
    staff::audit::{self, Which},
};
use axum_extra::routing::TypedPath as _;
use domain::{id::kind, staff::Subject};
use edge::{Bearer, error::ApiError, routes::api::StaffAudit};
use serde::{Deserialize, Deserializer, de::Error as _};
use utoipa::IntoParams;

use crate::{
    json::Json,
    list::List,
    query::{At, Limit, Query, page},
    staff::audit::AuditLine,
    text::IdOf,
};

/// Which lines, and which page.
#[derive(Default, Deserialize, IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct Wanted {
    /// What this account did.
    #[param(value_type = Option<String>, max_length = 17, pattern = "^usr_[0-9a-hjkmnp-tv-z]{13}$", example = "usr_02q8v3m1k7x4d")]
    person: Option<IdOf<kind::User>>,
    /// What was done to this account, session, project, contract or job.
    #[param(value_type = Option<String>, max_length = 17, pattern = "^(usr|ses|prj|ctr|job)_[0-9a-hjkmnp-tv-z]{13}$", example = "prj_02q8v3m1k7x4d")]
    thing: Option<Thing>,
    /// `newer` or `older` of an earlier answer, with the same person or thing.
    #[param(value_type = Option<String>, max_length = 40)]
    cursor: Option<At>,
    /// How many on a page; 20 when left out.
    #[param(value_type = Option<u16>, minimum = 1, maximum = 100, example = 20)]
    limit: Option<Limit>,
}

/// A thing that the audit log speaks of.
#[derive(Clone, Copy)]
struct Thing(Subject, i64);

impl<'de> Deserialize<'de> for Thing {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        let read = Subject::read(&String::deserialize(source)?).map(|(kind, id)| Self(kind, id));
        read.ok_or_else(|| D::Error::custom("Send an id that begins with usr_, ses_, prj_, ctr_ or job_."))
    }
}

/// List the audit log
///
/// Newest first: all of it, what one account did, or what was done to one thing.
#[utoipa::path(
    get,
    path = StaffAudit::PATH,
    tag = "Staff",
    params(Wanted),
    responses((status = 200, description = "A page of lines.", body = List<AuditLine>)),
    extensions(("x-errors" = json!(["not_allowed"]))),
)]
pub(crate) async fn list_audit(
    _: StaffAudit,
    who: Bearer,
    Query(wanted): Query<Wanted>,
) -> Result<Json<List<AuditLine>>, ApiError> {
    let (actor, request) = (who.actor(), page(wanted.cursor, wanted.limit));
    let which = match (wanted.person, wanted.thing) {
        (None, None) => Which::All,
        (Some(person), None) => Which::By(person.0),
        (None, Some(Thing(kind, id))) => Which::Of(kind.as_str(), id),
        (Some(_), Some(_)) => {
            return Err(Error::field("thing", "Send either person or thing.").into());
        }
    };
    let listed = who.cx.read(move |db| audit::list(db, &actor, which, request)).await?;
    Ok(Json(listed.into()))
}
