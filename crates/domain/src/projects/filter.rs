//! What the list of open projects can be narrowed by, and its orders.

use crate::{Currency, Money, Refusal, projects::BudgetKind, talent::check_skill, words};

/// Skills that a list can be narrowed by at once.
pub const MAX_FILTER_SKILLS: usize = 3;

words! {
    /// How many proposals there are, roughly. Everybody but the owner sees no more.
    Band {
        /// None.
        None = "0",
        /// One to five.
        Few = "1-5",
        /// Six to fifteen.
        Some = "6-15",
        /// Sixteen or more.
        Many = "16+",
    }
}

impl Band {
    /// The band of a number.
    #[must_use]
    pub const fn of(count: i64) -> Self {
        match count {
            ..=0 => Self::None,
            1..=5 => Self::Few,
            6..=15 => Self::Some,
            16.. => Self::Many,
        }
    }

    /// Its place in a list that begins with the fewest: the higher, the fewer.
    #[must_use]
    pub const fn rank(self) -> i64 {
        match self {
            Self::None => 3,
            Self::Few => 2,
            Self::Some => 1,
            Self::Many => 0,
        }
    }
}

words! {
    /// The order of a list of open projects.
    #[derive(Default)]
    Sort {
        /// The latest publication first.
        #[default]
        Newest = "newest",
        /// The highest upper end of the budget first; needs a currency.
        HighestBudget = "highest_budget",
        /// The band with the fewest proposals first, the newest first within each.
        FewestProposals = "fewest_proposals",
    }
}

impl Sort {
    /// Whether it compares amounts, which only can be done within a currency.
    #[must_use]
    pub const fn needs_currency(self) -> bool {
        matches!(self, Self::HighestBudget)
    }
}

/// A list of open projects: what to leave in, and in which order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// All of these skills; at most [`MAX_FILTER_SKILLS`].
    pub skills: Vec<String>,
    /// One price or by the hour.
    pub kind: Option<BudgetKind>,
    /// This currency only.
    pub currency: Option<Currency>,
    /// Budgets that reach this, in minor units of `currency`.
    pub min: Option<i64>,
    /// Budgets that begin at or below this.
    pub max: Option<i64>,
    /// This band of proposals only.
    pub band: Option<Band>,
    /// The order.
    pub sort: Sort,
}

impl Filter {
    /// Reads both ends of a budget as they were typed; empty texts say nothing.
    ///
    /// # Errors
    /// The field that is wrong, `min` or `max`, with what to enter; `currency` when an amount comes without one.
    pub fn with_amounts(mut self, min: &str, max: &str) -> Result<Self, Refusal> {
        let read = |field: &str, typed: &str| match (typed.trim().is_empty(), self.currency) {
            (true, _) => Ok(None),
            (false, None) => Err(Refusal::field("currency", "Choose a currency for the budget.")),
            (false, Some(currency)) => {
                Money::parse(typed, currency).map(|m| Some(m.minor())).map_err(|m| Refusal::field(field, m))
            }
        };
        let (min, max) = (read("min", min)?, read("max", max)?);
        (self.min, self.max) = (min, max);
        Ok(self)
    }

    /// Whether the parts fit together.
    ///
    /// # Errors
    /// The field that is wrong, with what to choose.
    pub fn check(&self) -> Result<(), Refusal> {
        if self.skills.len() > MAX_FILTER_SKILLS {
            let message = format!("Choose at most {MAX_FILTER_SKILLS} skills at once.");
            return Err(Refusal::field("skills", message));
        }
        for (i, skill) in self.skills.iter().enumerate().filter(|(_, skill)| !skill.trim().is_empty()) {
            check_skill(skill).map_err(|message| Refusal::field(format!("skills[{i}]"), message))?;
        }
        let amounts = self.min.is_some() || self.max.is_some();
        if self.currency.is_none() && (amounts || self.sort.needs_currency()) {
            return Err(Refusal::field(
                "currency",
                "Choose a currency to compare budgets. Nothing is converted.",
            ));
        }
        match (self.min, self.max) {
            (Some(min), Some(max)) if max < min => {
                Err(Refusal::field("max", "Enter an upper end that is not below the lower."))
            }
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bands() {
        let bands: Vec<_> = [0, 1, 5, 6, 15, 16, 400].iter().map(|n| Band::of(*n).as_str()).collect();
        assert_eq!(bands, ["0", "1-5", "1-5", "6-15", "6-15", "16+", "16+"]);
        assert!(Band::ALL.is_sorted_by(|a, b| a.rank() > b.rank()));
    }

    #[test]
    fn only_words_are_skills() {
        let of = |skill: &str| Filter { skills: vec![skill.into()], ..Filter::default() };
        assert_eq!((of("C++").check(), of(" ").check()), (Ok(()), Ok(())));
        assert!(of("*").check().is_err() && of("a\0").check().is_err());
    }

    #[test]
    fn amounts_need_a_currency() {
        let any = Filter::default();
        assert_eq!(any.check(), Ok(()));
        assert!(any.clone().with_amounts("100", "").is_err());
        assert!(Filter { sort: Sort::HighestBudget, ..any.clone() }.check().is_err());
        let euro = Filter { currency: Some(Currency::Eur), ..any };
        let read = euro.clone().with_amounts(" 1,000 ", "2000.50").unwrap();
        assert_eq!((read.min, read.max, read.check()), (Some(100_000), Some(200_050), Ok(())));
        assert!(euro.clone().with_amounts("2", "1").unwrap().check().is_err());
        let Err(Refusal::Invalid(fields)) = euro.with_amounts("", "x") else { panic!("read an x") };
        assert_eq!(fields[0].field, "max");
    }
}
