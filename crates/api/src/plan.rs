//! How work is split, in proposals and in terms: what is delivered, for how much, by when.

use domain::{
    Currency, FieldError,
    proposals::{self, WritePlanLine},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{money::Money, text::Text};

/// One step of the work.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PlanLine {
    /// What is delivered, in one line.
    #[schema(value_type = String, max_length = 120, example = "Sketches")]
    title: Text<120>,
    /// For how much.
    amount: Money,
    /// The last day.
    #[schema(value_type = String, format = Date, max_length = 10, example = "2027-03-01")]
    due: Text<10>,
}

/// The lines as they were sent under `name`, in this currency. Those in another are added to `wrong`.
pub(crate) fn lines(
    sent: &[PlanLine],
    currency: Currency,
    name: &str,
    wrong: &mut Vec<FieldError>,
) -> Vec<WritePlanLine> {
    let line = |(i, line): (usize, &PlanLine)| {
        let amount = line.amount.within(currency.into(), &format!("{name}[{i}].amount"));
        WritePlanLine {
            title: line.title.0.clone(),
            amount: amount.map_err(|error| wrong.push(error)).unwrap_or_default(),
            due: line.due.0.clone(),
        }
    };
    sent.iter().enumerate().map(line).collect()
}

/// Whether a field of the rules is the amount of a line, which here lies in its money.
pub(crate) fn is_amount(field: &str) -> bool {
    field.ends_with("].amount")
}

impl From<proposals::PlanLine> for PlanLine {
    fn from(line: proposals::PlanLine) -> Self {
        Self { title: Text(line.title), amount: line.amount.into(), due: Text(line.due.to_string()) }
    }
}
