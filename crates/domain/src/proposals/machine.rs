//! The drawing of a proposal's life.

use crate::{
    machine::{By, Edge, Machine, To},
    words,
};

words! {
    /// The name of a proposal's state.
    ProposalStateName {
        /// Being written.
        Draft = "draft",
        /// Sent; the client has not decided.
        Submitted = "submitted",
        /// Kept in sight by the client, who alone knows.
        Shortlisted = "shortlisted",
        /// The client opened a room.
        Interviewing = "interviewing",
        /// An offer is out.
        Offered = "offered",
        /// The offer was accepted.
        Hired = "hired",
        /// The client said no.
        Declined = "declined",
        /// Taken back.
        Withdrawn = "withdrawn",
        /// The project ended without it.
        NotSelected = "not_selected",
    }
}

words! {
    /// What happens to a proposal.
    ProposalEvent {
        /// A draft changes.
        Edit = "edit",
        /// A draft is sent.
        Submit = "submit",
        /// A draft is thrown away.
        Discard = "discard",
        /// The terms change.
        Revise = "revise",
        /// The client opens it.
        View = "view",
        /// The client keeps it in sight.
        Shortlist = "shortlist",
        /// The client takes that back.
        Unshortlist = "unshortlist",
        /// The client starts to talk.
        OpenRoom = "open_room",
        /// The client makes an offer.
        MakeOffer = "make_offer",
        /// The offer ended without a contract.
        OfferEnded = "offer_ended",
        /// The offer was accepted.
        Hire = "hire",
        /// The client says no.
        Decline = "decline",
        /// The freelancer takes it back.
        Withdraw = "withdraw",
        /// The project ended without it.
        NotSelected = "not_selected",
    }
}

impl ProposalStateName {
    /// True while something can still come of it, a draft included. Only one such proposal may exist for a project and
    /// a freelancer.
    #[must_use]
    pub fn is_live(self) -> bool {
        !PROPOSAL.terminal.contains(&self)
    }

    /// The state as its freelancer sees it: being kept in sight is the client's secret.
    #[must_use]
    pub const fn seen_by_freelancer(self) -> Self {
        match self {
            Self::Shortlisted => Self::Submitted,
            other => other,
        }
    }
}

use ProposalEvent as E;
use ProposalStateName as S;

const CLIENT: &[By] = &[By::Client];
const FREELANCER: &[By] = &[By::Freelancer];
const SYSTEM: &[By] = &[By::System];
/// Nothing is decided and no offer is out.
const UNDECIDED: &[S] = &[S::Submitted, S::Shortlisted, S::Interviewing];
const SENT: &[S] = &[S::Submitted, S::Shortlisted, S::Interviewing, S::Offered];

const fn edge(event: E, from: &'static [S], to: S, by: &'static [By]) -> Edge<S, E> {
    Edge { event, from, to: To::State(to), by }
}

/// The drawing.
pub static PROPOSAL: Machine<S, E> = Machine {
    entity: "proposal",
    initial: S::Draft,
    terminal: &[S::Hired, S::Declined, S::Withdrawn, S::NotSelected],
    edges: &[
        Edge { event: E::Edit, from: &[S::Draft], to: To::Same, by: FREELANCER },
        edge(E::Submit, &[S::Draft], S::Submitted, FREELANCER),
        edge(E::Discard, &[S::Draft], S::Withdrawn, FREELANCER),
        Edge { event: E::Revise, from: UNDECIDED, to: To::Same, by: FREELANCER },
        Edge { event: E::View, from: SENT, to: To::Same, by: CLIENT },
        edge(E::Shortlist, &[S::Submitted], S::Shortlisted, CLIENT),
        edge(E::Unshortlist, &[S::Shortlisted], S::Submitted, CLIENT),
        edge(E::OpenRoom, &[S::Submitted, S::Shortlisted], S::Interviewing, CLIENT),
        edge(E::MakeOffer, UNDECIDED, S::Offered, CLIENT),
        Edge { event: E::OfferEnded, from: &[S::Offered], to: To::Origin(UNDECIDED), by: SYSTEM },
        edge(E::Hire, &[S::Offered], S::Hired, SYSTEM),
        edge(E::Decline, UNDECIDED, S::Declined, CLIENT),
        edge(E::Withdraw, SENT, S::Withdrawn, &[By::Freelancer, By::System]),
        edge(E::NotSelected, SENT, S::NotSelected, SYSTEM),
    ],
};
