//! Days and times: the picker's look, a day as a leaf of a calendar, a time with its icon.

use crate::ui::icon::Icon;
use crate::ui::time::{When, time};
use maud::{Markup, html};

classes!("date_input");

/// A leaf of a calendar: day of the month and month, such as "21" and "May".
pub fn day(number: &str, month: &str) -> Markup {
    html! { span.(class::DAY) { b { (number) } (month) } }
}

/// A date or time with its icon, kept on one line.
pub fn when(icon: Icon, at: When<'_>) -> Markup {
    html! { span.(class::WHEN) { (icon) (time(at)) } }
}
