//! What somebody may do to a proposal.

use domain::proposals::ProposalEvent as E;
use serde::Serialize;
use utoipa::ToSchema;

/// Something that you may do to a proposal.
#[derive(Clone, Copy, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum ProposalEvent {
    /// Change the draft.
    Edit,
    /// Send the draft.
    Submit,
    /// Throw the draft away.
    Discard,
    /// Change the terms of what was sent.
    Revise,
    /// Take it back.
    Withdraw,
    /// Read it: the GET of the client is noted.
    View,
    /// Keep it in sight.
    Shortlist,
    /// Keep it in sight no longer.
    Unshortlist,
    /// Say no.
    Decline,
    /// Offer a contract.
    MakeOffer,
}

impl ProposalEvent {
    /// The events on the wire.
    pub(super) fn all(allowed: &[E]) -> Vec<Self> {
        allowed.iter().copied().filter_map(Self::of).collect()
    }

    /// The same events as words.
    pub(super) fn words(allowed: &[E]) -> Vec<&'static str> {
        allowed.iter().filter(|event| Self::of(**event).is_some()).map(|event| event.as_str()).collect()
    }

    fn of(event: E) -> Option<Self> {
        Some(match event {
            E::Edit => Self::Edit,
            E::Submit => Self::Submit,
            E::Discard => Self::Discard,
            E::Revise => Self::Revise,
            E::Withdraw => Self::Withdraw,
            E::View => Self::View,
            E::Shortlist => Self::Shortlist,
            E::Unshortlist => Self::Unshortlist,
            E::Decline => Self::Decline,
            E::MakeOffer => Self::MakeOffer,
            // Rooms have no address here.
            E::OpenRoom => return None,
            E::OfferEnded | E::Hire | E::NotSelected => return None,
        })
    }
}
