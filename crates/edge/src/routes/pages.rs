//! Addresses of pages.

use ::http::request::Parts;
use axum::extract::{FromRequestParts, Path, rejection::PathRejection};
use axum_extra::routing::TypedPath;
use domain::{
    ContractId, DeliverableId, JobId, MilestoneId, PaymentId, ProjectId, ProposalId, SessionId, UserId,
};
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
    /// The own proposals.
    MyProposals = "/my-proposals";
    /// The own offers and contracts.
    MyContracts = "/my-contracts";
    /// The own public profile.
    ProfileSettings = "/settings/profile";
    /// What waits for staff, and whether the machinery runs.
    Staff = "/staff";
    /// People, for staff.
    StaffPeople = "/staff/people";
    /// Suspensions that wait for a second member of staff.
    StaffSuspensions = "/staff/suspensions";
    /// All projects, for staff.
    StaffProjects = "/staff/projects";
    /// Queues and dead jobs.
    StaffJobs = "/staff/jobs";
    /// The audit log.
    StaffAudit = "/staff/audit";
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

/// Declares addresses that hold an id, as it is shown outside.
macro_rules! with_id {
    ($id:ident, $read:ident: $($(#[$doc:meta])* $name:ident = $path:literal;)*) => {
        $(
            $(#[$doc])*
            #[derive(Debug, Clone, TypedPath, Deserialize)]
            #[typed_path($path)]
            pub struct $name {
                /// The id as text.
                pub id: String,
            }

            impl $name {
                /// The address for an id.
                #[must_use]
                pub fn of(id: $id) -> Self {
                    Self { id: id.to_string() }
                }

                /// What the address names.
                ///
                /// # Errors
                /// Not found, when it is no id of this kind.
                pub fn $read(&self) -> app::Result<$id> {
                    self.id.parse().map_err(|_| app::Error::not_found())
                }
            }
        )*
    };
}

with_id! {
    ProjectId, project:
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
    /// Letting it be published, for staff.
    ProjectApproval = "/projects/{id}/approval";
    /// Sending it back to its client, for staff.
    ProjectRejection = "/projects/{id}/rejection";
    /// Taking it down, for staff.
    ProjectRemoval = "/projects/{id}/removal";
    /// The proposals for a project, for its client.
    ProjectProposals = "/projects/{id}/proposals";
    /// Writing a proposal.
    NewProposal = "/projects/{id}/proposals/new";
}

with_id! {
    ProposalId, proposal:
    /// A proposal, for its freelancer and for the project's client.
    Proposal = "/proposals/{id}";
    /// Changing a draft, or revising what was sent.
    ProposalEdit = "/proposals/{id}/edit";
    /// Throwing a draft away.
    ProposalDiscarding = "/proposals/{id}/discarding";
    /// Taking a proposal back.
    ProposalWithdrawal = "/proposals/{id}/withdrawal";
    /// Putting a proposal on the shortlist.
    ProposalShortlisting = "/proposals/{id}/shortlisting";
    /// Taking it off the shortlist.
    ProposalShortlistRemoval = "/proposals/{id}/shortlist-removal";
    /// Saying no to a proposal.
    ProposalDeclining = "/proposals/{id}/declining";
    /// Making an offer to whoever wrote a proposal.
    NewOffer = "/proposals/{id}/offers/new";
}

with_id! {
    ContractId, contract:
    /// An offer or a contract, for both sides and for staff.
    Contract = "/contracts/{id}";
    /// All that its terms say, in every version.
    ContractTerms = "/contracts/{id}/terms";
    /// Proposing other terms.
    CounterOffer = "/contracts/{id}/counter-offer";
    /// Agreeing to the newest terms.
    ContractAcceptance = "/contracts/{id}/acceptance";
    /// Saying no to them.
    ContractDeclining = "/contracts/{id}/declining";
    /// Taking the own terms back.
    OfferWithdrawal = "/contracts/{id}/withdrawal";
    /// Starting nothing new for a while.
    ContractPause = "/contracts/{id}/pause";
    /// Going on.
    ContractResumption = "/contracts/{id}/resumption";
    /// Ending it while nothing is under way.
    ContractEnding = "/contracts/{id}/ending";
    /// Asking to end it.
    ContractEndRequest = "/contracts/{id}/end-request";
    /// Taking that back.
    ContractEndRequestWithdrawal = "/contracts/{id}/end-request-withdrawal";
    /// Making it stand still, for staff.
    ContractHold = "/contracts/{id}/hold";
    /// Letting it go on, for staff.
    ContractHoldRelease = "/contracts/{id}/hold-release";
}

with_id! {
    MilestoneId, milestone:
    /// Starting a milestone.
    MilestoneStart = "/milestones/{id}/start";
    /// Handing work in, or preparing it.
    MilestoneSubmission = "/milestones/{id}/submission";
    /// Sending work back.
    MilestoneChangeRequest = "/milestones/{id}/change-request";
    /// Taking more time to look.
    MilestoneReviewExtension = "/milestones/{id}/review-extension";
    /// Approving what was handed in.
    MilestoneApproval = "/milestones/{id}/approval";
    /// Approving before anything was handed in.
    MilestoneEarlyPayment = "/milestones/{id}/early-payment";
    /// Calling a milestone off.
    MilestoneCancellation = "/milestones/{id}/cancellation";
    /// Asking the freelancer to call it off.
    MilestoneCancellationRequest = "/milestones/{id}/cancellation-request";
}

with_id! {
    DeliverableId, deliverable:
    /// Throwing away work that is being prepared.
    WorkDiscarding = "/deliverables/{id}/discarding";
}

with_id! {
    PaymentId, payment:
    /// Saying that it was paid.
    PaymentClaim = "/payments/{id}/claim";
    /// Saying that it arrived.
    PaymentConfirmation = "/payments/{id}/confirmation";
    /// Saying that it did not arrive.
    PaymentContradiction = "/payments/{id}/contradiction";
    /// Giving up waiting for it.
    PaymentWriteOff = "/payments/{id}/write-off";
}

with_id! {
    UserId, person:
    /// A person, for staff.
    StaffPerson = "/staff/people/{id}";
    /// Stopping new posts and proposals.
    PersonRestriction = "/staff/people/{id}/restriction";
    /// Ending that.
    PersonRestrictionLifting = "/staff/people/{id}/restriction-lifting";
    /// Proposing a suspension.
    PersonSuspension = "/staff/people/{id}/suspension";
    /// Confirming it, by a second member of staff.
    PersonSuspensionConfirmation = "/staff/people/{id}/suspension-confirmation";
    /// Taking the proposal back.
    PersonSuspensionWithdrawal = "/staff/people/{id}/suspension-withdrawal";
    /// Ending a suspension.
    PersonReinstatement = "/staff/people/{id}/reinstatement";
}

with_id! {
    JobId, job:
    /// Giving a dead job a new life.
    JobRetry = "/staff/jobs/{id}/retry";
    /// Throwing a dead job away.
    JobDropping = "/staff/jobs/{id}/dropping";
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

with_id! {
    SessionId, session:
    /// Ending one session.
    SessionEnding = "/settings/security/sessions/{id}/ending";
}

/// One mail of a demo.
#[derive(Debug, Clone, TypedPath, Deserialize)]
#[typed_path("/mailbox/{id}")]
pub struct MailboxMail {
    /// Its number.
    pub id: i64,
}
