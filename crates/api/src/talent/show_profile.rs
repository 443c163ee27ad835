//! A public profile.

use app::talent::profile;
use axum_extra::routing::TypedPath as _;
use edge::{error::ApiError, routes::api};

use crate::{anyone::Anyone, talent::profile::Profile};

/// Show a profile
///
/// A handle that the person used before leads to the same profile; `handle` is the present one.
#[utoipa::path(
    get,
    path = api::Profile::PATH,
    tag = "Profiles",
    params(("handle" = String, Path, description = "The handle.", max_length = 40, example = "ayesha-rahman")),
    responses((status = 200, description = "The profile.", body = Profile)),
    security((), ("bearer" = [])),
    extensions(("x-errors" = json!(["not_found"]))),
)]
pub(crate) async fn show_profile(path: api::Profile, anyone: Anyone) -> Result<Profile, ApiError> {
    let actor = anyone.actor;
    let view = anyone.cx.read(move |db| profile::show(db, actor.as_ref(), &path.handle)).await?;
    Ok(view.into())
}
