//! Addresses of the API.

use app::Error;
use axum::{
    extract::rejection::PathRejection,
    response::{IntoResponse, Response},
};
use axum_extra::routing::TypedPath;
use domain::{ContractId, DeliverableId, JobId, MilestoneId, PaymentId, ProjectId, ProposalId, UserId};
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
    /// A suspension of the own account.
    MySuspension = "/api/v1/me/suspension";
    /// The own sessions.
    MySessions = "/api/v1/me/sessions";
    /// Projects: the list of open ones, and writing one.
    Projects = "/api/v1/projects";
    /// The own projects.
    MyProjects = "/api/v1/me/projects";
    /// All projects, for staff.
    StaffProjects = "/api/v1/staff/projects";
    /// What waits for staff.
    StaffOverview = "/api/v1/staff/overview";
    /// All people, for staff.
    StaffPeople = "/api/v1/staff/people";
    /// Suspensions that wait for a second member of staff.
    StaffSuspensions = "/api/v1/staff/suspensions";
    /// The queue of jobs.
    StaffJobs = "/api/v1/staff/jobs";
    /// Jobs that were given up.
    StaffDeadJobs = "/api/v1/staff/jobs/dead";
    /// The audit log.
    StaffAudit = "/api/v1/staff/audit";
    /// The own proposals.
    MyProposals = "/api/v1/me/proposals";
    /// The own contracts and offers.
    MyContracts = "/api/v1/me/contracts";
    /// What waits for whoever asks.
    MyWaiting = "/api/v1/me/waiting";
    /// How many proposals may still be sent.
    MyAllowance = "/api/v1/me/allowance";
    /// The own public profile.
    MyProfile = "/api/v1/me/profile";
    /// The list of skills.
    Skills = "/api/v1/skills";
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

