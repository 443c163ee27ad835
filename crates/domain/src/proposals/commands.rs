//! What freelancers and clients enter about a proposal, with the rules for each field.

use garde::Validate;

use crate::{
    Currency, Money,
    projects::DurationEstimate,
    proposals::{
        bid::{Bid, MAX_ANSWER, MAX_LETTER, adds_up},
        plan::{self, WritePlanLine},
        state::DeclineReason,
    },
    refusal::Refusal,
    text,
};

/// A whole proposal as the form sends it, for sending and for revising.
#[derive(Debug, Clone, PartialEq, Eq, Validate)]
pub struct WriteProposal {
    /// To the client, in paragraphs.
    #[garde(custom(|v: &str, (): &()| rule(text::paragraphs(&text::tidy(v), 1, MAX_LETTER))))]
    pub letter: String,
    /// The project's currency; another one is refused when it is sent.
    #[garde(skip)]
    pub currency: Currency,
    /// The price as typed.
    #[garde(custom(|v: &str, (): &()| plan::price(v, self.currency)))]
    pub price: String,
    /// How long it takes.
    #[garde(skip)]
    pub duration: DurationEstimate,
    /// How the work is split; may be empty, and empty lines are left out.
    #[garde(custom(|v: &[WritePlanLine], (): &()| a_plan(v, self)), dive(self.currency))]
    pub plan: Vec<WritePlanLine>,
    /// One answer for each question of the project.
    #[garde(inner(custom(an_answer)))]
    pub answers: Vec<String>,
}

impl WriteProposal {
    /// An empty form for a project with this currency and so many questions.
    #[must_use]
    pub fn blank(currency: Currency, questions: usize) -> Self {
        Self {
            letter: String::new(),
            currency,
            price: String::new(),
            duration: DurationEstimate::Weeks,
            plan: Vec::new(),
            answers: vec![String::new(); questions],
        }
    }

    /// The form filled with a proposal, for revising, or for sending it again.
    #[must_use]
    pub fn of(bid: &Bid) -> Self {
        Self {
            letter: bid.letter.clone(),
            currency: bid.price.currency(),
            price: bid.price.plain(),
            duration: bid.duration,
            plan: bid.plan.iter().map(WritePlanLine::of).collect(),
            answers: bid.answers.clone(),
        }
    }

    /// The same without lines of the plan that nobody filled in. Forms call this before they validate.
    #[must_use]
    pub fn without_blank_lines(mut self) -> Self {
        self.plan.retain(|line| !line.is_blank());
        self
    }

    /// The proposal that this input describes.
    ///
    /// # Errors
    /// The fields that are not valid.
    pub fn bid(&self) -> Result<Bid, Refusal> {
        let unread = |field: &str, message: String| Refusal::field(field, message);
        let lines = self.plan.iter().enumerate();
        let plan = lines.map(|(i, line)| {
            line.line(self.currency).ok_or_else(|| unread(&format!("plan[{i}]"), "Fill in this line.".into()))
        });
        Ok(Bid {
            letter: text::tidy(&self.letter),
            price: Money::parse(&self.price, self.currency).map_err(|m| unread("price", m))?,
            duration: self.duration,
            plan: plan.collect::<Result<_, _>>()?,
            answers: self.answers.iter().map(|a| text::tidy(a)).collect(),
        })
    }
}

/// Saying no to a proposal.
#[derive(Debug, Clone, Validate)]
pub struct DeclineProposal {
    /// Why; the freelancer reads it.
    #[garde(skip)]
    pub reason: DeclineReason,
}

fn rule(result: Result<(), String>) -> garde::Result {
    result.map_err(garde::Error::new)
}

fn an_answer(value: &str, (): &()) -> garde::Result {
    let tidy = text::tidy(value);
    if tidy.is_empty() {
        return Err(garde::Error::new("Answer this question."));
    }
    rule(text::paragraphs(&tidy, 1, MAX_ANSWER))
}

