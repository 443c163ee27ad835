//! The own public profile.

use app::talent::profile;
use axum_extra::routing::TypedPath as _;
use edge::{Bearer, error::ApiError, routes::api::MyProfile};

use crate::talent::profile::Profile;

/// Show the own profile
///
/// Also before anything was said: then `version` is 0. Accounts without the freelancer's role have none.
#[utoipa::path(
    get,
    path = MyProfile::PATH,
    tag = "Profiles",
    responses((status = 200, description = "The profile.", body = Profile)),
    extensions(("x-errors" = json!(["not_found"]))),
)]
pub(crate) async fn show_own_profile(_: MyProfile, who: Bearer) -> Result<Profile, ApiError> {
    let actor = who.actor();
    let view = who.cx.read(move |db| profile::own(db, &actor)).await?;
    Ok(view.into())
}
