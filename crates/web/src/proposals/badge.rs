//! The state of a proposal as a badge, and in words where there is a reason.

use domain::proposals::{ProposalState, ProposalStateName};
use maud::Markup;

use crate::{
    texts::Texts,
    ui::{badge::badge, icon::Icon, tone::Tone},
};

/// The badge; the mark differs with the state, not only the colour.
pub(super) fn state(t: &'static Texts, name: ProposalStateName) -> Markup {
    let (tone, icon) = match name {
        ProposalStateName::Draft => (Tone::Neutral, Icon::Draft),
        ProposalStateName::Submitted | ProposalStateName::Interviewing => (Tone::Info, Icon::Half),
        ProposalStateName::Shortlisted => (Tone::Info, Icon::Star),
        ProposalStateName::Offered => (Tone::Info, Icon::Contract),
        ProposalStateName::Hired => (Tone::Good, Icon::Done),
        ProposalStateName::Declined | ProposalStateName::Withdrawn | ProposalStateName::NotSelected => {
            (Tone::Neutral, Icon::Minus)
        }
    };
    badge(tone, &(t.proposal_words.state)(name), Some(icon))
}

/// Why it ended, where it ended for a reason.
pub(super) fn ending(t: &'static Texts, state: &ProposalState) -> Option<String> {
    let w = &t.proposal_words;
    let reason = match state {
        ProposalState::Declined { reason, .. } => (w.reason)(*reason),
        ProposalState::Withdrawn { by, .. } => (w.withdrawn)(*by),
        ProposalState::NotSelected { end, .. } => (w.end)(*end),
        _ => return None,
    };
    Some((t.proposal.ended)(&reason))
}
