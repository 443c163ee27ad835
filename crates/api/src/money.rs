//! Money on the wire: an exact decimal and its currency.

use domain::FieldError;
use serde::{Deserialize, Deserializer, Serialize, de::Error as _};
use utoipa::ToSchema;

crate::words::words! {
    /// A currency that is offered (ISO 4217).
    Currency of domain::Currency {
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

/// An amount in a currency.
#[derive(Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Money {
    /// The exact amount in whole units: digits, and a point before the currency's decimals.
    #[schema(value_type = String, max_length = 24, pattern = r"^-?[0-9]+(\.[0-9]+)?$", example = "1234.50")]
    pub(crate) amount: Amount,
    /// The currency.
    pub(crate) currency: Currency,
}

impl Money {
    /// The amount as it was sent, when the currency is the expected one.
    ///
    /// # Errors
    /// The field `NAME.currency`, when it is another.
    pub(crate) fn within(&self, currency: Currency, name: &str) -> Result<String, FieldError> {
        if self.currency == currency {
            return Ok(self.amount.0.clone());
        }
        let expected = domain::Currency::from(currency);
        Err(FieldError::new(format!("{name}.currency"), format!("Send {expected}, the currency beside it.")))
    }
}

impl From<domain::Money> for Money {
    fn from(money: domain::Money) -> Self {
        Self { amount: Amount(exact(money)), currency: money.currency().into() }
    }
}

/// All decimals of the currency, and nothing else.
fn exact(money: domain::Money) -> String {
    let per = money.currency().minor_per_unit().unsigned_abs();
    let (sign, minor) = (if money.minor() < 0 { "-" } else { "" }, money.minor().unsigned_abs());
    match money.currency().decimals() as usize {
        0 => format!("{sign}{minor}"),
        width => format!("{sign}{}.{:0width$}", minor / per, minor % per),
    }
}

/// A decimal, as it was sent: no sign, no grouping, no currency.
#[derive(Clone, Serialize)]
#[serde(transparent)]
pub(crate) struct Amount(pub(crate) String);

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        let text = String::deserialize(source)?;
        let digits = |t: &str| !t.is_empty() && t.bytes().all(|b| b.is_ascii_digit());
        let plain = match text.split_once('.') {
            Some((units, decimals)) => digits(units) && digits(decimals),
            None => digits(&text),
        };
        if !plain || text.len() > 24 {
            return Err(D::Error::custom("Write the amount as a decimal in a string, like \"1234.50\"."));
        }
        Ok(Self(text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_exact() {
        let of = |minor| exact(domain::Money::new(minor, domain::Currency::Usd));
        assert_eq!(
            (of(123_450), of(5), of(-5), of(0)),
            ("1234.50".into(), "0.05".into(), "-0.05".into(), "0.00".into())
        );
        assert_eq!(of(i64::MIN), "-92233720368547758.08");
    }

    #[test]
    fn only_decimals_are_amounts() {
        let read = |text: &str| serde_json::from_value::<Amount>(text.into()).is_ok();
        assert!(read("7400") && read("7400.5") && read("0.05"));
        for bad in
            ["", ".", "7.", ".5", "-5", "+5", "7,400", "$7", "1e9", "٧", " 7", "7.4.0", &"9".repeat(25)]
        {
            assert!(!read(bad), "{bad}");
        }
        assert!(serde_json::from_str::<Amount>("7400.5").is_err());
    }
}
