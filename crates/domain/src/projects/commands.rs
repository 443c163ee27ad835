//! What clients and staff enter about a project, with the rules for each field.

use garde::Validate;

use crate::{
    Currency, Money,
    projects::{
        CloseReason, Rules,
        brief::{
            Brief, Budget, BudgetKind, DurationEstimate, MAX_DESCRIPTION, MAX_PLACES, MAX_QUESTION,
            MAX_QUESTIONS, MAX_TITLE, Range, Visibility,
        },
    },
    talent::{self, MAX_SKILLS},
    text,
};

/// A whole brief as the form sends it. What a draft may leave open may be empty here; publishing asks for more, see
/// [`Brief::ready`].
#[derive(Debug, Clone, Validate)]
pub struct WriteProject {
    /// One line.
    #[garde(custom(a_title))]
    pub title: String,
    /// Paragraphs.
    #[garde(custom(|v: &str, (): &()| rule(text::paragraphs(&text::tidy(v), 0, MAX_DESCRIPTION))))]
    pub description: String,
    /// Skills, from the list or in own words.
    #[garde(custom(not_too_many_skills), inner(custom(|v: &str, (): &()| rule(talent::check_skill(v)))))]
    pub skills: Vec<String>,
    /// One price or by the hour.
    #[garde(skip)]
    pub kind: BudgetKind,
    /// The project's currency.
    #[garde(skip)]
    pub currency: Currency,
    /// The lower end as typed; empty is the same as the upper.
    #[garde(custom(|v: &str, (): &()| an_amount(v, self.currency)))]
    pub min: String,
    /// The upper end as typed.
    #[garde(custom(|v: &str, (): &()| upper_end(v, self)))]
    pub max: String,
    /// How long it may take, if known.
    #[garde(skip)]
    pub duration: Option<DurationEstimate>,
    /// How many people are wanted.
    #[garde(custom(some_places))]
    pub places: u16,
    /// Questions that every proposal answers; empty ones are left out.
    #[garde(custom(not_too_many_questions), inner(custom(a_question)))]
    pub questions: Vec<String>,
    /// Who may see it.
    #[garde(skip)]
    pub visibility: Visibility,
    /// How many proposals it takes.
    #[garde(custom(a_cap))]
    pub proposal_cap: u16,
}

impl WriteProject {
    /// An empty form.
    #[must_use]
    pub const fn blank() -> Self {
        Self {
            title: String::new(),
            description: String::new(),
            skills: Vec::new(),
            kind: BudgetKind::Fixed,
            currency: Currency::Usd,
            min: String::new(),
            max: String::new(),
            duration: None,
            places: 1,
            questions: Vec::new(),
            visibility: Visibility::Public,
            proposal_cap: Rules::NOW.proposal_cap,
        }
    }

    /// The form filled with a brief, for editing.
    #[must_use]
    pub fn of(brief: &Brief) -> Self {
        let typed = |money: Option<Money>| money.map(Money::plain).unwrap_or_default();
        Self {
            title: brief.title.clone(),
            description: brief.description.clone(),
            skills: brief.skills.clone(),
            kind: brief.budget.kind,
            currency: brief.budget.currency,
            min: typed(brief.budget.min()),
            max: typed(brief.budget.max()),
            duration: brief.duration,
            places: brief.places,
            questions: brief.questions.clone(),
            visibility: brief.visibility,
            proposal_cap: brief.proposal_cap,
        }
    }

    /// The brief that this input, validated, describes. `skills` are the names that the words stand for.
    #[must_use]
    pub fn brief(&self, skills: Vec<String>) -> Brief {
        let range = match (self.read(&self.min), self.read(&self.max)) {
            (None, None) => None,
            (Some(one), None) | (None, Some(one)) => Some(Range { min: one, max: one }),
            (Some(min), Some(max)) => Some(Range { min, max }),
        };
        Brief {
            title: text::tidy(&self.title),
            description: text::tidy(&self.description),
            skills,
            budget: Budget { kind: self.kind, currency: self.currency, range },
            duration: self.duration,
            places: self.places,
            questions: self.questions.iter().map(|q| text::tidy(q)).filter(|q| !q.is_empty()).collect(),
            visibility: self.visibility,
            proposal_cap: self.proposal_cap,
        }
    }

