//! The drawing of a milestone's life, under every kind of payment terms.

use crate::{
    machine::{By, Edge, Machine, To},
    words,
};

words! {
    /// The name of a milestone's state.
    MilestoneStateName {
        /// Not started.
        Planned = "planned",
        /// Started; with escrow, paid in.
        Funded = "funded",
        /// Handed in; the client looks at it.
        Submitted = "submitted",
        /// The client asked for changes.
        ChangesRequested = "changes_requested",
        /// Approved; the payment is on its way.
        Approved = "approved",
        /// Paid.
        Released = "released",
        /// A dispute is open.
        Disputed = "disputed",
        /// Paid back.
        Refunded = "refunded",
        /// Paid in part.
        Split = "split",
        /// Called off.
        Cancelled = "cancelled",
        /// Approved and never paid.
        Unpaid = "unpaid",
    }
}

words! {
    /// What happens to a milestone.
    MilestoneEvent {
        /// Work on it starts.
        Fund = "fund",
        /// It is called off.
        Cancel = "cancel",
        /// The client gives notice that nothing came.
        Notice = "notice",
        /// Work is handed in.
        Submit = "submit",
        /// A newer version is handed in.
        Resubmit = "resubmit",
        /// The client takes more time to look.
        ExtendReview = "extend_review",
        /// The client asks for changes.
        RequestChanges = "request_changes",
        /// The client approves.
        Approve = "approve",
        /// Silence approves.
        AutoApprove = "auto_approve_14d",
        /// The client pays before anything is handed in.
        PayEarly = "pay_early",
        /// The payment arrived.
        Release = "release",
        /// The freelancer gives up waiting for the payment.
        WriteOff = "write_off",
        /// What is held goes back.
        Refund = "refund",
        /// The same, because nothing ever came.
        RefundNondelivery = "refund_nondelivery",
        /// Both agree on a part.
        PartialAgreed = "partial_agreed",
        /// One side disputes.
        Dispute = "dispute",
        /// The dispute ends for the freelancer.
        ResolveRelease = "resolve_release",
        /// The dispute ends for the client.
        ResolveRefund = "resolve_refund",
        /// The dispute ends in between.
        ResolveSplit = "resolve_split",
        /// The dispute is taken back.
        DisputeWithdrawn = "dispute_withdrawn",
    }
}

use MilestoneEvent as E;
use MilestoneStateName as S;

const CLIENT: &[By] = &[By::Client];
const FREELANCER: &[By] = &[By::Freelancer];
const SYSTEM: &[By] = &[By::System];
const RESOLVERS: &[By] = &[By::Adjudicator, By::Both, By::System];
const STARTED: &[S] = &[S::Funded, S::ChangesRequested];
const HELD: &[S] = &[S::Funded, S::ChangesRequested, S::Submitted];
const DISPUTABLE: &[S] = &[S::Funded, S::Submitted, S::ChangesRequested];

const fn edge(event: E, from: &'static [S], to: S, by: &'static [By]) -> Edge<S, E> {
    Edge { event, from, to: To::State(to), by }
}

const fn stay(event: E, from: &'static [S], by: &'static [By]) -> Edge<S, E> {
    Edge { event, from, to: To::Same, by }
}

/// The drawing.
pub static MILESTONE: Machine<S, E> = Machine {
    entity: "milestone",
    initial: S::Planned,
    terminal: &[S::Released, S::Refunded, S::Split, S::Cancelled, S::Unpaid],
    edges: &[
        edge(E::Fund, &[S::Planned], S::Funded, &[By::System, By::Client]),
        edge(
            E::Cancel,
            &[S::Planned, S::Funded, S::ChangesRequested],
            S::Cancelled,
            &[By::Client, By::Freelancer, By::Both, By::System],
        ),
        stay(E::Notice, &[S::Funded], CLIENT),
        edge(E::Submit, STARTED, S::Submitted, FREELANCER),
        stay(E::Resubmit, &[S::Submitted], FREELANCER),
        stay(E::ExtendReview, &[S::Submitted], CLIENT),
        edge(E::RequestChanges, &[S::Submitted], S::ChangesRequested, CLIENT),
        edge(E::Approve, &[S::Submitted], S::Approved, CLIENT),
        edge(E::AutoApprove, &[S::Submitted], S::Approved, SYSTEM),
        edge(E::PayEarly, STARTED, S::Approved, CLIENT),
        edge(E::Release, &[S::Approved], S::Released, SYSTEM),
        edge(E::WriteOff, &[S::Approved], S::Unpaid, FREELANCER),
        edge(E::Refund, HELD, S::Refunded, &[By::Freelancer, By::System]),
        edge(E::RefundNondelivery, &[S::Funded], S::Refunded, CLIENT),
        edge(E::PartialAgreed, HELD, S::Split, &[By::Both, By::System]),
        edge(E::Dispute, DISPUTABLE, S::Disputed, &[By::Client, By::Freelancer]),
        edge(E::ResolveRelease, &[S::Disputed], S::Released, RESOLVERS),
        edge(E::ResolveRefund, &[S::Disputed], S::Refunded, RESOLVERS),
        edge(E::ResolveSplit, &[S::Disputed], S::Split, RESOLVERS),
        Edge { event: E::DisputeWithdrawn, from: &[S::Disputed], to: To::Origin(DISPUTABLE), by: SYSTEM },
    ],
};
