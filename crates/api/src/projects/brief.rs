//! A brief as it is sent.

use app::Error;
use domain::{FieldError, Refusal, projects};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    money::Money,
    projects::{
        parts::Budget,
        words::{Duration, Visibility},
    },
    text::{Question, SkillName, Text},
};

/// A whole brief. What is left out is empty, or what stands here; a draft needs no more than a title and a currency.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Brief {
    /// One line.
    #[schema(value_type = String, max_length = 90, example = "A booking page for a small hotel")]
    title: Text<90>,
    /// What is wanted, in paragraphs. To be published it needs at least 100 characters.
    #[serde(default)]
    #[schema(value_type = String, max_length = 4000, example = "We need a page where guests see free rooms.")]
    description: Text<4000>,
    /// Skills, from the list or in own words. To be published it needs at least one.
    #[serde(default)]
    #[schema(value_type = Vec<SkillName>, max_items = 10, example = json!(["Rust", "PostgreSQL"]))]
    skills: Vec<Text<40>>,
    /// What you want to pay. To be published it needs an amount.
    budget: Budget,
    /// How long it may take, if you know.
    #[serde(default)]
    duration: Option<Duration>,
    /// How many people you want.
    #[serde(default = "one")]
    #[schema(minimum = 1, maximum = 50, default = 1, example = 1)]
    places: u16,
    /// Questions that every proposal answers.
    #[serde(default)]
    #[schema(value_type = Vec<Question>, max_items = 5, example = json!(["Which page are you proud of?"]))]
    questions: Vec<Text<300>>,
    /// Who may see it while it is open.
    #[serde(default = "everybody")]
    visibility: Visibility,
    /// How many proposals it takes.
    #[serde(default = "usual")]
    #[schema(minimum = 10, maximum = 50, default = 25, example = 25)]
    proposal_cap: u16,
}

const fn one() -> u16 {
    1
}

const fn everybody() -> Visibility {
    Visibility::Public
}

const fn usual() -> u16 {
    projects::Rules::NOW.proposal_cap
}

impl Brief {
    /// The command.
    ///
    /// # Errors
    /// The amounts whose currency is not that of the budget.
    pub(super) fn command(&self) -> Result<projects::WriteProject, Refusal> {
        let (min, max) = self.amounts()?;
        let words = |all: &[Text<40>]| all.iter().map(|word| word.0.clone()).collect();
        Ok(projects::WriteProject {
            title: self.title.0.clone(),
            description: self.description.0.clone(),
            skills: words(&self.skills),
            kind: self.budget.kind.into(),
            currency: self.budget.currency.into(),
            min,
            max,
            duration: self.duration.map(Into::into),
            places: self.places,
            questions: self.questions.iter().map(|question| question.0.clone()).collect(),
            visibility: self.visibility.into(),
            proposal_cap: self.proposal_cap,
        })
    }

    fn amounts(&self) -> Result<(String, String), Refusal> {
        let mut wrong: Vec<FieldError> = Vec::new();
        let mut read = |money: &Option<Money>, name: &str| {
            let amount = money.as_ref().map(|money| money.within(self.budget.currency, name));
            amount.transpose().unwrap_or_else(|error| {
                wrong.push(error);
                None
            })
        };
        let (min, max) = (read(&self.budget.min, "budget.min"), read(&self.budget.max, "budget.max"));
        if wrong.is_empty() {
            Ok((min.unwrap_or_default(), max.unwrap_or_default()))
        } else {
            Err(Refusal::Invalid(wrong))
        }
    }
}

/// The rules name the fields of the form; here the amounts lie in the budget.
pub(super) fn named(mut error: Error) -> Error {
    for field in &mut error.fields {
        match field.field.as_str() {
            "min" => field.field = "budget.min.amount".to_owned(),
            "max" => field.field = "budget.max.amount".to_owned(),
            _ => {}
        }
    }
    error
}
