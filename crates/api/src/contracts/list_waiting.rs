//! What waits for whoever asks.

use app::contracts::waiting;
use axum_extra::routing::TypedPath as _;
use domain::contracts;
use edge::{Bearer, error::ApiError, routes::api::MyWaiting};
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    contracts::{
        parts::Person,
        words::{Side, Task},
    },
    json::Json,
    list::List,
    money::Money,
    next::Next,
};

/// Something that waits for you.
#[derive(Serialize, ToSchema)]
pub(crate) struct Waiting {
    /// What to do.
    task: Task,
    /// The contract or offer.
    #[schema(max_length = 17, pattern = "^ctr_[0-9a-hjkmnp-tv-z]{13}$", example = "ctr_02q8v3m1k7x4d")]
    contract: String,
    /// The project's title.
    #[schema(max_length = 90, example = "A booking page for a small hotel")]
    title: String,
    /// The side on which you stand.
    side: Side,
    /// The other side.
    with: Person,
    /// The milestone, when it is about one.
    milestone: Option<WaitingMilestone>,
    /// How much it is about: the milestone's amount, or the sum of the offer.
    amount: Money,
    /// By when, and what silence does.
    next: Next,
}

/// The milestone that waits.
#[derive(Serialize, ToSchema)]
pub(crate) struct WaitingMilestone {
    /// Its id.
    #[schema(max_length = 17, pattern = "^mls_[0-9a-hjkmnp-tv-z]{13}$", example = "mls_02q8v3m1k7x4d")]
    id: String,
    /// What is delivered.
    #[schema(max_length = 120, example = "Sketches")]
    title: String,
}

impl From<contracts::Waiting> for Waiting {
    fn from(waiting: contracts::Waiting) -> Self {
        Self {
            task: waiting.task.into(),
            contract: waiting.contract.to_string(),
            title: waiting.title,
            side: waiting.side.into(),
            with: waiting.with.into(),
            milestone: waiting.milestone.map(|(id, title)| WaitingMilestone { id: id.to_string(), title }),
            amount: waiting.amount.into(),
            next: waiting.next.into(),
        }
    }
}

/// List what waits for you
///
/// What offers and contracts wait for, on both sides, the most urgent first: of each side the newest hundred offers and
/// the newest hundred contracts.
#[utoipa::path(
    get,
    path = MyWaiting::PATH,
    tag = "Contracts",
    responses((status = 200, description = "What waits, always whole.", body = List<Waiting>)),
)]
pub(crate) async fn list_waiting(_: MyWaiting, who: Bearer) -> Result<Json<List<Waiting>>, ApiError> {
    let actor = who.actor();
    let waiting = who.cx.read(move |db| waiting::list(db, &actor)).await?;
    Ok(Json(List::whole(waiting.into_iter().map(Waiting::from).collect())))
}
