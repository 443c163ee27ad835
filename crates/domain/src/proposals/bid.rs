//! What a freelancer says in a proposal: a letter, a price, how long it takes, a plan, and answers.

use jiff::civil;

use crate::{
    Currency, FieldError, Money,
    projects::DurationEstimate,
    proposals::plan::{self, PlanLine},
    text,
};

/// The most characters of a letter.
pub const MAX_LETTER: usize = 3_000;
/// The most characters of one answer.
pub const MAX_ANSWER: usize = 1_000;
/// The characters of a letter that the client's list shows.
const OPENING: usize = 240;

/// The words and numbers of a proposal. Every revision keeps a whole one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bid {
    /// To the client, in paragraphs. Fixed once the client has read it, as the answers are.
    pub letter: String,
    /// For the whole work, or for an hour when the project is paid by the hour.
    pub price: Money,
    /// How long it takes.
    pub duration: DurationEstimate,
    /// How the work is split, if the freelancer says; the amounts add up to the price.
    pub plan: Vec<PlanLine>,
    /// One for each question of the project, in its order.
    pub answers: Vec<String>,
}

impl Bid {
    /// What is wrong with it for a project with this currency and so many questions. With `today` the plan may not
    /// begin in the past.
    #[must_use]
    pub fn faults(
        &self,
        currency: Currency,
        questions: usize,
        today: Option<civil::Date>,
    ) -> Vec<FieldError> {
        let mut wrong = Vec::new();
        if let Err(message) = text::paragraphs(&self.letter, 1, MAX_LETTER) {
            wrong.push(FieldError::new("letter", message));
        }
        if self.price.minor() <= 0 {
            wrong.push(FieldError::new("price", "Enter an amount above 0."));
        } else if self.price.currency() != currency {
            wrong.push(FieldError::new(
                "price",
                format!("Enter the price in {currency}, the currency of the project."),
            ));
        }
        wrong.extend(plan::faults(&self.plan, "plan", currency, today));
        if let Err(message) = adds_up(&self.plan, self.price) {
            wrong.push(FieldError::new("plan", message));
        }
        wrong.extend(self.answer_faults(questions));
        wrong
    }

    /// True when only terms differ from `other`, so that the letter and the answers are as they were read.
    #[must_use]
    pub fn same_words(&self, other: &Self) -> bool {
        self.letter == other.letter && self.answers == other.answers
    }

    /// The beginning of the letter on one line.
    #[must_use]
    pub fn opening(&self) -> String {
        let line = self.letter.split_whitespace().collect::<Vec<_>>().join(" ");
        if line.chars().count() <= OPENING {
            return line;
        }
        let cut: String = line.chars().take(OPENING).collect();
        let end = cut.rfind(' ').filter(|end| *end > 0).unwrap_or(cut.len());
        format!("{}…", &cut[..end])
    }

    fn answer_faults(&self, questions: usize) -> Vec<FieldError> {
        let mut wrong = Vec::new();
        for i in 0..questions.max(self.answers.len()) {
            let field = format!("answers[{i}]");
            match self.answers.get(i) {
                Some(_) if i >= questions => {
                    wrong.push(FieldError::new(field, "Leave this out; the project does not ask it."));
                }
                Some(answer) if !answer.is_empty() => {
                    if let Err(message) = text::paragraphs(answer, 1, MAX_ANSWER) {
                        wrong.push(FieldError::new(field, message));
                    }
                }
                _ => wrong.push(FieldError::new(field, "Answer this question.")),
            }
        }
        wrong
    }
}

/// Whether the lines of a plan, if there are any, come to the price.
pub(super) fn adds_up(lines: &[PlanLine], price: Money) -> Result<(), String> {
    let sum = plan::total(lines, price.currency());
    if lines.is_empty() || sum == price {
        return Ok(());
    }
    Err(format!("The lines add up to {}, the price is {}. Change one of them.", sum.exact(), price.exact()))
}
