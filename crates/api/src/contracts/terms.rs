//! Terms of an offer, as they are sent and as they are shown.

use app::Error;
use domain::{
    Currency, Refusal,
    contracts::{self, OfferTerms, WriteOffer},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    contracts::{
        hash::Hash,
        words::{IpClause, NdaClause, PaymentTerms, Side},
    },
    money::Money,
    plan::{PlanLine, is_amount, lines},
    text::Text,
};

/// What is offered. Nothing may be left out, so that nothing is agreed to unseen.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Terms {
    /// What is to be done, in paragraphs.
    #[schema(value_type = String, min_length = 1, max_length = 4000, example = "Guests book rooms.")]
    scope: Text<4000>,
    /// What is delivered, for how much, by when. The amounts are in the project's currency, and the dates rise.
    #[schema(min_items = 1, max_items = 20)]
    milestones: Vec<PlanLine>,
    /// How often changes may be asked for in each milestone.
    #[schema(maximum = 20, example = 2)]
    revisions: u16,
    /// Who owns the work.
    ip: IpClause,
    /// Who keeps what confidential.
    nda: NdaClause,
    /// How it is paid. A counter-offer cannot change it.
    payment: PaymentTerms,
}

impl Terms {
    /// The command, for a project with this currency.
    ///
    /// # Errors
    /// The amounts in another currency.
    pub(super) fn command(&self, currency: Currency) -> Result<WriteOffer, Refusal> {
        let mut wrong = Vec::new();
        let milestones = lines(&self.milestones, currency, "milestones", &mut wrong);
        if !wrong.is_empty() {
            return Err(Refusal::Invalid(wrong));
        }
        Ok(WriteOffer {
            scope: self.scope.0.clone(),
            currency,
            milestones,
            revisions: self.revisions,
            ip: self.ip.into(),
            nda: self.nda.into(),
            payment: self.payment.into(),
        })
    }
}

impl From<OfferTerms> for Terms {
    fn from(terms: OfferTerms) -> Self {
        Self {
            scope: Text(terms.scope),
            milestones: terms.milestones.into_iter().map(PlanLine::from).collect(),
            revisions: terms.revisions,
            ip: terms.ip.into(),
            nda: terms.nda.into(),
            payment: terms.payment.into(),
        }
    }
}

/// One version of the terms.
#[derive(Serialize, ToSchema)]
pub(crate) struct TermsVersion {
    /// Counted from 1.
    #[schema(minimum = 1, example = 1)]
    number: u32,
    /// Who wrote it, and with that signed it.
    by: Side,
    /// When.
    #[schema(format = DateTime, example = "2026-03-01T12:00:00.000Z")]
    at: String,
    /// SHA-256 of its canonical text, which is at `/terms/{number}`. Accepting repeats it.
    #[schema(value_type = String, max_length = 64, pattern = "^[0-9a-f]{64}$")]
    hash: Hash,
    /// The sum of its milestones.
    total: Money,
    /// What it says.
    terms: Terms,
}

impl From<contracts::TermsVersion> for TermsVersion {
    fn from(version: contracts::TermsVersion) -> Self {
        Self {
            number: version.number,
            by: version.by.into(),
            at: version.at.rfc3339(),
            hash: Hash(version.hash),
            total: version.terms.total().into(),
            terms: version.terms.into(),
        }
    }
}

/// The rules say `milestones[0].amount`; here an amount lies in its money.
pub(super) fn named(mut error: Error) -> Error {
    for field in error.fields.iter_mut().filter(|field| is_amount(&field.field)) {
        field.field.push_str(".amount");
    }
    error
}
