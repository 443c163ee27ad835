//! Where the money of a contract is: a bar with its parts, and what each of them is.

use maud::{Markup, html};

use crate::ui::given;

classes!("funds");

/// What a part of the money is. The pattern differs, not only the colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Paid. Solid.
    Paid,
    /// Under way. Striped.
    Now,
    /// Not started. Hollow.
    Later,
}

/// A part of the money.
#[derive(Clone, Debug)]
pub struct Share<'a> {
    /// What it is.
    pub kind: Kind,
    /// In words.
    pub label: &'a str,
    /// How much of the whole, in hundredths of a percent.
    pub share: u32,
    /// How much, formatted.
    pub amount: &'a str,
    /// A line under it.
    pub note: &'a str,
}

impl Kind {
    fn attr(self) -> Option<&'static str> {
        match self {
            Self::Paid => None,
            Self::Now => Some("now"),
            Self::Later => Some("none"),
        }
    }
}

/// The bar over its key. Parts of nothing stand in the key alone.
pub fn funds(shares: &[Share<'_>]) -> Markup {
    html! {
        div.(class::FUNDS) {
            div.(class::FUNDS_BAR) aria-hidden="true" {
                @for share in shares.iter().filter(|share| share.share > 0) {
                    svg data-s=[share.kind.attr()] width=(percent(share.share)) {}
                }
            }
            dl.(class::FUNDS_KEY) {
                @for share in shares {
                    div {
                        dt { span.(class::FUNDS_MARK) data-s=[share.kind.attr()] {} (share.label) }
                        dd { bdi dir="ltr" { (share.amount) } @if let Some(note) = given(share.note) { small { (note) } } }
                    }
                }
            }
        }
    }
}

fn percent(share: u32) -> String {
    format!("{}.{:02}%", share / 100, share % 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_nothing_have_no_bar() {
        let share = |kind, share| Share { kind, label: "Paid", share, amount: "$1", note: "" };
        let shown = funds(&[share(Kind::Paid, 4_865), share(Kind::Now, 5_135), share(Kind::Later, 0)]).0;
        assert!(shown.contains(r#"width="48.65%""#) && shown.contains(r#"width="51.35%""#), "{shown}");
        assert_eq!(shown.matches("<svg").count(), 2);
        assert_eq!(shown.matches("<dt>").count(), 3);
    }
}
