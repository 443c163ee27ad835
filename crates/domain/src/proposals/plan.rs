//! The lines of a plan: what is delivered, for how much, by when. Proposals may have some, offers must.

use garde::Validate;
use jiff::civil;

use crate::{Currency, Money, refusal::FieldError, text, time::Time};

/// The most lines of a plan.
pub const MAX_LINES: usize = 20;
/// The most characters of a line's title.
pub const MAX_LINE_TITLE: usize = 120;

/// One line of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanLine {
    /// What is delivered, in one line.
    pub title: String,
    /// For how much.
    pub amount: Money,
    /// The last day.
    pub due: civil::Date,
}

impl PlanLine {
    /// The instant at which its last day is over.
    #[must_use]
    pub fn deadline(&self) -> Option<Time> {
        Time::end_of_day_utc(self.due)
    }
}

/// One line as the form sends it. What is a whole amount depends on the currency of the form around it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Validate)]
#[garde(context(Currency as currency))]
pub struct WritePlanLine {
    /// What is delivered.
    #[garde(custom(a_title))]
    pub title: String,
    /// The amount as typed.
    #[garde(custom(|v: &str, _: &Currency| price(v, *currency)))]
    pub amount: String,
    /// The day as typed: `2026-05-21`.
    #[garde(custom(a_date))]
    pub due: String,
}

impl WritePlanLine {
    /// The line filled for editing.
    #[must_use]
    pub fn of(line: &PlanLine) -> Self {
        Self { title: line.title.clone(), amount: line.amount.plain(), due: line.due.to_string() }
    }

    /// The line that this input describes; `None` when it is not valid.
    #[must_use]
    pub fn line(&self, currency: Currency) -> Option<PlanLine> {
        Some(PlanLine {
            title: text::tidy(&self.title),
            amount: Money::parse(&self.amount, currency).ok()?,
            due: self.due.trim().parse().ok()?,
        })
    }

    /// True for a line of the form that nobody filled in.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        [&self.title, &self.amount, &self.due].iter().all(|t| t.trim().is_empty())
    }
}

/// The sum of the lines.
#[must_use]
pub fn total(lines: &[PlanLine], currency: Currency) -> Money {
    let minor = lines.iter().fold(0_i64, |sum, line| sum.saturating_add(line.amount.minor()));
    Money::new(minor, currency)
}

/// What is wrong with lines that stand under the field `field`: their number, amounts, currency and dates. A plan that
/// begins before `today` is wrong, unless `today` is `None`.
#[must_use]
pub fn faults(
    lines: &[PlanLine],
    field: &str,
    currency: Currency,
    today: Option<civil::Date>,
) -> Vec<FieldError> {
    let mut wrong = Vec::new();
    if lines.len() > MAX_LINES {
        wrong.push(FieldError::new(field, too_many(lines.len())));
    }
    let mut before: Option<civil::Date> = None;
    for (i, line) in lines.iter().enumerate() {
        if let Err(message) = text::line(&line.title, 1, MAX_LINE_TITLE) {
            wrong.push(FieldError::new(format!("{field}[{i}].title"), message));
        }
        if line.amount.minor() <= 0 {
            wrong.push(FieldError::new(format!("{field}[{i}].amount"), "Enter an amount above 0."));
        } else if line.amount.currency() != currency {
            let message = format!("Enter the amount in {currency}, the currency of the project.");
            wrong.push(FieldError::new(format!("{field}[{i}].amount"), message));
        }
        if let Some(message) = date_fault(line.due, before, today) {
            wrong.push(FieldError::new(format!("{field}[{i}].due"), message));
        }
        before = Some(line.due);
    }
    wrong
}

fn date_fault(due: civil::Date, before: Option<civil::Date>, today: Option<civil::Date>) -> Option<String> {
    if let Some(before) = before.filter(|before| due <= *before) {
        return Some(format!("Enter a date after {before}, when the line before is due."));
    }
    today.filter(|today| due < *today).map(|today| format!("Enter {today} or a later date."))
}

pub(crate) fn too_many(count: usize) -> String {
    format!("Keep at most {MAX_LINES} lines; remove {}.", count - MAX_LINES)
}

