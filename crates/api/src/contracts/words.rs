//! Closed lists of words about contracts.

use app::contracts::mine;
use domain::{
    Party,
    contracts::{self, ContractStateName, DeliverableStateName, PaymentStateName},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

crate::words::words! {
    /// The state of a contract, which begins as an offer.
    ContractState of ContractStateName {
        /// An offer is out.
        Offered = "offered",
        /// Work goes on.
        Active = "active",
        /// Nothing new is started.
        Paused = "paused",
        /// One side asked to end it.
        Ending = "ending",
        /// Everything stands still.
        OnHold = "on_hold",
        /// Over.
        Ended = "ended",
        /// The offer was declined.
        Declined = "declined",
        /// The offer is gone.
        Withdrawn = "withdrawn",
        /// Nobody answered the offer.
        Expired = "expired",
    }

    /// A side of a contract.
    Side of Party {
        /// Who wants the work done.
        Client = "client",
        /// Who does it.
        Freelancer = "freelancer",
    }

    /// Who made a contract stand still; only that lets it go on.
    HeldBy of contracts::HeldBy {
        /// A member of staff, by hand.
        Staff = "staff",
        /// The suspension of an account of either side.
        Suspension = "suspension",
    }

    /// Why a contract ended.
    EndReason of contracts::EndReason {
        /// Every milestone came to its end by being worked on.
        Completed = "completed",
        /// Both agreed to stop.
        Mutual = "mutual",
        /// The client stopped.
        Client = "client",
        /// The freelancer stopped.
        Freelancer = "freelancer",
        /// Staff decided a dispute.
        Dispute = "dispute",
        /// Staff ended it for another reason.
        Platform = "platform",
    }

    /// Why an offer is gone without an answer.
    OfferGone of contracts::OfferGone {
        /// Whoever wrote the newest terms took them back.
        TakenBack = "taken_back",
        /// The proposal was withdrawn.
        ProposalWithdrawn = "proposal_withdrawn",
        /// The project ended.
        ProjectEnded = "project_ended",
        /// An account of either side is being closed.
        AccountClosed = "account_closed",
    }

    /// How a contract is paid; fixed at the offer.
    PaymentTerms of contracts::PaymentTerms {
        /// The parties pay outside of the program, and say so here.
        Direct = "direct",
    }

    /// Who owns the work.
    IpClause of contracts::IpClause {
        /// The client, for each milestone once it is paid.
        OnPayment = "on_payment",
        /// The freelancer; the client may use it without limit once it is paid.
        Licence = "licence",
        /// As the scope says.
        InScope = "in_scope",
    }

    /// Who keeps what confidential.
    NdaClause of contracts::NdaClause {
        /// Nobody has to.
        None = "none",
        /// The freelancer keeps the client's matters.
        Freelancer = "freelancer",
        /// Both keep each other's.
        Mutual = "mutual",
    }

    /// How a milestone came to be approved.
    ApprovedBy of contracts::ApprovedBy {
        /// The client looked at what was handed in.
        Client = "client",
        /// The client said nothing.
        Silence = "silence",
        /// The client pays before anything was handed in.
        Early = "early",
    }

    /// Who called a milestone off.
    CancelledBy of contracts::CancelledBy {
        /// The client alone.
        Client = "client",
        /// The freelancer alone.
        Freelancer = "freelancer",
        /// The client asked and the freelancer agreed.
        Both = "both",
        /// The contract ended.
        System = "system",
    }

    /// The state of one version of the work.
    DeliverableState of DeliverableStateName {
        /// Being prepared; its freelancer alone sees it.
        Draft = "draft",
        /// Handed in.
        Submitted = "submitted",
        /// Approved.
        Accepted = "accepted",
        /// The client asked for changes.
        ChangesRequested = "changes_requested",
        /// A newer one took its place, or the milestone ended otherwise.
        Superseded = "superseded",
    }

    /// The state of a payment that is made outside of the program.
    PaymentState of PaymentStateName {
        /// The client should pay.
        Due = "due",
        /// The client says that it is paid.
        Claimed = "claimed",
        /// The freelancer says that it did not arrive.
        Contradicted = "contradicted",
        /// It arrived.
        Confirmed = "confirmed",
        /// The freelancer gave up waiting.
        WrittenOff = "written_off",
    }

    /// Whose word it is that a payment arrived.
    ConfirmedBy of contracts::ConfirmedBy {
        /// The freelancer's.
        Freelancer = "freelancer",
        /// Nobody's: the freelancer was silent.
        Silence = "silence",
    }

    /// What somebody is waited for with.
    Task of contracts::WaitingFor {
        /// Accept an offer, counter it, or decline it.
        AnswerOffer = "answer_offer",
        /// Look at what was handed in.
        ReviewWork = "review_work",
        /// Pay for what was approved.
        Pay = "pay",
        /// Say whether a payment arrived.
        ConfirmPayment = "confirm_payment",
        /// Hand work in.
        Deliver = "deliver",
        /// Hand work in again, or agree to cancel.
        AnswerCancel = "answer_cancel",
        /// Start the next milestone.
        StartMilestone = "start_milestone",
        /// Go on after a pause.
        Resume = "resume",
    }
}

/// The state of a milestone.
#[derive(Clone, Copy, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum MilestoneState {
    /// Not started.
    Planned,
    /// Started.
    Funded,
    /// Handed in; the client looks at it.
    Submitted,
    /// The client asked for changes.
    ChangesRequested,
    /// Approved; the payment is on its way.
    Approved,
    /// Paid.
    Released,
    /// Called off.
    Cancelled,
    /// Approved and never paid.
    Unpaid,
}

impl From<contracts::MilestoneState> for MilestoneState {
    fn from(state: contracts::MilestoneState) -> Self {
        use contracts::MilestoneState as S;
        match state {
            S::Planned => Self::Planned,
            S::Funded { .. } => Self::Funded,
            S::Submitted { .. } => Self::Submitted,
            S::ChangesRequested { .. } => Self::ChangesRequested,
            S::Approved { .. } => Self::Approved,
            S::Released { .. } => Self::Released,
            S::Cancelled { .. } => Self::Cancelled,
            S::Unpaid { .. } => Self::Unpaid,
        }
    }
}

/// Which of the own contracts: a group of them, or those in one state.
#[derive(Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum WhichContracts {
    /// Those between acceptance and end.
    Running,
    /// Those that have ended, and offers that came to nothing.
    Over,
    /// Offers that wait for an answer.
    Offered,
    /// Those on which work goes on.
    Active,
    /// Those that are paused.
    Paused,
    /// Those that one side asked to end.
    Ending,
    /// Those that stand still.
    OnHold,
    /// Those that have ended.
    Ended,
    /// Offers that were declined.
    Declined,
    /// Offers that are gone.
    Withdrawn,
    /// Offers that nobody answered.
    Expired,
}

impl From<WhichContracts> for mine::Which {
    fn from(which: WhichContracts) -> Self {
        use ContractStateName as S;
        match which {
            WhichContracts::Running => Self::Running,
            WhichContracts::Over => Self::Over,
            WhichContracts::Offered => Self::Offers,
            WhichContracts::Active => Self::In(S::Active),
            WhichContracts::Paused => Self::In(S::Paused),
            WhichContracts::Ending => Self::In(S::Ending),
            WhichContracts::OnHold => Self::In(S::OnHold),
            WhichContracts::Ended => Self::In(S::Ended),
            WhichContracts::Declined => Self::In(S::Declined),
            WhichContracts::Withdrawn => Self::In(S::Withdrawn),
            WhichContracts::Expired => Self::In(S::Expired),
        }
    }
}
