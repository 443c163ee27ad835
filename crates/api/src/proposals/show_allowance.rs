//! How many proposals may still be sent.

use app::proposals::allowance::{self, Balance};
use axum_extra::routing::TypedPath as _;
use edge::{Bearer, error::ApiError, routes::api::MyAllowance};
use serde::Serialize;
use utoipa::ToSchema;

use crate::json::Json;

/// How many proposals may still be sent.
#[derive(Serialize, ToSchema)]
pub(crate) struct ProposalAllowance {
    /// Proposals that are left.
    #[schema(example = 9)]
    left: u32,
    /// How many each week adds.
    #[schema(example = 10)]
    weekly: u32,
    /// The most that are held.
    #[schema(example = 30)]
    held: u32,
    /// When the next week begins.
    #[schema(format = DateTime, example = "2026-03-02T00:00:00.000Z")]
    next_refill: String,
}

impl From<Balance> for ProposalAllowance {
    fn from(balance: Balance) -> Self {
        Self {
            left: balance.left,
            weekly: balance.weekly,
            held: balance.held,
            next_refill: balance.next_refill.rfc3339(),
        }
    }
}

/// Show the own allowance
///
/// How many proposals you may still send. Each week adds some; none are for sale.
#[utoipa::path(
    get,
    path = MyAllowance::PATH,
    tag = "Proposals",
    responses((status = 200, description = "The allowance.", body = ProposalAllowance)),
)]
pub(crate) async fn show_allowance(_: MyAllowance, who: Bearer) -> Result<Json<ProposalAllowance>, ApiError> {
    let (actor, now) = (who.actor(), who.cx.app().now());
    let balance = who.cx.read(move |db| allowance::balance(db, &actor, now)).await?;
    Ok(Json(balance.into()))
}
