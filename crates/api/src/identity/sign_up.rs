//! Signing up: the answer is the same for every address.

use axum::{extract::State, http::StatusCode};
use axum_extra::routing::TypedPath as _;
use domain::identity;
use edge::{Cx, error::ApiError, once, routes::api::Accounts, visitor::Origin};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{
    json::Json,
    text::{Email, Password, Text},
};

/// A new account.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SignUp {
    /// The name as others see it.
    #[schema(value_type = String, max_length = 80, example = "Ayesha Rahman")]
    name: Text<80>,
    /// The address for the confirmation.
    #[schema(value_type = String, max_length = 254, example = "ayesha@example.com")]
    email: Email,
    /// At least 15 characters, and not easy to guess.
    #[schema(value_type = String, format = Password, max_length = 128, example = "violet harbour sings early")]
    password: Password,
    /// Wants to hire. At least one of `client` and `freelancer` is true.
    #[serde(default)]
    client: bool,
    /// Wants to work.
    #[serde(default)]
    #[schema(example = true)]
    freelancer: bool,
    /// Agrees to the terms of use and the privacy notice; must be true.
    #[schema(example = true)]
    terms: bool,
}

/// Sign up
///
/// Sends a mail with a link and a token that confirms the address within 24 hours. The answer is the same whether the
/// address has an account already; its owner is then told by mail.
#[utoipa::path(
    post,
    path = Accounts::PATH,
    tag = "Sign-up",
    responses((status = 202, description = "Look at your mail.")),
    security(()),
    extensions(("x-errors" = json!(["invalid", "rate_limited", "busy"]))),
)]
pub(crate) async fn sign_up(
    _: Accounts,
    State(cx): State<Cx>,
    from: Origin,
    Json(body): Json<SignUp>,
) -> Result<StatusCode, ApiError> {
    let input = identity::SignUp {
        name: body.name.0,
        email: body.email.0,
        password: body.password.0,
        client: body.client,
        freelancer: body.freelancer,
        terms: body.terms,
    };
    // No browser carries this, so confirming will ask for the password.
    let no_browser = once::fresh();
    edge::identity::sign_up(&cx, input, from.ip, no_browser).await?;
    Ok(StatusCode::ACCEPTED)
}
