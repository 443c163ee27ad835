//! The text of terms that is hashed.

use app::contracts::show;
use axum::{
    http::header::CONTENT_TYPE,
    response::{IntoResponse, Response},
};
use axum_extra::routing::TypedPath as _;
use edge::{Bearer, error::ApiError, routes::api::ContractTerms};
use utoipa::IntoParams;

use crate::contracts::canonical::CanonicalTerms;

/// The address of terms in the document.
#[derive(IntoParams)]
#[into_params(parameter_in = Path)]
#[allow(dead_code, reason = "only described")]
pub(crate) struct TermsParam {
    /// The contract's id.
    #[param(max_length = 17, pattern = "^ctr_[0-9a-hjkmnp-tv-z]{13}$", example = "ctr_02q8v3m1k7x4d")]
    id: String,
    /// `number` of the version.
    #[param(minimum = 1, example = 1)]
    version: u32,
}

/// Show the text of terms
///
/// One version of the terms as it is hashed and signed, byte for byte: the SHA-256 of this body is the `hash` of the
/// version.
#[utoipa::path(
    get,
    path = ContractTerms::PATH,
    tag = "Contracts",
    params(TermsParam),
    responses((status = 200, description = "The canonical text.", body = CanonicalTerms)),
    extensions(("x-errors" = json!(["not_found"]))),
)]
pub(crate) async fn show_terms(path: ContractTerms, who: Bearer) -> Result<Response, ApiError> {
    let (id, actor) = (path.contract()?, who.actor());
    let text = who.cx.read(move |db| show::canonical(db, &actor, id, path.version)).await?;
    Ok(([(CONTENT_TYPE, "application/json")], text).into_response())
}
