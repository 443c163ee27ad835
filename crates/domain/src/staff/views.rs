//! What staff see: people, suspensions, queues, and what was done.

use crate::{
    actor::{Market, StaffRole},
    contracts::{ContractStateName, Person},
    id::{JobId, UserId},
    identity::{AccountView, UserStateName},
    next_action::NextAction,
    projects::OwnCount,
    proposals::ProposalStateName,
    staff::suspension::{Suspension, SuspensionStateName},
    time::Time,
    words,
};

/// What waits for staff, and whether the machinery runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Overview {
    /// Suspensions that wait for this member of staff.
    pub suspensions: i64,
    /// Projects that wait for a look before they are published.
    pub reviews: i64,
    /// Jobs that wait or are being done.
    pub jobs_ready: i64,
    /// Jobs that were given up.
    pub jobs_dead: i64,
    /// Timers that should have fired a minute ago.
    pub timers_overdue: i64,
    /// When a worker last said that it lives.
    pub worker_seen: Option<Time>,
    /// Whether one is taken to live.
    pub worker_lives: bool,
}

/// A person in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonLine {
    /// The account.
    pub id: UserId,
    /// The handle.
    pub handle: String,
    /// The name as others see it.
    pub name: String,
    /// The account's state.
    pub state: UserStateName,
    /// The market roles.
    pub market: Market,
    /// The staff role.
    pub staff: Option<StaffRole>,
    /// Since when.
    pub created_at: Time,
}

words! {
    /// What staff can do about a person.
    StaffVerb {
        /// Stop new posts and proposals.
        Restrict = "restrict",
        /// End that.
        Lift = "lift",
        /// Propose to suspend.
        ProposeSuspension = "propose_suspension",
        /// Agree with that.
        ConfirmSuspension = "confirm_suspension",
        /// Take the proposal back.
        WithdrawSuspension = "withdraw_suspension",
        /// End the suspension.
        Reinstate = "reinstate",
    }
}

/// A person on their page for staff.
#[derive(Debug, Clone)]
pub struct PersonView {
    /// The account.
    pub account: AccountView,
    /// A suspension that is proposed or in force.
    pub suspension: Option<SuspensionView>,
    /// What they have.
    pub counts: PersonCounts,
    /// What this member of staff may do now.
    pub allowed: Vec<StaffVerb>,
    /// The newest steps of the account, the latest first.
    pub steps: Vec<LogLine>,
    /// The newest lines of the audit log about the account, the latest first.
    pub audit: Vec<AuditLine>,
}

/// How many things of each kind a person has, by state.
#[derive(Debug, Clone, Default)]
pub struct PersonCounts {
    /// Own projects.
    pub projects: Vec<OwnCount>,
    /// Own proposals.
    pub proposals: Vec<(ProposalStateName, i64)>,
    /// Contracts and offers as the client.
    pub as_client: Vec<(ContractStateName, i64)>,
    /// Contracts and offers as the freelancer.
    pub as_freelancer: Vec<(ContractStateName, i64)>,
}

/// A suspension with the names around it.
#[derive(Debug, Clone)]
pub struct SuspensionView {
    /// As the rules see it.
    pub suspension: Suspension,
    /// Who proposed it.
    pub proposed_by: Person,
    /// Who confirmed it.
    pub confirmed_by: Option<Person>,
    /// Whose turn it is.
    pub next: Option<NextAction>,
}

/// What the person reads about a suspension of the own account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnSuspension {
    /// Proposed, or in force.
    pub state: SuspensionStateName,
    /// The statement of reasons.
    pub reasons: String,
    /// Since when it is so.
    pub since: Time,
    /// When a proposal lapses that nobody confirms.
    pub lapses_at: Option<Time>,
}

/// A suspension in the list of those that wait.
#[derive(Debug, Clone)]
pub struct SuspensionLine {
    /// As the rules see it.
    pub suspension: Suspension,
    /// Whose account.
    pub person: Person,
    /// Who proposed it.
    pub proposed_by: Person,
}

/// A step of a state machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogLine {
    /// When.
    pub at: Time,
    /// The state before.
    pub from: Option<String>,
    /// The state after.
    pub to: String,
    /// What happened.
    pub event: String,
    /// Who did it; nobody when a timer or another change did.
    pub by: Option<Person>,
    /// In which role.
    pub role: String,
    /// Why.
    pub reason: Option<String>,
}

/// A line of the audit log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditLine {
    /// Its place in the chain.
    pub no: i64,
    /// When.
    pub at: Time,
    /// Who did it; nobody when it was the system or a stranger.
    pub by: Option<Person>,
    /// In which role.
    pub role: String,
    /// What.
    pub action: String,
    /// The kind of thing.
    pub entity: String,
    /// The thing.
    pub entity_id: i64,
    /// Why.
    pub reason: Option<String>,
    /// More facts, as JSON.
    pub detail: Option<String>,
}

/// The queue of jobs by kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueueView {
    /// Kinds that have any, by name.
    pub kinds: Vec<QueueKind>,
    /// Timers that should have fired a minute ago.
    pub timers_overdue: i64,
    /// When a worker last said that it lives.
    pub worker_seen: Option<Time>,
}

/// Jobs of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueueKind {
    /// Which, such as `mail.closing`.
    pub kind: String,
    /// How many wait or are being done.
    pub ready: i64,
    /// When the first of these is, or was, to be done.
    pub oldest: Option<Time>,
    /// How many were given up.
    pub dead: i64,
}

/// A job that was given up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeadJob {
    /// Its id.
    pub id: JobId,
    /// Which work it is.
    pub kind: String,
    /// How often it was tried.
    pub tries: i64,
    /// What went wrong last.
    pub error: Option<String>,
    /// When the last try was due.
    pub tried_at: Time,
    /// When it was asked for.
    pub asked_at: Time,
}
