//! Adding a market role to the own account.

use app::{identity::account, once::once};
use axum::{
    http::{StatusCode, header::LOCATION},
    response::Response,
};
use axum_extra::routing::TypedPath as _;
use edge::{
    Bearer,
    error::ApiError,
    once::RequiredKey,
    routes::api::{Me, MyRoles},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    identity::account::{Account, Role},
    json::Json,
    once::{KeyHeader, keyed, marked},
};

/// Which role.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct AddRole {
    /// The role to have from now on, beside the present one.
    role: Role,
}

/// Add a market role
///
/// One account may both hire and work. Having the role already is no error.
#[utoipa::path(
    post,
    path = MyRoles::PATH,
    tag = "Account",
    params(KeyHeader),
    responses((status = 201, description = "The account with the role.", body = Account)),
    extensions(("x-errors" = json!([
        "staff_account", "account_restricted", "account_suspended", "account_closing"
    ]))),
)]
pub(crate) async fn add_role(
    _: MyRoles,
    who: Bearer,
    key: RequiredKey,
    Json(body): Json<AddRole>,
) -> Result<Response, ApiError> {
    let key = keyed(&key, &who, "add_role", &body);
    let (actor, now, role) = (who.actor(), who.cx.app().now(), body.role);
    let added = who.cx.write(move |tx, stamp| {
        let done = once(tx, stamp, Some(&key), |tx| account::add_roles(tx, stamp, &actor, role.into()))?;
        Ok((done, account::show(tx.as_read(), &actor, now)?))
    });
    let (done, view) = added.await?;
    Ok(marked(done, (StatusCode::CREATED, [(LOCATION, Me::PATH)], Account::from(view))))
}
