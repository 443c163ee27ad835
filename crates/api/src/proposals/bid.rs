//! What a proposal says, as it is sent and as it is shown.

use app::Error;
use domain::{Currency, Refusal, proposals};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    money::Money,
    plan::{PlanLine, is_amount, lines},
    projects::words::Duration,
    text::Text,
};

/// What a proposal says. A draft may leave all but the duration empty.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Bid {
    /// To the client, in paragraphs. It stays once the client has read it.
    #[serde(default)]
    #[schema(value_type = String, max_length = 3000, example = "The calendar should open on one free room.")]
    letter: Text<3000>,
    /// For the whole work, or for an hour when the project is paid by the hour; in the project's currency.
    #[serde(default)]
    price: Option<Money>,
    /// How long it takes.
    duration: Duration,
    /// How the work is split, if you say. The amounts add up to the price, and the dates rise.
    #[serde(default)]
    #[schema(max_items = 20)]
    plan: Vec<PlanLine>,
    /// One for each question of the project, in its order. They stay once the client has read them.
    #[serde(default)]
    #[schema(value_type = Vec<Answer>, max_items = 5, example = json!(["The one of the river museum."]))]
    answers: Vec<Text<1000>>,
}

/// An answer to a question of the project, in the description.
#[derive(ToSchema)]
#[schema(max_length = 1000, example = "The one of the river museum.")]
#[allow(dead_code, reason = "only described")]
pub(crate) struct Answer(String);

/// A proposal as it is sent.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WriteProposal {
    /// What it says.
    bid: Bid,
    /// True to send it now; a draft stays a draft otherwise. Changed terms of what was sent go to the client anyway.
    #[serde(default)]
    pub(super) send: bool,
}

impl WriteProposal {
    /// The command, for a project with this currency.
    ///
    /// # Errors
    /// The amounts in another currency.
    pub(super) fn command(&self, currency: Currency) -> Result<proposals::WriteProposal, Refusal> {
        let (bid, mut wrong) = (&self.bid, Vec::new());
        let price = bid.price.as_ref().map(|price| price.within(currency.into(), "bid.price")).transpose();
        let price = price.map_err(|error| wrong.push(error)).unwrap_or_default();
        let plan = lines(&bid.plan, currency, "bid.plan", &mut wrong);
        if !wrong.is_empty() {
            return Err(Refusal::Invalid(wrong));
        }
        Ok(proposals::WriteProposal {
            letter: bid.letter.0.clone(),
            currency,
            price: price.unwrap_or_default(),
            duration: bid.duration.into(),
            plan,
            answers: bid.answers.iter().map(|answer| answer.0.clone()).collect(),
        })
    }
}

impl From<proposals::Bid> for Bid {
    fn from(bid: proposals::Bid) -> Self {
        Self {
            letter: Text(bid.letter),
            price: priced(bid.price),
            duration: bid.duration.into(),
            plan: bid.plan.into_iter().map(PlanLine::from).collect(),
            answers: bid.answers.into_iter().map(Text).collect(),
        }
    }
}

/// A price, unless it is a draft that does not say one.
pub(super) fn priced(price: domain::Money) -> Option<Money> {
    (price.minor() != 0).then(|| price.into())
}

/// The rules name the fields of the form; here they lie in the bid, and an amount in its money.
pub(super) fn named(mut error: Error) -> Error {
    for field in error.fields.iter_mut().filter(|field| !field.field.starts_with("bid.")) {
        let money = field.field == "price" || is_amount(&field.field);
        field.field = format!("bid.{}{}", field.field, if money { ".amount" } else { "" });
    }
    error
}
