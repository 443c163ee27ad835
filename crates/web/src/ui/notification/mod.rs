//! A line of the activity feed: something that happened and, if need be, the button that answers it.

use crate::texts::Texts;
use crate::ui::avatar;
use crate::ui::css;
use crate::ui::given;
use crate::ui::time::{When, time};
use crate::ui::timeline::Mark;
use maud::{Markup, html};

classes!("notification");

/// Something the reader is told.
#[derive(Clone, Debug)]
pub struct Notice<'a> {
    /// Who or what it is about.
    pub mark: Mark<'a>,
    /// What happened.
    pub text: Markup,
    /// When.
    pub when: When<'a>,
    /// A few words after the time.
    pub note: &'a str,
    /// Whether it was not seen yet.
    pub unread: bool,
    /// The button that answers it.
    pub action: Option<Markup>,
}

/// A line of the feed. Belongs in [`crate::ui::card::rows`].
pub fn notice(t: &Texts, n: &Notice<'_>) -> Markup {
    html! {
        li.(class::NOTICE) data-hover data-unread[n.unread] {
            @match n.mark {
                Mark::Person(person) => { (avatar::avatar(&person, avatar::Size::Md)) }
                Mark::Icon(icon, tone) => { span.(class::NOTICE_MARK) data-tone=[tone.attr()] { (icon) } }
            }
            p { @if n.unread { span.(css::VH) { (t.ui.unread) " " } } (n.text) }
            small { (time(n.when)) @if let Some(note) = given(n.note) { ", " (note) } }
            @if let Some(action) = &n.action { div.(class::NOTICE_ACT) { (action) } }
        }
    }
}
