//! Addresses of the API.

use app::Error;
use axum::{
    extract::rejection::PathRejection,
    response::{IntoResponse, Response},
};
use axum_extra::routing::TypedPath;
use serde::Deserialize;

use crate::error::ApiError;

macro_rules! paths {
    ($($(#[$doc:meta])* $name:ident = $path:literal;)*) => {
        $($(#[$doc])* #[derive(Debug, Clone, Copy, TypedPath, Deserialize)] #[typed_path($path)] pub struct $name;)*
    };
}

paths! {
    /// Signing up.
    Accounts = "/api/v1/accounts";
    /// Confirming a new account's address.
    EmailConfirmations = "/api/v1/email-confirmations";
    /// Opening a family of tokens.
    Tokens = "/api/v1/tokens";
    /// Replacing a refresh token.
    TokenRefreshes = "/api/v1/tokens/refreshes";
    /// Asking for a new password.
    PasswordResetRequests = "/api/v1/password-reset-requests";
    /// Setting a new password.
    PasswordResets = "/api/v1/password-resets";
    /// Confirming another address.
    EmailChangeConfirmations = "/api/v1/email-change-confirmations";
    /// The own account.
    Me = "/api/v1/me";
    /// Market roles of the own account.
    MyRoles = "/api/v1/me/roles";
    /// Changing the own password.
    MyPasswordChanges = "/api/v1/me/password-changes";
    /// Changing the own address.
    MyEmailChanges = "/api/v1/me/email-changes";
    /// Closing the own account.
    MyClosure = "/api/v1/me/closure";
    /// The own sessions.
    MySessions = "/api/v1/me/sessions";
    /// The description of this API.
    OpenApi = "/api/openapi.json";
}

/// One of the own sessions; `current` is the present one.
#[derive(Debug, Clone, TypedPath, Deserialize)]
#[typed_path("/api/v1/me/sessions/{id}", rejection(NotHere))]
pub struct MySession {
    /// The session, as it is shown outside.
    pub id: String,
}

/// A part of an address could not be read: to the outside, an address without anything at it.
#[derive(Debug)]
pub struct NotHere;

impl From<PathRejection> for NotHere {
    fn from(_: PathRejection) -> Self {
        Self
    }
}

impl IntoResponse for NotHere {
    fn into_response(self) -> Response {
        ApiError(Error::not_found()).into_response()
    }
}