    fn read(&self, typed: &str) -> Option<i64> {
        Money::parse(typed, self.currency).ok().map(Money::minor)
    }
}

/// Closing a project.
#[derive(Debug, Clone, Validate)]
pub struct CloseProject {
    /// Why.
    #[garde(custom(offered))]
    pub reason: CloseReason,
}

/// The most characters of a [`Reason`].
pub const MAX_REASON: usize = 1_000;

/// A reason that the client reads: for removing a project or sending it back.
#[derive(Debug, Clone, Validate)]
pub struct Reason {
    /// In plain words.
    #[garde(custom(|v: &str, (): &()| rule(text::paragraphs(&text::tidy(v), 10, MAX_REASON))))]
    pub reason: String,
}

impl Reason {
    /// The reason without marks that nobody sees and blanks around it, as it was checked.
    #[must_use]
    pub fn text(&self) -> String {
        text::tidy(&self.reason)
    }
}

/// Asking for more people once all places are taken.
#[derive(Debug, Clone, Copy, Validate)]
pub struct ReopenPlace {
    /// The new number of places.
    #[garde(custom(some_places))]
    pub places: u16,
}

fn rule(result: Result<(), String>) -> garde::Result {
    result.map_err(garde::Error::new)
}

fn fail(message: impl Into<String>) -> garde::Result {
    Err(garde::Error::new(message.into()))
}

fn a_title(value: &str, (): &()) -> garde::Result {
    rule(text::line(&text::tidy(value), 1, MAX_TITLE))?;
    if text::has_invisible(value) { fail("Remove invisible characters and direction marks.") } else { Ok(()) }
}

fn not_too_many_skills(value: &[String], (): &()) -> garde::Result {
    match value.len().saturating_sub(MAX_SKILLS) {
        0 => Ok(()),
        over => fail(format!("Keep at most {MAX_SKILLS} skills; remove {over}.")),
    }
}

fn not_too_many_questions(value: &[String], (): &()) -> garde::Result {
    match value.iter().filter(|q| !q.trim().is_empty()).count() {
        0..=MAX_QUESTIONS => Ok(()),
        n => fail(format!("Ask at most {MAX_QUESTIONS} questions; remove {}.", n - MAX_QUESTIONS)),
    }
}

fn a_question(value: &str, (): &()) -> garde::Result {
    rule(text::line(&text::tidy(value), 0, MAX_QUESTION))
}

fn an_amount(value: &str, currency: Currency) -> garde::Result {
    if value.trim().is_empty() {
        return Ok(());
    }
    match Money::parse(value, currency) {
        Ok(money) if money.minor() > 0 => Ok(()),
        Ok(_) => fail("Enter an amount above 0."),
        Err(message) => fail(message),
    }
}

fn upper_end(value: &str, input: &WriteProject) -> garde::Result {
    an_amount(value, input.currency)?;
    match (input.read(&input.min), input.read(value)) {
        (Some(min), Some(max)) if max < min => {
            fail(format!("Enter at least {}, the lower end.", Money::new(min, input.currency).exact()))
        }
        _ => Ok(()),
    }
}

fn some_places(value: &u16, (): &()) -> garde::Result {
    if (1..=MAX_PLACES).contains(value) {
        Ok(())
    } else {
        fail(format!("Enter a number from 1 to {MAX_PLACES}."))
    }
}

fn a_cap(value: &u16, (): &()) -> garde::Result {
    let (least, most) = Rules::NOW.proposal_caps;
    if (least..=most).contains(value) {
        Ok(())
    } else {
        fail(format!("Enter a number from {least} to {most}."))
    }
}

