//! The drawing of a contract's life, which begins as an offer.

use crate::{
    machine::{By, Edge, Machine, To},
    words,
};

words! {
    /// The name of a contract's state.
    ContractStateName {
        /// An offer is out.
        Offered = "offered",
        /// Work goes on.
        Active = "active",
        /// Nothing new is started.
        Paused = "paused",
        /// One side asked to end it.
        Ending = "ending",
        /// An account is suspended; everything stands still.
        OnHold = "on_hold",
        /// Over.
        Ended = "ended",
        /// The offer was declined.
        Declined = "declined",
        /// The offer was taken back, or became void.
        Withdrawn = "withdrawn",
        /// Nobody answered the offer.
        Expired = "expired",
    }
}

words! {
    /// What happens to a contract.
    ContractEvent {
        /// Other terms are proposed.
        Counter = "counter",
        /// The newest terms are agreed to.
        Accept = "accept",
        /// The party in turn says no.
        Decline = "decline",
        /// The newest terms are taken back.
        Withdraw = "withdraw",
        /// The proposal or project went away.
        Void = "void",
        /// Nobody answered in time.
        Expire = "expire_7d",
        /// Nothing new is started for a while.
        Pause = "pause",
        /// That is over.
        Resume = "resume",
        /// An account was suspended.
        Hold = "hold",
        /// It was reinstated.
        ReleaseHold = "release_hold",
        /// One side asks to end it.
        EndRequest = "end_request",
        /// And takes that back.
        CancelEndRequest = "cancel_end_request",
        /// One side ends it while nothing is under way.
        EndAtOnce = "end_at_once",
        /// The last milestone came to its end.
        End = "end",
        /// Staff end it by a written decision.
        Terminate = "terminate",
    }
}

use ContractEvent as E;
use ContractStateName as S;

const CLIENT: &[By] = &[By::Client];
const EITHER: &[By] = &[By::Client, By::Freelancer];
const IN_TURN: &[By] = &[By::PartyInTurn];
const SYSTEM: &[By] = &[By::System];
const SYSTEM_OR_STAFF: &[By] = &[By::System, By::Moderator];
const RUNNING: &[S] = &[S::Active, S::Paused];
const UNDER_WAY: &[S] = &[S::Active, S::Paused, S::Ending];

const fn edge(event: E, from: &'static [S], to: S, by: &'static [By]) -> Edge<S, E> {
    Edge { event, from, to: To::State(to), by }
}

/// The drawing.
pub static CONTRACT: Machine<S, E> = Machine {
    entity: "contract",
    initial: S::Offered,
    terminal: &[S::Declined, S::Withdrawn, S::Expired, S::Ended],
    edges: &[
        Edge { event: E::Counter, from: &[S::Offered], to: To::Same, by: IN_TURN },
        edge(E::Accept, &[S::Offered], S::Active, IN_TURN),
        edge(E::Decline, &[S::Offered], S::Declined, IN_TURN),
        edge(E::Withdraw, &[S::Offered], S::Withdrawn, &[By::AuthorOfNewestVersion]),
        edge(E::Void, &[S::Offered], S::Withdrawn, SYSTEM),
        edge(E::Expire, &[S::Offered], S::Expired, SYSTEM),
        edge(E::Pause, &[S::Active], S::Paused, CLIENT),
        edge(E::Resume, &[S::Paused], S::Active, CLIENT),
        edge(E::Hold, UNDER_WAY, S::OnHold, SYSTEM_OR_STAFF),
        Edge { event: E::ReleaseHold, from: &[S::OnHold], to: To::Origin(UNDER_WAY), by: SYSTEM_OR_STAFF },
        edge(E::EndRequest, RUNNING, S::Ending, EITHER),
        Edge {
            event: E::CancelEndRequest,
            from: &[S::Ending],
            to: To::Origin(RUNNING),
            by: &[By::Requester],
        },
        edge(E::EndAtOnce, RUNNING, S::Ended, EITHER),
        edge(E::End, UNDER_WAY, S::Ended, SYSTEM),
        edge(E::Terminate, &[S::Active, S::Paused, S::OnHold, S::Ending], S::Ended, &[By::Adjudicator]),
    ],
};
