//! States as badges. The mark differs with the state, not only the colour; orange is the reader's turn.

use domain::{
    NextAction, Who,
    contracts::{
        ContractState, ContractStateName as C, DeliverableStateName as D, EndReason, MilestoneStateName as M,
        MilestoneView, PaymentStateName as P, PaymentView,
    },
    proposals::Party,
};
use maud::Markup;

use crate::{
    texts::Texts,
    ui::{badge::badge, icon::Icon, tone::Tone},
};

/// Whether the viewer must act.
pub(super) fn yours(next: Option<&NextAction>) -> bool {
    next.is_some_and(|next| next.who == Who::You)
}

/// The state of a contract or offer.
pub(super) fn contract(t: &'static Texts, state: &ContractState, turn: bool) -> Markup {
    let (tone, icon) = match state.name() {
        C::Offered => (Tone::Info, Icon::Contract),
        C::Active => (Tone::Info, Icon::Half),
        C::Paused | C::Ending => (Tone::Warn, Icon::Clock),
        C::OnHold => (Tone::Bad, Icon::Lock),
        C::Ended if matches!(state, ContractState::Ended { reason: EndReason::Completed, .. }) => {
            (Tone::Good, Icon::Done)
        }
        C::Ended => (Tone::Neutral, Icon::Done),
        C::Declined | C::Withdrawn | C::Expired => (Tone::Neutral, Icon::Minus),
    };
    let tone = if turn { Tone::Turn } else { tone };
    badge(tone, &(t.contract_words.contract)(state.name()), Some(icon))
}

/// The state of a milestone; that of its payment once it is approved.
pub(super) fn milestone(t: &'static Texts, milestone: &MilestoneView) -> Markup {
    if let (M::Approved, Some(owed)) = (milestone.state.name(), &milestone.payment) {
        return payment(t, owed);
    }
    let (tone, icon) = match milestone.state.name() {
        M::Planned => (Tone::Neutral, Icon::Draft),
        M::Funded | M::Submitted | M::Approved => (Tone::Info, Icon::Half),
        M::ChangesRequested => (Tone::Warn, Icon::Undo),
        M::Released => (Tone::Good, Icon::Done),
        M::Unpaid => (Tone::Bad, Icon::Alert),
        M::Cancelled | M::Disputed | M::Refunded | M::Split => (Tone::Neutral, Icon::Minus),
    };
    let words = (t.contract_words.milestone)(milestone.state.name());
    turned(yours(milestone.next.as_ref()), tone, &words, icon)
}

fn payment(t: &'static Texts, payment: &PaymentView) -> Markup {
    let (tone, icon) = match payment.state.name() {
        P::Due | P::Claimed => (Tone::Info, Icon::Wallet),
        P::Contradicted | P::WrittenOff => (Tone::Bad, Icon::Alert),
        P::Confirmed => (Tone::Good, Icon::Done),
    };
    let words = (t.contract_words.payment)(payment.state.name());
    turned(yours(payment.next.as_ref()), tone, &words, icon)
}

/// The state of a version of what is handed in.
pub(super) fn version(t: &'static Texts, state: D) -> Markup {
    let (tone, icon) = match state {
        D::Draft => (Tone::Neutral, Icon::Draft),
        D::Submitted => (Tone::Info, Icon::Half),
        D::Accepted => (Tone::Good, Icon::Done),
        D::ChangesRequested => (Tone::Warn, Icon::Undo),
        D::Superseded => (Tone::Neutral, Icon::Minus),
    };
    badge(tone, &(t.contract_words.deliverable)(state), Some(icon))
}

/// Why it stands where it stands, where there is more to say than the state.
pub(super) fn why(t: &'static Texts, state: &ContractState) -> Option<String> {
    let w = &t.contract_words;
    Some(match state {
        ContractState::Ended { reason, .. } => (w.end)(*reason),
        ContractState::Withdrawn { why, .. } => (w.gone)(*why),
        ContractState::Expired { .. } => w.expired.to_owned(),
        ContractState::Ending(ending) => match ending.requested_by {
            Party::Client => w.ending_client.to_owned(),
            Party::Freelancer => w.ending_freelancer.to_owned(),
        },
        _ => return None,
    })
}

fn turned(turn: bool, tone: Tone, words: &str, icon: Icon) -> Markup {
    if turn { badge(Tone::Turn, words, Some(Icon::Open)) } else { badge(tone, words, Some(icon)) }
}
