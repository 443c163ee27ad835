//! A proposal, from the side on which whoever asks stands.

use app::proposals::show::Opened;
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use utoipa::ToSchema;

use crate::proposals::{own::OwnProposal, received::ReceivedProposal};

/// A proposal: to the client of its project and to staff a received one, to its freelancer their own.
#[derive(Serialize, ToSchema)]
#[serde(untagged)]
pub(crate) enum Proposal {
    /// To the client of its project, and to staff.
    Received(Box<ReceivedProposal>),
    /// To its freelancer.
    Own(Box<OwnProposal>),
}

impl From<Opened> for Proposal {
    fn from(opened: Opened) -> Self {
        match opened {
            Opened::Theirs(view) => Self::Received(Box::new((*view).into())),
            Opened::Mine(mine) => Self::Own(Box::new((*mine).into())),
        }
    }
}

impl IntoResponse for Proposal {
    fn into_response(self) -> Response {
        match self {
            Self::Received(received) => received.into_response(),
            Self::Own(own) => own.into_response(),
        }
    }
}
