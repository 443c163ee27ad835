//! Money: whole minor units and a currency. Nothing here is a float, and nothing is converted.

use crate::words;

words! {
    /// The currencies that are offered.
    Currency {
        /// United States dollar.
        Usd = "USD",
        /// Euro.
        Eur = "EUR",
        /// Pound sterling.
        Gbp = "GBP",
        /// Pakistani rupee.
        Pkr = "PKR",
    }
}

/// An amount in one currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Money {
    minor: i64,
    currency: Currency,
}

/// The largest amount that a person may enter, in whole units.
pub const MAX_UNITS: i64 = 1_000_000_000;

impl Currency {
    /// How many digits stand behind the point.
    #[must_use]
    pub fn decimals(self) -> u32 {
        self.iso().exponent().map_or(2, u32::from)
    }

    /// How many minor units make one whole unit.
    #[must_use]
    pub fn minor_per_unit(self) -> i64 {
        10_i64.pow(self.decimals())
    }

    /// The currency's name in English.
    #[must_use]
    pub fn name(self) -> String {
        self.iso().name().to_owned()
    }

    /// What stands before an amount.
    #[must_use]
    pub const fn symbol(self) -> &'static str {
        match self {
            Self::Usd => "$",
            Self::Eur => "€",
            Self::Gbp => "£",
            Self::Pkr => "Rs ",
        }
    }

    const fn iso(self) -> iso_currency::Currency {
        match self {
            Self::Usd => iso_currency::Currency::USD,
            Self::Eur => iso_currency::Currency::EUR,
            Self::Gbp => iso_currency::Currency::GBP,
            Self::Pkr => iso_currency::Currency::PKR,
        }
    }
}

impl Money {
    /// So many minor units.
    #[must_use]
    pub const fn new(minor: i64, currency: Currency) -> Self {
        Self { minor, currency }
    }

    /// The amount in minor units, as it is stored and sent.
    #[must_use]
    pub const fn minor(self) -> i64 {
        self.minor
    }

    /// Its currency.
    #[must_use]
    pub const fn currency(self) -> Currency {
        self.currency
    }

    /// Reads what a person typed: `7400`, `7,400` or `7400.50`, with or without the currency's own sign.
    ///
    /// # Errors
    /// A sentence that says what to enter.
    pub fn parse(text: &str, currency: Currency) -> Result<Self, String> {
        let typed = without_sign(text.trim(), currency);
        if typed.is_empty() {
            return Err(format!("Enter an amount, for example {}.", example(currency)));
        }
        if typed.starts_with(['-', '−', '–', '(']) {
            return Err("Enter an amount without a minus sign.".to_owned());
        }
        let (units, fraction) = match typed.split_once('.') {
            Some((units, fraction)) => (units, Some(fraction)),
            None => (typed, None),
        };
        let units = whole_units(units).ok_or_else(|| unclear(currency))?;
        let fraction = match fraction {
            None => 0,
            Some(digits) => minor_units(digits, currency)?,
        };
        let minor = units
            .filter(|units| *units <= MAX_UNITS)
            .and_then(|units| units.checked_mul(currency.minor_per_unit())?.checked_add(fraction))
            .filter(|minor| *minor <= MAX_UNITS * currency.minor_per_unit());
        minor
            .map(|minor| Self { minor, currency })
            .ok_or_else(|| format!("Enter an amount of at most {}.", grouped(MAX_UNITS)))
    }

    /// All digits, grouped, with the currency's sign: `$7,400.50`.
    #[must_use]
    pub fn exact(self) -> String {
        let mut text = self.sign_and_units(self.units());
        if self.currency.decimals() > 0 {
            text.push('.');
            text.push_str(&self.fraction());
        }
        text
    }

    /// Rounded to whole units, for lists: `$7,401`.
    #[must_use]
    pub fn whole(self) -> String {
        let per = self.currency.minor_per_unit().unsigned_abs();
        let up = self.minor.unsigned_abs() % per >= per.div_ceil(2) && per > 1;
        self.sign_and_units(self.units() + u64::from(up))
    }

    /// As it stands in a field for editing: `7400.50`, or `7400` when nothing is behind the point.
    #[must_use]
    pub fn plain(self) -> String {
        let sign = if self.minor < 0 { "-" } else { "" };
        let fraction = self.fraction();
        if fraction.bytes().all(|b| b == b'0') {
            return format!("{sign}{}", self.units());
        }
        format!("{sign}{}.{fraction}", self.units())
    }

    fn units(self) -> u64 {
        self.minor.unsigned_abs() / self.currency.minor_per_unit().unsigned_abs()
    }

    fn fraction(self) -> String {
        let rest = self.minor.unsigned_abs() % self.currency.minor_per_unit().unsigned_abs();
        match self.currency.decimals() as usize {
            0 => String::new(),
            width => format!("{rest:0width$}"),
        }
    }

    fn sign_and_units(self, units: u64) -> String {
        let minus = if self.minor < 0 { "−" } else { "" };
        format!("{minus}{}{}", self.currency.symbol(), grouped(units))
    }
}

/// A range as a list prints it: `$2,000–3,000`, or one amount when both ends are the same.
#[must_use]
pub fn whole_range(min: Money, max: Money) -> String {
    if min == max {
        max.whole()
    } else {
        format!("{}–{}", min.whole(), max.whole().replacen(max.currency.symbol(), "", 1))
    }
}

