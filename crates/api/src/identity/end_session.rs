//! Ending one session; ending the present one signs out.

use app::{Error, identity::sessions};
use axum::http::StatusCode;
use axum_extra::routing::TypedPath as _;
use domain::{Actor, SessionId};
use edge::{Bearer, error::ApiError, routes::api::MySession};

/// End a session
///
/// `current` names the one that asks: this signs out.
#[utoipa::path(
    delete,
    path = MySession::PATH,
    tag = "Sessions",
    params(("id" = String, Path, description = "The session's id, or `current`.", max_length = 17, example = "current")),
    responses((status = 204, description = "The session has ended.")),
    extensions(("x-errors" = json!(["not_found"]))),
)]
pub(crate) async fn end_session(path: MySession, who: Bearer) -> Result<StatusCode, ApiError> {
    let actor = who.actor();
    let session = named(&path.id, &actor).ok_or_else(Error::not_found)?;
    who.cx.write(move |tx, stamp| sessions::end(tx, stamp, &actor, session)).await?;
    Ok(StatusCode::NO_CONTENT)
}

fn named(id: &str, actor: &Actor) -> Option<SessionId> {
    if id == "current" { Some(actor.session) } else { id.parse().ok() }
}