/// Declares addresses that hold an id, and how the id is read.
macro_rules! of_id {
    ($id:ident, $read:ident: $($(#[$doc:meta])* $name:ident = $path:literal;)*) => {
        $(
            $(#[$doc])*
            #[derive(Debug, Clone, TypedPath, Deserialize)]
            #[typed_path($path, rejection(NotHere))]
            pub struct $name {
                /// The thing, as it is shown outside.
                pub id: String,
            }

            impl $name {
                /// What the address names.
                ///
                /// # Errors
                /// Not found, when it is no id of this kind.
                pub fn $read(&self) -> app::Result<$id> {
                    self.id.parse().map_err(|_| Error::not_found())
                }
            }
        )*
    };
}

of_id! {
    ProjectId, project:
    /// A project.
    Project = "/api/v1/projects/{id}";
    /// Publishing a draft.
    ProjectPublication = "/api/v1/projects/{id}/publication";
    /// Taking a project back before staff have looked at it.
    ProjectReviewWithdrawal = "/api/v1/projects/{id}/review-withdrawal";
    /// Stopping new proposals.
    ProjectPause = "/api/v1/projects/{id}/pause";
    /// Taking new proposals again.
    ProjectResumption = "/api/v1/projects/{id}/resumption";
    /// Ending a project.
    ProjectClosing = "/api/v1/projects/{id}/closing";
    /// Opening it again.
    ProjectReopening = "/api/v1/projects/{id}/reopening";
    /// Asking for more people.
    ProjectPlaces = "/api/v1/projects/{id}/places";
    /// Saying that it is still open.
    ProjectStillOpen = "/api/v1/projects/{id}/still-open";
    /// Letting it be published.
    ProjectApproval = "/api/v1/projects/{id}/approval";
    /// Sending it back to its client.
    ProjectRejection = "/api/v1/projects/{id}/rejection";
    /// Taking it down.
    ProjectRemoval = "/api/v1/projects/{id}/removal";
    /// The proposals for a project, for its client; and writing one.
    ProjectProposals = "/api/v1/projects/{id}/proposals";
    /// The proposals that its client keeps in sight, side by side.
    ProjectShortlist = "/api/v1/projects/{id}/shortlist";
}

of_id! {
    ProposalId, proposal:
    /// A proposal.
    Proposal = "/api/v1/proposals/{id}";
    /// Sending a draft.
    ProposalSubmission = "/api/v1/proposals/{id}/submission";
    /// Taking a proposal back.
    ProposalWithdrawal = "/api/v1/proposals/{id}/withdrawal";
    /// Keeping a proposal in sight.
    ProposalShortlisting = "/api/v1/proposals/{id}/shortlisting";
    /// Keeping it in sight no longer.
    ProposalShortlistRemoval = "/api/v1/proposals/{id}/shortlist-removal";
    /// Saying no to a proposal.
    ProposalDeclining = "/api/v1/proposals/{id}/declining";
    /// Offering a contract to its freelancer.
    ProposalOffers = "/api/v1/proposals/{id}/offers";
}

of_id! {
    ContractId, contract:
    /// A contract, or the offer of one.
    Contract = "/api/v1/contracts/{id}";
    /// Proposing other terms.
    ContractCounterOffers = "/api/v1/contracts/{id}/counter-offers";
    /// Agreeing to the newest terms.
    ContractAcceptance = "/api/v1/contracts/{id}/acceptance";
    /// Saying no to an offer.
    ContractDeclining = "/api/v1/contracts/{id}/declining";
    /// Taking an offer back.
    ContractWithdrawal = "/api/v1/contracts/{id}/withdrawal";
    /// Starting nothing new for a while.
    ContractPause = "/api/v1/contracts/{id}/pause";
    /// Going on.
    ContractResumption = "/api/v1/contracts/{id}/resumption";
    /// Ending a contract while nothing is under way.
    ContractEnding = "/api/v1/contracts/{id}/ending";
    /// Asking to end it.
    ContractEndRequest = "/api/v1/contracts/{id}/end-request";
    /// Taking that back.
    ContractEndRequestWithdrawal = "/api/v1/contracts/{id}/end-request-withdrawal";
    /// Making it stand still.
    ContractHold = "/api/v1/contracts/{id}/hold";
    /// Letting it go on.
    ContractHoldRelease = "/api/v1/contracts/{id}/hold-release";
}

of_id! {
    MilestoneId, milestone:
    /// Starting a milestone.
    MilestoneStart = "/api/v1/milestones/{id}/start";
    /// Handing work in.
    MilestoneSubmission = "/api/v1/milestones/{id}/submission";
    /// Preparing work.
    MilestoneDraft = "/api/v1/milestones/{id}/draft";
    /// Sending work back.
    MilestoneChangeRequest = "/api/v1/milestones/{id}/change-request";
    /// Taking more time to look.
    MilestoneReviewExtension = "/api/v1/milestones/{id}/review-extension";
    /// Approving what was handed in.
    MilestoneApproval = "/api/v1/milestones/{id}/approval";
    /// Approving before anything is handed in.
    MilestoneEarlyPayment = "/api/v1/milestones/{id}/early-payment";
    /// Calling a milestone off.
    MilestoneCancellation = "/api/v1/milestones/{id}/cancellation";
    /// Asking the freelancer to call it off.
    MilestoneCancellationRequest = "/api/v1/milestones/{id}/cancellation-request";
}

of_id! {
    DeliverableId, deliverable:
    /// Work that is being prepared.
    Deliverable = "/api/v1/deliverables/{id}";
}

of_id! {
    PaymentId, payment:
    /// Saying that a payment was made.
    PaymentClaim = "/api/v1/payments/{id}/claim";
    /// Saying that it arrived.
    PaymentConfirmation = "/api/v1/payments/{id}/confirmation";
    /// Saying that it did not arrive.
    PaymentContradiction = "/api/v1/payments/{id}/contradiction";
    /// Giving up waiting for it.
    PaymentWriteOff = "/api/v1/payments/{id}/write-off";
}

of_id! {
    UserId, person:
    /// A person, for staff.
    StaffPerson = "/api/v1/staff/people/{id}";
    /// Restricting a person.
    PersonRestriction = "/api/v1/staff/people/{id}/restriction";
    /// Lifting that.
    PersonRestrictionLifting = "/api/v1/staff/people/{id}/restriction-lifting";
    /// Proposing to suspend a person.
    PersonSuspension = "/api/v1/staff/people/{id}/suspension";
    /// Agreeing with that.
    PersonSuspensionConfirmation = "/api/v1/staff/people/{id}/suspension-confirmation";
    /// Taking the proposal back.
    PersonSuspensionWithdrawal = "/api/v1/staff/people/{id}/suspension-withdrawal";
    /// Ending a suspension.
    PersonReinstatement = "/api/v1/staff/people/{id}/reinstatement";
}

of_id! {
    JobId, job:
    /// Giving a dead job a new life.
    JobRetry = "/api/v1/staff/jobs/{id}/retry";
    /// Throwing a dead job away.
    JobDropping = "/api/v1/staff/jobs/{id}/dropping";
}

/// One version of a contract's terms, as the text that is hashed.
#[derive(Debug, Clone, TypedPath, Deserialize)]
#[typed_path("/api/v1/contracts/{id}/terms/{version}", rejection(NotHere))]
pub struct ContractTerms {
    /// The contract, as it is shown outside.
    pub id: String,
    /// The version, counted from 1.
    pub version: u32,
}

impl ContractTerms {
    /// The contract that the address names.
    ///
    /// # Errors
    /// Not found, when it is no id of this kind.
    pub fn contract(&self) -> app::Result<ContractId> {
        self.id.parse().map_err(|_| Error::not_found())
    }
}

impl Project {
    /// The address of a project.
    #[must_use]
    pub fn of(id: ProjectId) -> Self {
        Self { id: id.to_string() }
    }
}

impl Proposal {
    /// The address of a proposal.
    #[must_use]
    pub fn of(id: ProposalId) -> Self {
        Self { id: id.to_string() }
    }
}

impl Contract {
    /// The address of a contract.
    #[must_use]
    pub fn of(id: ContractId) -> Self {
        Self { id: id.to_string() }
    }
}

/// A public profile.
#[derive(Debug, Clone, TypedPath, Deserialize)]
#[typed_path("/api/v1/profiles/{handle}", rejection(NotHere))]
pub struct Profile {
    /// The handle, the present one or an earlier one.
    pub handle: String,
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
