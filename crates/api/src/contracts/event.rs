//! What somebody may do to a contract and its parts: those events that have an address here.

use domain::contracts;

/// Declares events of the wire that stand for those of `domain`, word for word, and those that nobody fires by an
/// address. The compiler finds a forgotten one.
macro_rules! events {
    ($(
        $(#[$doc:meta])* $name:ident of $domain:path
        { $($(#[$about:meta])* $event:ident),* $(,)? } without { $($other:ident),* $(,)? }
    )*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy, serde::Serialize, utoipa::ToSchema)]
            #[serde(rename_all = "snake_case")]
            pub(crate) enum $name { $($(#[$about])* $event),* }

            impl $name {
                /// The events on the wire.
                pub(super) fn all(allowed: &[$domain]) -> Vec<Self> {
                    allowed.iter().copied().filter_map(Self::of).collect()
                }

                /// The same events as words.
                pub(super) fn words(allowed: &[$domain]) -> Vec<&'static str> {
                    let addressed = allowed.iter().filter(|event| Self::of(**event).is_some());
                    addressed.map(|event| event.as_str()).collect()
                }

                fn of(event: $domain) -> Option<Self> {
                    type Domain = $domain;
                    match event {
                        $(Domain::$event => Some(Self::$event),)*
                        $(Domain::$other)|* => None,
                    }
                }
            }
        )*
    };
}

events! {
    /// Something that you may do to an offer or a contract.
    ContractEvent of contracts::ContractEvent {
        /// Propose other terms.
        Counter,
        /// Agree to the newest terms.
        Accept,
        /// Say no.
        Decline,
        /// Take the newest terms back.
        Withdraw,
        /// Start nothing new for a while.
        Pause,
        /// Go on.
        Resume,
        /// Ask to end it.
        EndRequest,
        /// Take that back.
        CancelEndRequest,
        /// End it while nothing is under way.
        EndAtOnce,
        /// Make it stand still.
        Hold,
        /// Let it go on.
        ReleaseHold,
    } without { Void, Expire, End, Terminate }

    /// Something that you may do to a milestone.
    MilestoneEvent of contracts::MilestoneEvent {
        /// Start it.
        Fund,
        /// Call it off.
        Cancel,
        /// Hand work in.
        Submit,
        /// Hand a newer version in.
        Resubmit,
        /// Take more time to look.
        ExtendReview,
        /// Ask for changes.
        RequestChanges,
        /// Approve what was handed in.
        Approve,
        /// Approve before anything is handed in.
        PayEarly,
    } without {
        // Writing off is fired through the payment.
        WriteOff, Notice, AutoApprove, Release, Refund, RefundNondelivery, PartialAgreed, Dispute, ResolveRelease,
        ResolveRefund, ResolveSplit, DisputeWithdrawn,
    }

    /// Something that you may do to a version of the work.
    DeliverableEvent of contracts::DeliverableEvent {
        /// Change the draft.
        Edit,
        /// Throw the draft away.
        Discard,
    } without { Submit, Accept, RequestChanges, Supersede, Close }

    /// Something that you may do to a payment.
    PaymentEvent of contracts::PaymentEvent {
        /// Say that it is paid.
        Claim,
        /// Say that it arrived.
        Confirm,
        /// Say that it did not arrive.
        Contradict,
        /// Give up waiting.
        WriteOff,
    } without { ConfirmBySilence }
}
