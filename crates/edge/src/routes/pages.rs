//! Addresses of pages.

use ::http::request::Parts;
use axum::extract::{FromRequestParts, Path, rejection::PathRejection};
use axum_extra::routing::TypedPath;
use domain::{ProjectId, SessionId};
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
    /// Open projects.
    Projects = "/projects";
    /// Writing a project.
    NewProject = "/projects/new";
    /// The own projects.
    MyProjects = "/my-projects";
    /// The own public profile.
    ProfileSettings = "/settings/profile";
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

/// Declares addresses that hold a project's id.
macro_rules! of_project {
    ($($(#[$doc:meta])* $name:ident = $path:literal;)*) => {
        $(
            $(#[$doc])*
            #[derive(Debug, Clone, TypedPath, Deserialize)]
            #[typed_path($path)]
            pub struct $name {
                /// The project, as it is shown outside.
                pub id: String,
            }

            impl $name {
                /// The address for a project.
                #[must_use]
                pub fn of(id: ProjectId) -> Self {
                    Self { id: id.to_string() }
                }

                /// The project that the address names.
                ///
                /// # Errors
                /// Not found, when it is no project's id.
                pub fn project(&self) -> app::Result<ProjectId> {
                    self.id.parse().map_err(|_| app::Error::not_found())
                }
            }
        )*
    };
}

of_project! {
    /// A project.
    Project = "/projects/{id}";
    /// Changing what a project says.
    ProjectEdit = "/projects/{id}/edit";
    /// Publishing a draft.
    ProjectPublication = "/projects/{id}/publication";
    /// Taking a project back before staff have looked at it.
    ProjectReviewWithdrawal = "/projects/{id}/review-withdrawal";
    /// Throwing a draft away.
    ProjectDiscarding = "/projects/{id}/discarding";
    /// Stopping new proposals.
    ProjectPause = "/projects/{id}/pause";
    /// Taking new proposals again.
    ProjectResumption = "/projects/{id}/resumption";
    /// Ending a project.
    ProjectClosing = "/projects/{id}/closing";
    /// Opening it again.
    ProjectReopening = "/projects/{id}/reopening";
    /// Asking for more people.
    ProjectPlaces = "/projects/{id}/places";
    /// Saying that it is still open.
    ProjectStillOpen = "/projects/{id}/still-open";
}

/// A public profile. Written out, because the derive only knows parameters that fill a whole segment.
#[derive(Debug, Clone, Deserialize)]
pub struct Profile {
    /// The handle.
    pub handle: String,
}

impl TypedPath for Profile {
    const PATH: &'static str = "/@{handle}";
}

impl std::fmt::Display for Profile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // A handle is made of letters, digits and hyphens, so it needs no encoding; anything else leads nowhere.
        write!(f, "/@{}", self.handle.replace(|c: char| !c.is_ascii_alphanumeric() && c != '-', ""))
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Profile {
    type Rejection = PathRejection;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, PathRejection> {
        Path::from_request_parts(parts, state).await.map(|Path(path)| path)
    }
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
