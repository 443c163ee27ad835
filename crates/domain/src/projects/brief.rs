//! What a client wrote: the words and numbers of a project, whatever its state.

use crate::{Currency, FieldError, Money, money::whole_range, talent::MAX_SKILLS, text, words};

/// The most characters of a title.
pub const MAX_TITLE: usize = 90;
/// The fewest characters of a description that is published.
pub const MIN_DESCRIPTION: usize = 100;
/// The most characters of a description.
pub const MAX_DESCRIPTION: usize = 4_000;
/// The most questions to those who propose.
pub const MAX_QUESTIONS: usize = 5;
/// The most characters of one question.
pub const MAX_QUESTION: usize = 300;
/// The most places.
pub const MAX_PLACES: u16 = 50;
/// The characters of a description that lists show.
const SUMMARY: usize = 240;

words! {
    /// How the work is paid.
    BudgetKind {
        /// One price for the whole.
        Fixed = "fixed",
        /// By the hour.
        Hourly = "hourly",
    }
}

words! {
    /// Who may see an open project.
    Visibility {
        /// Everybody.
        Public = "public",
        /// Whoever is signed in.
        Members = "members",
    }
}

words! {
    /// How long the work may take.
    DurationEstimate {
        /// Less than a week.
        Days = "days",
        /// One to four weeks.
        Weeks = "weeks",
        /// One to three months.
        Months = "months",
        /// Three to six months.
        HalfYear = "half_year",
        /// More than six months.
        Longer = "longer",
    }
}

impl DurationEstimate {
    /// In words.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Days => "Less than a week",
            Self::Weeks => "1 to 4 weeks",
            Self::Months => "1 to 3 months",
            Self::HalfYear => "3 to 6 months",
            Self::Longer => "More than 6 months",
        }
    }
}

/// Both ends of a budget, in minor units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    /// The lower end.
    pub min: i64,
    /// The upper end; not below the lower.
    pub max: i64,
}

/// What the client wants to pay.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Budget {
    /// One price or by the hour.
    pub kind: BudgetKind,
    /// The currency of the project, its offers and contracts.
    pub currency: Currency,
    /// How much; a draft need not say.
    pub range: Option<Range>,
}

impl Budget {
    /// The lower end.
    #[must_use]
    pub fn min(&self) -> Option<Money> {
        self.range.map(|range| Money::new(range.min, self.currency))
    }

    /// The upper end.
    #[must_use]
    pub fn max(&self) -> Option<Money> {
        self.range.map(|range| Money::new(range.max, self.currency))
    }

    /// As lists print it: `$2,000–3,000`, `$25–40 an hour`.
    #[must_use]
    pub fn whole(&self) -> Option<String> {
        let range = whole_range(self.min()?, self.max()?);
        Some(match self.kind {
            BudgetKind::Fixed => range,
            BudgetKind::Hourly => format!("{range} an hour"),
        })
    }
}

/// A brief.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brief {
    /// One line; the only thing that a draft must have.
    pub title: String,
    /// What is wanted, in paragraphs; empty in a young draft.
    pub description: String,
    /// Names of skills, in the client's order.
    pub skills: Vec<String>,
    /// What the client wants to pay.
    pub budget: Budget,
    /// How long it may take, if the client knows.
    pub duration: Option<DurationEstimate>,
    /// How many people are wanted.
    pub places: u16,
    /// Questions that every proposal answers.
    pub questions: Vec<String>,
    /// Who may see it while it is open.
    pub visibility: Visibility,
    /// How many proposals it takes.
    pub proposal_cap: u16,
}

impl Brief {
    /// Whether this is complete enough to be published.
    ///
    /// # Errors
    /// What is missing, beside the names of the input's fields.
    pub fn ready(&self) -> Result<(), Vec<FieldError>> {
        let mut wrong = Vec::new();
        if let Err(message) = text::line(&self.title, 1, MAX_TITLE) {
            wrong.push(FieldError::new("title", message));
        }
        if let Err(message) = text::paragraphs(&self.description, MIN_DESCRIPTION, MAX_DESCRIPTION) {
            wrong.push(FieldError::new("description", message));
        }
        if self.skills.is_empty() {
            wrong.push(FieldError::new(
                "skills",
                format!("Add 1 to {MAX_SKILLS} skills that the work needs."),
            ));
        }
        if self.budget.range.is_none() {
            let message = match self.budget.kind {
                BudgetKind::Fixed => "Enter what you want to pay for the whole work.",
                BudgetKind::Hourly => "Enter what you want to pay for an hour.",
            };
            wrong.push(FieldError::new("max", message));
        }
        if wrong.is_empty() { Ok(()) } else { Err(wrong) }
    }

    /// Title and description together, for looking through.
    #[must_use]
    pub fn text(&self) -> String {
        format!("{}\n{}\n{}", self.title, self.description, self.questions.join("\n"))
    }
}

/// The beginning of a description on one line, for lists.
#[must_use]
pub fn summary(description: &str) -> Option<String> {
    let line = description.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.is_empty() {
        return None;
    }
    if line.chars().count() <= SUMMARY {
        return Some(line);
    }
    let cut: String = line.chars().take(SUMMARY).collect();
    let end = cut.rfind(' ').filter(|end| *end > 0).unwrap_or(cut.len());
    Some(format!("{}…", cut[..end].trim_end_matches([',', '.', ';', ':'])))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_summary_is_one_line_and_ends_at_a_word() {
        assert_eq!(summary(" \n\t "), None);
        assert_eq!(summary("Two\n\nlines  here").unwrap(), "Two lines here");
        let long = summary(&"wörter ".repeat(100)).unwrap();
        assert!(long.ends_with("wörter…") && long.chars().count() <= 241, "{long}");
        assert!(summary(&"é".repeat(900)).unwrap().chars().count() <= 241);
    }

    #[test]
    fn budgets_are_printed_in_whole_units() {
        let budget = Budget {
            kind: BudgetKind::Hourly,
            currency: Currency::Usd,
            range: Some(Range { min: 2_500, max: 4_000 }),
        };
        assert_eq!(budget.whole().unwrap(), "$25–40 an hour");
        let one =
            Budget { kind: BudgetKind::Fixed, range: Some(Range { min: 50_000, max: 50_000 }), ..budget };
        assert_eq!(one.whole().unwrap(), "$500");
        assert_eq!(Budget { range: None, ..budget }.whole(), None);
    }
}