fn without_sign(text: &str, currency: Currency) -> &str {
    let signs = [currency.symbol().trim(), currency.as_str()];
    let bare = signs.iter().find_map(|sign| text.strip_prefix(sign).or_else(|| text.strip_suffix(sign)));
    bare.unwrap_or(text).trim()
}

/// The number before the point: `None` when it is not plain digits, or commas are not before groups of three;
/// `Some(None)` when it is larger than can be counted.
fn whole_units(text: &str) -> Option<Option<i64>> {
    let digits = |t: &str| !t.is_empty() && t.bytes().all(|b| b.is_ascii_digit());
    let mut groups = text.split(',');
    let first = groups.next().filter(|first| digits(first))?;
    let mut joined = first.to_owned();
    for group in groups {
        if group.len() != 3 || !digits(group) || !(1..=3).contains(&first.len()) || first.starts_with('0') {
            return None;
        }
        joined.push_str(group);
    }
    Some(
        joined
            .trim_start_matches('0')
            .parse()
            .ok()
            .or_else(|| joined.bytes().all(|b| b == b'0').then_some(0)),
    )
}

fn minor_units(digits: &str, currency: Currency) -> Result<i64, String> {
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(unclear(currency));
    }
    let most = currency.decimals() as usize;
    if digits.len() > most {
        return Err(match most {
            0 => format!("{currency} has no digits behind the point. Enter a whole amount."),
            _ => format!(
                "Write at most {most} digits behind the point, and a comma or nothing between thousands, like {}.",
                example(currency)
            ),
        });
    }
    format!("{digits:0<most$}").parse().map_err(|_| unclear(currency))
}

fn unclear(currency: Currency) -> String {
    format!("Enter the amount in digits, like 7400, 7,400 or {}.", example(currency))
}

fn example(currency: Currency) -> &'static str {
    if currency.decimals() == 0 { "7400" } else { "7400.50" }
}

fn grouped(number: impl Into<i128>) -> String {
    let digits = number.into().to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> Result<i64, String> {
        Money::parse(text, Currency::Usd).map(Money::minor)
    }

    #[test]
    fn what_people_type() {
        for (text, minor) in [
            ("7400", 740_000),
            ("7,400", 740_000),
            (" 7400.50 ", 740_050),
            ("7400.5", 740_050),
            ("$7,400", 740_000),
            ("7400 USD", 740_000),
            ("1,234,567.89", 123_456_789),
            ("0", 0),
            ("007", 700),
            ("1,000,000,000", 100_000_000_000),
        ] {
            assert_eq!(read(text), Ok(minor), "{text}");
        }
    }

    #[test]
    fn what_is_refused_says_what_to_enter() {
        for (text, says) in [
            ("", "Enter an amount, for example"),
            ("7.400", "at most 2 digits"),
            ("7.400,50", "in digits"),
            ("7,40", "in digits"),
            ("74,00", "in digits"),
            ("7400,000", "in digits"),
            ("0,123", "in digits"),
            (",400", "in digits"),
            ("7400.", "in digits"),
            (".50", "in digits"),
            ("7 400", "in digits"),
            ("seven", "in digits"),
            ("€7,400", "in digits"),
            ("1e9", "in digits"),
            ("٧٤٠٠", "in digits"),
            ("1.2.3", "in digits"),
            ("-5", "without a minus"),
            ("−5", "without a minus"),
            ("1000000000.01", "at most 1,000,000,000"),
            ("99999999999999999999999999", "at most 1,000,000,000"),
        ] {
            let error = read(text).unwrap_err();
            assert!(error.contains(says), "{text}: {error}");
        }
    }

    #[test]
    fn printing() {
        let money = |minor| Money::new(minor, Currency::Usd);
        assert_eq!(money(740_050).exact(), "$7,400.50");
        assert_eq!(money(740_050).whole(), "$7,401");
        assert_eq!(money(740_049).whole(), "$7,400");
        assert_eq!(money(-5).exact(), "−$0.05");
        assert_eq!(money(i64::MIN).exact(), "−$92,233,720,368,547,758.08");
        assert_eq!((money(740_000).plain(), money(740_050).plain()), ("7400".into(), "7400.50".into()));
        assert_eq!(Money::new(15_000_000, Currency::Pkr).whole(), "Rs 150,000");
        assert_eq!(whole_range(money(200_000), money(300_000)), "$2,000–3,000");
        assert_eq!(whole_range(money(200_000), money(200_000)), "$2,000");
    }

    proptest! {
        #[test]
        fn what_is_printed_reads_back(minor in 0..=MAX_UNITS * 100, which in 0..4_usize) {
            let currency = Currency::ALL[which];
            let money = Money::new(minor, currency);
            prop_assert_eq!(Money::parse(&money.plain(), currency), Ok(money));
            prop_assert_eq!(Money::parse(&money.exact(), currency), Ok(money));
        }

        #[test]
        fn no_text_breaks_it(text in "\\PC{0,40}") {
            if let Ok(money) = Money::parse(&text, Currency::Eur) {
                prop_assert!((0..=MAX_UNITS * 100).contains(&money.minor()));
            }
        }

        #[test]
        fn any_amount_prints(minor: i64) {
            let money = Money::new(minor, Currency::Gbp);
            let cents = format!(".{:02}", minor.unsigned_abs() % 100);
            prop_assert!(money.exact().ends_with(&cents));
            prop_assert!(!money.whole().is_empty() && !money.plain().is_empty());
        }
    }
}
