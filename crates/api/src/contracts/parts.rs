//! Parts that several answers about contracts have.

use domain::contracts;
use serde::Serialize;
use utoipa::{IntoParams, ToSchema};

/// One of the two sides.
#[derive(Serialize, ToSchema)]
pub(crate) struct Person {
    /// The account.
    #[schema(max_length = 17, pattern = "^usr_[0-9a-hjkmnp-tv-z]{13}$", example = "usr_02q8v3m1k7x4d")]
    id: String,
    /// The handle in the profile's address.
    #[schema(max_length = 40, example = "ayesha-rahman")]
    handle: String,
    /// The name.
    #[schema(max_length = 80, example = "Ayesha Rahman")]
    name: String,
}

impl From<contracts::Person> for Person {
    fn from(person: contracts::Person) -> Self {
        Self { id: person.id.to_string(), handle: person.handle, name: person.name }
    }
}

/// The address of a contract in the document.
#[derive(IntoParams)]
#[into_params(parameter_in = Path)]
#[allow(dead_code, reason = "only described")]
pub(crate) struct ContractParam {
    /// The contract's id.
    #[param(max_length = 17, pattern = "^ctr_[0-9a-hjkmnp-tv-z]{13}$", example = "ctr_02q8v3m1k7x4d")]
    id: String,
}

/// The address of a milestone in the document.
#[derive(IntoParams)]
#[into_params(parameter_in = Path)]
#[allow(dead_code, reason = "only described")]
pub(crate) struct MilestoneParam {
    /// The milestone's id.
    #[param(max_length = 17, pattern = "^mls_[0-9a-hjkmnp-tv-z]{13}$", example = "mls_02q8v3m1k7x4d")]
    id: String,
}

/// The address of a version of the work in the document.
#[derive(IntoParams)]
#[into_params(parameter_in = Path)]
#[allow(dead_code, reason = "only described")]
pub(crate) struct DeliverableParam {
    /// The version's id.
    #[param(max_length = 17, pattern = "^dlv_[0-9a-hjkmnp-tv-z]{13}$", example = "dlv_02q8v3m1k7x4d")]
    id: String,
}

/// The address of a payment in the document.
#[derive(IntoParams)]
#[into_params(parameter_in = Path)]
#[allow(dead_code, reason = "only described")]
pub(crate) struct PaymentParam {
    /// The payment's id.
    #[param(max_length = 17, pattern = "^pay_[0-9a-hjkmnp-tv-z]{13}$", example = "pay_02q8v3m1k7x4d")]
    id: String,
}
