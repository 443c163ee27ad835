//! The own sessions.

use app::identity::sessions;
use axum_extra::routing::TypedPath as _;
use domain::identity::{SessionKind, SessionView};
use edge::{Bearer, error::ApiError, routes::api::MySessions};
use serde::Serialize;
use utoipa::ToSchema;

use crate::{json::Json, list::List};

/// A running session: a browser, or a family of API tokens.
#[derive(Serialize, ToSchema)]
pub(crate) struct Session {
    /// Its id.
    #[schema(max_length = 17, pattern = "^ses_[0-9a-hjkmnp-tv-z]{13}$", example = "ses_02q8v3m1k7x4d")]
    id: String,
    /// How it is carried.
    kind: Kind,
    /// The browser and system in a few words, or the client's name.
    #[schema(max_length = 200, example = "Firefox on Linux")]
    label: String,
    /// The network address that it came from last.
    #[schema(max_length = 45, example = "203.0.113.7")]
    ip: String,
    /// When it began.
    #[schema(format = DateTime, example = "2026-03-01T12:00:00.000Z")]
    created_at: String,
    /// When it was last used, to the minute.
    #[schema(format = DateTime, example = "2026-03-02T08:15:00.000Z")]
    seen_at: String,
    /// When it ends unless it is used.
    #[schema(format = DateTime, example = "2026-03-16T08:15:00.000Z")]
    ends_at: String,
    /// Whether it is the one that asks.
    current: bool,
}

/// How a session is carried.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Kind {
    /// A browser's cookie.
    Web,
    /// A family of API tokens.
    Api,
}

impl From<SessionView> for Session {
    fn from(view: SessionView) -> Self {
        Self {
            id: view.id.to_string(),
            kind: match view.kind {
                SessionKind::Web => Kind::Web,
                SessionKind::Api => Kind::Api,
            },
            label: view.label,
            ip: view.ip,
            created_at: view.created_at.rfc3339(),
            seen_at: view.seen_at.rfc3339(),
            ends_at: view.ends_at.rfc3339(),
            current: view.current,
        }
    }
}

/// List the own sessions
///
/// Newest first. There are at most 20, so they are always one page.
#[utoipa::path(
    get,
    path = MySessions::PATH,
    tag = "Sessions",
    responses((status = 200, description = "The running sessions.", body = List<Session>)),
)]
pub(crate) async fn list_sessions(_: MySessions, who: Bearer) -> Result<Json<List<Session>>, ApiError> {
    let (actor, now) = (who.actor(), who.cx.app().now());
    let views = who.cx.read(move |db| sessions::list(db, &actor, now)).await?;
    Ok(Json(List::whole(views.into_iter().map(Session::from).collect())))
}
