//! A contract, or the offer of one, with everything that belongs to it.

use app::contracts::show::Opened;
use axum::{
    http::header::ETAG,
    response::{IntoResponse, Response},
};
use domain::contracts::{self, Signature};
use edge::http::conditional::etag;
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    contracts::{
        activity::ContractStep,
        event::ContractEvent,
        facts::ContractFacts,
        hash::Hash,
        milestone::Milestone,
        parts::Person,
        terms::TermsVersion,
        words::{ContractState, PaymentTerms, Side},
    },
    json::Json,
    next::Next,
};

/// A contract, or the offer of one.
#[derive(Serialize, ToSchema)]
pub(crate) struct Contract {
    /// Its id.
    #[schema(max_length = 17, pattern = "^ctr_[0-9a-hjkmnp-tv-z]{13}$", example = "ctr_02q8v3m1k7x4d")]
    id: String,
    /// The project.
    #[schema(max_length = 17, pattern = "^prj_[0-9a-hjkmnp-tv-z]{13}$", example = "prj_02q8v3m1k7x4d")]
    project: String,
    /// The project's title.
    #[schema(max_length = 90, example = "A booking page for a small hotel")]
    title: String,
    /// The proposal that it answers.
    #[schema(max_length = 17, pattern = "^prp_[0-9a-hjkmnp-tv-z]{13}$", example = "prp_02q8v3m1k7x4d")]
    proposal: String,
    /// Who wants the work done.
    client: Person,
    /// Who does it.
    freelancer: Person,
    /// The side on which you stand; null for staff.
    side: Option<Side>,
    /// In which state it is.
    state: ContractState,
    /// What belongs to this state.
    facts: ContractFacts,
    /// How it is paid.
    payment: PaymentTerms,
    /// The fee, fixed at the offer.
    fee: Fee,
    /// The newest terms; once it was accepted, those that were agreed on.
    terms: TermsVersion,
    /// The versions before, the latest first.
    #[schema(max_items = 10)]
    earlier: Vec<TermsVersion>,
    /// Who signed what; null before it was accepted.
    signatures: Option<Signatures>,
    /// Its milestones, by position; none before it was accepted.
    #[schema(max_items = 20)]
    milestones: Vec<Milestone>,
    /// What happened, the latest first: at most 300 steps of the contract, of milestones and of payments each.
    #[schema(max_items = 900)]
    activity: Vec<ContractStep>,
    /// Counts changes of the contract itself, as in `ETag`. Its parts have versions of their own.
    #[schema(example = 3)]
    version: i64,
    /// The events of the contract that you may fire now.
    #[schema(max_items = 20)]
    allowed: Vec<ContractEvent>,
    /// Whose turn it is in the whole, if anything is waited for.
    next: Option<Next>,
}

/// A fee on what is paid, in hundredths of a percent.
#[derive(Serialize, ToSchema)]
pub(crate) struct Fee {
    /// On top of what the client pays.
    #[schema(example = 0)]
    client: u16,
    /// Off what the freelancer gets.
    #[schema(example = 0)]
    freelancer: u16,
}

/// That both sides agreed.
#[derive(Serialize, ToSchema)]
pub(crate) struct Signatures {
    /// The side that wrote the terms.
    offered: Signed,
    /// The side that accepted them.
    accepted: Signed,
}

/// That one side agreed to the terms with this hash.
#[derive(Serialize, ToSchema)]
pub(crate) struct Signed {
    /// Which side.
    side: Side,
    /// The account.
    #[schema(max_length = 17, pattern = "^usr_[0-9a-hjkmnp-tv-z]{13}$", example = "usr_02q8v3m1k7x4d")]
    user: String,
    /// When.
    #[schema(format = DateTime, example = "2026-03-01T12:00:00.000Z")]
    at: String,
    /// To what.
    #[schema(value_type = String, max_length = 64, pattern = "^[0-9a-f]{64}$")]
    terms_hash: Hash,
}

impl From<Signature> for Signed {
    fn from(signature: Signature) -> Self {
        Self {
            side: signature.party.into(),
            user: signature.user.to_string(),
            at: signature.at.rfc3339(),
            terms_hash: Hash(signature.terms),
        }
    }
}

impl From<contracts::Signatures> for Signatures {
    fn from(both: contracts::Signatures) -> Self {
        Self { offered: both.offered.into(), accepted: both.accepted.into() }
    }
}

impl From<Opened> for Contract {
    fn from(Opened { view, activity }: Opened) -> Self {
        Self {
            id: view.id.to_string(),
            project: view.project.to_string(),
            title: view.title,
            proposal: view.proposal.to_string(),
            client: view.client.into(),
            freelancer: view.freelancer.into(),
            side: view.side.map(Side::from),
            state: view.state.name().into(),
            facts: ContractFacts::for_viewer(view.state, view.side),
            payment: view.payment.into(),
            fee: Fee { client: view.fee.client, freelancer: view.fee.freelancer },
            terms: view.terms.into(),
            earlier: view.earlier.into_iter().map(TermsVersion::from).collect(),
            signatures: view.signatures.map(Signatures::from),
            milestones: view.milestones.into_iter().map(Milestone::from).collect(),
            activity: activity.into_iter().map(ContractStep::from).collect(),
            version: view.version,
            allowed: ContractEvent::all(&view.allowed),
            next: view.next.map(Next::from),
        }
    }
}

impl IntoResponse for Contract {
    fn into_response(self) -> Response {
        let tag = etag(u64::try_from(self.version).unwrap_or_default());
        ([(ETAG, tag)], Json(self)).into_response()
    }
}
