//! The canonical text of terms, as the document describes it. `domain` writes it, and it is answered as it was stored.

use utoipa::ToSchema;

use crate::{
    contracts::words::{IpClause, NdaClause, PaymentTerms},
    money::Currency,
};

/// One version of the terms as the JSON that is hashed (RFC 8785: keys sorted, nothing between them). The hash is
/// SHA-256 of these bytes.
#[derive(ToSchema)]
#[allow(dead_code, reason = "only described")]
pub(crate) struct CanonicalTerms {
    /// The client.
    #[schema(max_length = 17, example = "usr_02q8v3m1k7x4d")]
    client: String,
    /// The contract.
    #[schema(max_length = 17, example = "ctr_02q8v3m1k7x4d")]
    contract: String,
    /// The currency of all amounts.
    currency: Currency,
    /// The fee, in hundredths of a percent.
    fee: CanonicalFee,
    /// The freelancer.
    #[schema(max_length = 17, example = "usr_02q8v3m1k7x4d")]
    freelancer: String,
    /// Who owns the work.
    ip: IpClause,
    /// What is delivered.
    #[schema(max_items = 20)]
    milestones: Vec<CanonicalMilestone>,
    /// Who keeps what confidential.
    nda: NdaClause,
    /// How it is paid.
    payment: PaymentTerms,
    /// The version of the rules that it was made under.
    policy: i64,
    /// The project.
    #[schema(max_length = 17, example = "prj_02q8v3m1k7x4d")]
    project: String,
    /// How often changes may be asked for in each milestone.
    revisions: u16,
    /// What is to be done.
    #[schema(max_length = 4000)]
    scope: String,
    /// The number of the version.
    version: u32,
}

/// The fee in the canonical text.
#[derive(ToSchema)]
#[allow(dead_code, reason = "only described")]
pub(crate) struct CanonicalFee {
    /// On top of what the client pays.
    client: u16,
    /// Off what the freelancer gets.
    freelancer: u16,
}

/// A milestone in the canonical text.
#[derive(ToSchema)]
#[allow(dead_code, reason = "only described")]
pub(crate) struct CanonicalMilestone {
    /// For how much, in the smallest unit of the currency.
    #[schema(example = 50050)]
    amount: i64,
    /// The last day.
    #[schema(format = Date, max_length = 10, example = "2027-03-01")]
    due: String,
    /// What is delivered.
    #[schema(max_length = 120)]
    title: String,
}
