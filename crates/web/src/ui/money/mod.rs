//! Amounts. Already formatted: currency, decimals and separators are not decided here.

use crate::ui::given;
use maud::{Markup, Render, html};

classes!("money");

/// How large an amount is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Size {
    /// As the text around it.
    #[default]
    Md,
    /// In list rows.
    Lg,
    /// The figure a card is about.
    Xl,
}

/// An amount. Splice it, or use [`money`].
#[derive(Clone, Copy, Debug, Default)]
pub struct Money<'a> {
    /// The formatted amount, such as `$2,600.00`.
    pub amount: &'a str,
    /// What it is for, such as "an hour".
    pub unit: &'a str,
    /// How large it is set.
    pub size: Size,
    /// Whether it is money that was released.
    pub good: bool,
}

/// An amount in running text.
pub fn money(amount: &str) -> Markup {
    Money { amount, ..Money::default() }.render()
}

impl Render for Money<'_> {
    fn render(&self) -> Markup {
        let size = match self.size {
            Size::Md => None,
            Size::Lg => Some("lg"),
            Size::Xl => Some("xl"),
        };
        html! {
            span.(class::MONEY) data-size=[size] data-tone=[self.good.then_some("good")] {
                bdi dir="ltr" { (self.amount) }
                @if let Some(unit) = given(self.unit) { " " small { (unit) } }
            }
        }
    }
}

/// A reckoning: what each line is, what it comes to, and the total.
pub fn sum(lines: &[(&str, &str)], total: Option<(&str, &str)>) -> Markup {
    html! {
        dl.(class::SUM) {
            @for (what, amount) in lines { div { dt { (what) } dd { bdi dir="ltr" { (amount) } } } }
            @if let Some((what, amount)) = total {
                div.(class::SUM_TOTAL) { dt { (what) } dd { bdi dir="ltr" { (amount) } } }
            }
        }
    }
}