/// Checks that the lines are not too many, for commands.
pub(crate) fn not_too_many(lines: &[WritePlanLine]) -> Result<(), garde::Error> {
    if lines.len() > MAX_LINES { Err(garde::Error::new(too_many(lines.len()))) } else { Ok(()) }
}

/// Checks an amount that must be above 0, for commands.
pub(crate) fn price(value: &str, currency: Currency) -> garde::Result {
    match Money::parse(value, currency) {
        Ok(money) if money.minor() > 0 => Ok(()),
        Ok(_) => Err(garde::Error::new("Enter an amount above 0.")),
        Err(message) => Err(garde::Error::new(message)),
    }
}

fn a_title(value: &str, _: &Currency) -> garde::Result {
    text::line(&text::tidy(value), 1, MAX_LINE_TITLE).map_err(garde::Error::new)?;
    if text::has_invisible(value) {
        return Err(garde::Error::new("Remove invisible characters and direction marks."));
    }
    Ok(())
}

fn a_date(value: &str, _: &Currency) -> garde::Result {
    match value.trim().parse::<civil::Date>() {
        Ok(date) if (2000..=2200).contains(&date.year()) => Ok(()),
        Ok(_) => Err(garde::Error::new("Enter a year from 2000 to 2200.")),
        Err(_) => Err(garde::Error::new("Enter a date like 2026-05-21.")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(due: &str, minor: i64) -> PlanLine {
        PlanLine {
            title: "Sketches".into(),
            amount: Money::new(minor, Currency::Eur),
            due: due.parse().unwrap(),
        }
    }

    fn named(lines: &[PlanLine], today: &str) -> Vec<String> {
        let found = faults(lines, "plan", Currency::Eur, Some(today.parse().unwrap()));
        found.into_iter().map(|f| f.field).collect()
    }

    #[test]
    fn dates_rise_and_begin_today() {
        let good = [line("2026-05-01", 1), line("2026-05-02", 1)];
        assert!(named(&good, "2026-05-01").is_empty());
        assert_eq!(named(&good, "2026-05-02"), ["plan[0].due"]);
        assert_eq!(named(&[good[0].clone(), good[0].clone()], "2026-05-01"), ["plan[1].due"]);
        assert_eq!(named(&[good[1].clone(), good[0].clone()], "2026-05-01"), ["plan[1].due"]);
    }

    #[test]
    fn amounts_are_above_nothing_and_in_one_currency() {
        assert_eq!(named(&[line("2026-05-01", 0)], "2026-05-01"), ["plan[0].amount"]);
        let dollars = PlanLine { amount: Money::new(5, Currency::Usd), ..line("2026-05-01", 1) };
        assert_eq!(named(&[dollars], "2026-05-01"), ["plan[0].amount"]);
        assert_eq!(total(&[line("2026-05-01", 3), line("2026-05-02", 4)], Currency::Eur).minor(), 7);
    }

    #[test]
    fn twenty_lines_at_most() {
        let lines: Vec<_> = (1..=21).map(|d| line(&format!("2026-05-{d:02}"), 1)).collect();
        assert_eq!(named(&lines, "2026-05-01"), ["plan"]);
        assert!(named(&lines[..20], "2026-05-01").is_empty());
    }

    #[test]
    fn a_typed_line_is_read_or_named() {
        let typed =
            WritePlanLine { title: " Map ".into(), amount: "1,200.5".into(), due: "2026-05-21".into() };
        assert!(typed.validate_with(&Currency::Usd).is_ok());
        let read = typed.line(Currency::Usd).unwrap();
        assert_eq!((read.title.as_str(), read.amount.minor()), ("Map", 120_050));
        assert_eq!(read.deadline().unwrap().rfc3339(), "2026-05-22T00:00:00.000Z");
        assert_eq!(WritePlanLine::of(&read).line(Currency::Usd).unwrap(), read);
        let bad = WritePlanLine { title: "a\u{202E}".into(), amount: "0".into(), due: "21.5.2026".into() };
        let report = bad.validate_with(&Currency::Usd).unwrap_err();
        let paths: Vec<_> = report.iter().map(|(p, _)| p.to_string()).collect();
        assert_eq!(paths, ["amount", "due", "title"]);
        assert!(WritePlanLine::default().is_blank() && !bad.is_blank());
    }
}
