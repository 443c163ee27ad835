//! Taking the closing of the own account back.

use app::identity::{account, closing};
use axum_extra::routing::TypedPath as _;
use edge::{Bearer, error::ApiError, routes::api::MyClosure};

use crate::identity::account::Account;

/// Undo the closing
///
/// The account is again what it was before.
#[utoipa::path(
    delete,
    path = MyClosure::PATH,
    tag = "Account",
    responses((status = 200, description = "The account as it was before.", body = Account)),
    extensions(("x-errors" = json!(["not_allowed"]))),
)]
pub(crate) async fn undo_close(_: MyClosure, who: Bearer) -> Result<Account, ApiError> {
    let (actor, now) = (who.actor(), who.cx.app().now());
    let undone = who.cx.write(move |tx, stamp| {
        closing::undo(tx, stamp, &actor)?;
        account::show(tx.as_read(), &actor, now)
    });
    Ok(undone.await?.into())
}
