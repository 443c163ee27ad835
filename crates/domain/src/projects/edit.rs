//! What an edit changed of the terms, so that those who proposed can see it.

use crate::{projects::brief::Brief, talent, words};

words! {
    /// A term of a brief: price, kind or scope.
    Term {
        /// What is wanted.
        Description = "description",
        /// The skills that it needs.
        Skills = "skills",
        /// Amounts, currency, one price or by the hour.
        Budget = "budget",
        /// How long it may take.
        Duration = "duration",
        /// How many people are wanted.
        Places = "places",
        /// What proposals answer.
        Questions = "questions",
    }
}

/// One changed term, before and after, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Which.
    pub term: Term,
    /// As it was; `None` when nothing was said.
    pub before: Option<String>,
    /// As it is.
    pub after: Option<String>,
}

/// The terms that differ between two briefs.
#[must_use]
pub fn changes(before: &Brief, after: &Brief) -> Vec<Change> {
    let terms = Term::ALL.iter().map(|term| (*term, spoken(before, *term), spoken(after, *term)));
    terms
        .filter(|(_, before, after)| before != after)
        .map(|(term, before, after)| Change { term, before, after })
        .collect()
}

fn spoken(brief: &Brief, term: Term) -> Option<String> {
    let text = match term {
        Term::Description => brief.description.clone(),
        Term::Skills => brief.skills.join(", "),
        Term::Budget => budget(brief),
        Term::Duration => brief.duration.map(|d| d.label().to_owned()).unwrap_or_default(),
        Term::Places => brief.places.to_string(),
        Term::Questions => talent::join_skills(&brief.questions),
    };
    Some(text).filter(|text| !text.is_empty())
}

/// With all digits, since a change of cents is a change.
fn budget(brief: &Brief) -> String {
    let (Some(min), Some(max)) = (brief.budget.min(), brief.budget.max()) else { return String::new() };
    let range = if min == max { max.exact() } else { format!("{} to {}", min.exact(), max.exact()) };
    format!("{range}, {}", brief.budget.kind)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::projects::{BudgetKind, commands::tests::good};

    #[test]
    fn only_terms_are_noted() {
        let before = good().brief(good().skills);
        let mut after = Brief { title: "Another title".into(), proposal_cap: 10, ..before.clone() };
        assert_eq!(changes(&before, &after), []);
        after.budget.kind = BudgetKind::Hourly;
        after.duration = None;
        let found = changes(&before, &after);
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].before.as_deref(), Some("$2,000.00 to $3,000.00, fixed"));
        assert_eq!(found[0].after.as_deref(), Some("$2,000.00 to $3,000.00, hourly"));
        assert_eq!((found[1].term, found[1].after.as_deref()), (Term::Duration, None));
    }
}
