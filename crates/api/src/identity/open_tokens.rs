//! Opening a family of tokens, which is how an API client signs in.

use axum::extract::State;
use axum_extra::routing::TypedPath as _;
use domain::identity::SignIn;
use edge::{Cx, error::ApiError, routes::api, visitor::Origin};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{
    identity::tokens::Tokens,
    json::Json,
    text::{Email, Password, Text},
};

/// Who you are.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Credentials {
    /// The account's address.
    #[schema(value_type = String, max_length = 254, example = "ayesha@example.com")]
    email: Email,
    /// Its password.
    #[schema(value_type = String, format = Password, max_length = 128, example = "violet harbour sings early")]
    password: Password,
    /// The six digits of the authenticator; staff accounts need them.
    #[schema(value_type = Option<String>, max_length = 16, example = "492039")]
    code: Option<Text<16>>,
}

/// Sign in
///
/// Opens a family of tokens. It stands in the list of sessions and lives until it is ended, unused for 14 days, or 30
/// days old.
#[utoipa::path(
    post,
    path = api::Tokens::PATH,
    tag = "Tokens",
    responses((status = 200, description = "A pair of tokens.", body = Tokens)),
    security(()),
    extensions(("x-errors" = json!([
        "credentials_wrong", "code_required", "code_wrong", "no_second_factor", "email_unconfirmed",
        "too_many_attempts", "rate_limited", "busy"
    ]))),
)]
pub(crate) async fn open_tokens(
    _: api::Tokens,
    State(cx): State<Cx>,
    from: Origin,
    Json(body): Json<Credentials>,
) -> Result<Tokens, ApiError> {
    let input = SignIn { email: body.email.0, password: body.password.0, stay: true };
    let code = body.code.map(|code| code.0);
    let tokens = edge::identity::open_tokens(&cx, input, code, from.ip, from.client).await?;
    Ok(tokens.into())
}
