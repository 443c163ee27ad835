//! The own account.

use app::identity::account;
use axum_extra::routing::TypedPath as _;
use edge::{Bearer, error::ApiError, routes::api::Me};

use crate::identity::account::Account;

/// Show the own account
///
/// `ETag` is the version; send it as `If-Match` with an edit.
#[utoipa::path(
    get,
    path = Me::PATH,
    tag = "Account",
    responses((status = 200, description = "The account.", body = Account)),
)]
pub(crate) async fn show_account(_: Me, who: Bearer) -> Result<Account, ApiError> {
    let (actor, now) = (who.actor(), who.cx.app().now());
    let view = who.cx.read(move |db| account::show(db, &actor, now)).await?;
    Ok(view.into())
}
