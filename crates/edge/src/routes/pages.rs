//! Addresses of pages.

use axum_extra::routing::TypedPath;
use domain::SessionId;
use serde::Deserialize;

macro_rules! paths {
    ($($(#[$doc:meta])* $name:ident = $path:literal;)*) => {
        $($(#[$doc])* #[derive(Debug, Clone, Copy, TypedPath, Deserialize)] #[typed_path($path)] pub struct $name;)*
    };
}

paths! {
    /// The landing page.
    Home = "/";
    /// Signing up.
    SignUp = "/sign-up";
    /// "Look at your mail", the same for every address.
    CheckMail = "/check-mail";
    /// Signing in.
    SignIn = "/sign-in";
    /// The code of an authenticator.
    SignInCode = "/sign-in/code";
    /// Signing out.
    SignOut = "/sign-out";
    /// Asking for a new password.
    ForgotPassword = "/forgot-password";
    /// What waits for the person.
    Dashboard = "/dashboard";
    /// Name, handle, address, roles, closing.
    AccountSettings = "/settings/account";
    /// Changing the name.
    AccountName = "/settings/account/name";
    /// Changing the handle.
    AccountHandle = "/settings/account/handle";
    /// Adding a market role.
    AccountRoles = "/settings/account/roles";
    /// Changing the e-mail address.
    AccountEmail = "/settings/account/email";
    /// Closing the account.
    AccountClosure = "/settings/account/closure";
    /// Taking the closing back.
    AccountClosureWithdrawal = "/settings/account/closure/withdrawal";
    /// Password and sessions.
    SecuritySettings = "/settings/security";
    /// Changing the password.
    SecurityPassword = "/settings/security/password";
    /// Ending all other sessions.
    OtherSessionsEnding = "/settings/security/sessions/ending";
    /// Choosing light, dark or system.
    ThemeChoice = "/theme";
    /// Choosing which market role navigation shows.
    HatChoice = "/hat";
    /// Mails of a demo.
    Mailbox = "/mailbox";
    /// The API reference.
    Docs = "/docs";
    /// The codes of errors.
    DocsErrors = "/docs/errors";
    /// The terms of use.
    Terms = "/terms";
    /// The privacy notice.
    Privacy = "/privacy";
}

/// Confirming a new account's address.
#[derive(Debug, Clone, TypedPath, Deserialize)]
#[typed_path("/confirm-email/{token}")]
pub struct ConfirmEmail {
    /// The token of the mail.
    pub token: String,
}

/// Setting a new password.
#[derive(Debug, Clone, TypedPath, Deserialize)]
#[typed_path("/reset-password/{token}")]
pub struct ResetPassword {
    /// The token of the mail.
    pub token: String,
}

/// Confirming another address.
#[derive(Debug, Clone, TypedPath, Deserialize)]
#[typed_path("/change-email/{token}")]
pub struct ChangeEmail {
    /// The token of the mail.
    pub token: String,
}

/// Ending one session.
#[derive(Debug, Clone, TypedPath, Deserialize)]
#[typed_path("/settings/security/sessions/{id}/ending")]
pub struct SessionEnding {
    /// The session, as it is shown outside.
    pub id: String,
}

impl SessionEnding {
    /// The address for a session.
    #[must_use]
    pub fn of(id: SessionId) -> Self {
        Self { id: id.to_string() }
    }
}

/// One mail of a demo.
#[derive(Debug, Clone, TypedPath, Deserialize)]
#[typed_path("/mailbox/{id}")]
pub struct MailboxMail {
    /// Its number.
    pub id: i64,
}