fn offered(value: &CloseReason, (): &()) -> garde::Result {
    if CloseReason::OFFERED.contains(value) { Ok(()) } else { fail("Choose one of the reasons.") }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    pub(crate) fn good() -> WriteProject {
        WriteProject {
            title: "A booking page for a small hotel".into(),
            description: "We need a page where guests see free rooms and book them. ".repeat(3),
            skills: vec!["Rust".into(), "Web Design".into()],
            min: "2,000".into(),
            max: "3000".into(),
            duration: Some(DurationEstimate::Weeks),
            questions: vec!["Which page are you proud of?".into(), "  ".into()],
            ..WriteProject::blank()
        }
    }

    fn wrong(input: &impl Validate<Context = ()>) -> Vec<String> {
        input
            .validate()
            .err()
            .map_or(vec![], |r| r.iter().map(|(p, e)| format!("{p}: {}", e.message())).collect())
    }

    #[test]
    fn a_good_brief_survives_the_form() {
        assert_eq!(wrong(&good()), Vec::<String>::new());
        let brief = good().brief(good().skills);
        assert_eq!(brief.ready(), Ok(()));
        assert_eq!(brief.budget.range, Some(Range { min: 200_000, max: 300_000 }));
        assert_eq!(brief.questions.len(), 1);
        assert_eq!(WriteProject::of(&brief).brief(brief.skills.clone()), brief);
    }

    #[test]
    fn a_draft_needs_a_title_and_publishing_needs_more() {
        let young = WriteProject { title: "Idea".into(), ..WriteProject::blank() };
        assert_eq!(wrong(&young), Vec::<String>::new());
        let missing = young.brief(vec![]).ready().unwrap_err();
        assert_eq!(
            missing.iter().map(|f| f.field.as_str()).collect::<Vec<_>>(),
            ["description", "skills", "max"]
        );
        let short = WriteProject { description: "x".repeat(99), ..good() }.brief(vec!["Rust".into()]);
        assert_eq!(short.ready().unwrap_err()[0].message, "Write at least 100 characters; this has 99.");
    }

    #[test]
    fn one_amount_is_both_ends() {
        for (min, max) in [("500", ""), ("", "500"), ("500", "500")] {
            let input = WriteProject { min: min.into(), max: max.into(), ..good() };
            assert_eq!(input.brief(vec![]).budget.range, Some(Range { min: 50_000, max: 50_000 }));
        }
    }

    #[test]
    fn each_field_says_what_to_enter() {
        let cases: [(WriteProject, &str); 13] = [
            (WriteProject { title: " ".into(), ..good() }, "title: Fill this in."),
            (WriteProject { title: "a\u{202E}b".into(), ..good() }, "title: Remove the marks"),
            (WriteProject { title: "a\u{200B}b".into(), ..good() }, "title: Remove invisible"),
            (WriteProject { title: "x".repeat(91), ..good() }, "title: Shorten this by 1 to 90"),
            (WriteProject { description: "\u{7}".repeat(200), ..good() }, "description: Remove control"),
            (
                WriteProject { skills: vec!["x".into(); 11], ..good() },
                "skills: Keep at most 10 skills; remove 1.",
            ),
            (WriteProject { skills: vec!["".into()], ..good() }, "skills[0]: Fill this in."),
            (WriteProject { min: "0".into(), ..good() }, "min: Enter an amount above 0."),
            (
                WriteProject { max: "1999.99".into(), ..good() },
                "max: Enter at least $2,000.00, the lower end.",
            ),
            (WriteProject { max: "lots".into(), ..good() }, "max: Enter the amount in digits"),
            (WriteProject { places: 0, ..good() }, "places: Enter a number from 1 to 50."),
            (WriteProject { proposal_cap: 51, ..good() }, "proposal_cap: Enter a number from 10 to 50."),
            (
                WriteProject { questions: vec!["q".into(); 6], ..good() },
                "questions: Ask at most 5 questions; remove 1.",
            ),
        ];
        for (input, says) in cases {
            let found = wrong(&input);
            assert!(found.len() == 1 && found[0].starts_with(says), "{says}: {found:?}");
        }
    }

    #[test]
    fn reasons() {
        assert!(wrong(&CloseProject { reason: CloseReason::Budget }).is_empty());
        assert!(!wrong(&CloseProject { reason: CloseReason::AccountClosed }).is_empty());
        assert!(!wrong(&Reason { reason: "spam".into() }).is_empty());
    }
}