/// The plan as a whole; each line names its own faults, so this is silent while one cannot be read.
fn a_plan(value: &[WritePlanLine], input: &WriteProposal) -> garde::Result {
    plan::not_too_many(value)?;
    let lines: Option<Vec<_>> = value.iter().map(|line| line.line(input.currency)).collect();
    match (lines, Money::parse(&input.price, input.currency)) {
        (Some(lines), Ok(price)) => rule(adds_up(&lines, price)),
        _ => Ok(()),
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    pub(crate) fn good() -> WriteProposal {
        let line = |title: &str, amount: &str, due: &str| WritePlanLine {
            title: title.into(),
            amount: amount.into(),
            due: due.into(),
        };
        WriteProposal {
            letter: "The map should open on one sentence.\n\nI have built three of them.".into(),
            price: "7,400".into(),
            plan: vec![line("Sketches", "2,400", "2027-03-01"), line("Screens", "5000", "2027-04-01")],
            answers: vec!["The Nordkraft storm view.".into()],
            ..WriteProposal::blank(Currency::Usd, 1)
        }
    }

    fn wrong(input: &WriteProposal) -> Vec<String> {
        let report = input.validate().err();
        report.map_or(vec![], |r| r.iter().map(|(p, e)| format!("{p}: {}", e.message())).collect())
    }

    #[test]
    fn a_good_proposal_survives_the_form() {
        assert_eq!(wrong(&good()), Vec::<String>::new());
        let bid = good().bid().unwrap();
        assert!(bid.faults(Currency::Usd, 1, Some("2027-03-01".parse().unwrap())).is_empty());
        assert_eq!(WriteProposal::of(&bid).bid().unwrap(), bid);
    }

    #[test]
    fn each_field_says_what_to_enter() {
        let lines = |n: usize| vec![WritePlanLine::default(); n];
        let cases = [
            (WriteProposal { letter: "  ".into(), ..good() }, "letter: Fill this in."),
            (WriteProposal { letter: "x".repeat(3_001), ..good() }, "letter: Shorten this by 1 to 3000"),
            (WriteProposal { letter: "a\0b".into(), ..good() }, "letter: Remove control"),
            (WriteProposal { price: "".into(), ..good() }, "price: Enter an amount"),
            (WriteProposal { price: "0".into(), ..good() }, "price: Enter an amount above 0."),
            (
                WriteProposal { price: "7000".into(), ..good() },
                "plan: The lines add up to $7,400.00, the price is $7,000.00.",
            ),
            (WriteProposal { answers: vec![" ".into()], ..good() }, "answers[0]: Answer this question."),
            (WriteProposal { answers: vec!["x".repeat(1_001)], ..good() }, "answers[0]: Shorten this by 1"),
            (WriteProposal { plan: lines(21), ..good() }, "plan: Keep at most 20 lines; remove 1."),
        ];
        for (input, says) in cases {
            let found = wrong(&input);
            assert!(found.iter().any(|f| f.starts_with(says)), "{says}: {found:?}");
        }
    }

    #[test]
    fn blank_lines_are_left_out_and_half_filled_ones_named() {
        let mut input = good();
        input.plan.push(WritePlanLine::default());
        assert!(wrong(&input).iter().any(|f| f.starts_with("plan[2].amount")));
        assert_eq!(wrong(&input.without_blank_lines()), Vec::<String>::new());
    }

    #[test]
    fn what_the_project_asks_is_checked_with_it() {
        let bid = good().bid().unwrap();
        let fields = |faults: Vec<crate::FieldError>| faults.into_iter().map(|f| f.field).collect::<Vec<_>>();
        assert_eq!(fields(bid.faults(Currency::Usd, 3, None)), ["answers[1]", "answers[2]"]);
        assert_eq!(fields(bid.faults(Currency::Usd, 0, None)), ["answers[0]"]);
        let euro = fields(bid.faults(Currency::Eur, 1, None));
        assert_eq!(euro, ["price", "plan[0].amount", "plan[1].amount"]);
        let late = Some("2027-03-02".parse().unwrap());
        assert_eq!(fields(bid.faults(Currency::Usd, 1, late)), ["plan[0].due"]);
    }
}
