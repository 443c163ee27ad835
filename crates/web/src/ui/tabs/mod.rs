//! Tabs and the navigation beside a page. Both are links.

use crate::texts::Texts;
use crate::ui::app_shell::count;
use crate::ui::icon::Icon;
use maud::{Markup, html};

classes!("tabs");

/// One tab.
#[derive(Clone, Copy, Debug, Default)]
pub struct Tab<'a> {
    /// What it says.
    pub label: &'a str,
    /// Where it leads.
    pub href: &'a str,
    /// Whether it is the page shown.
    pub current: bool,
    /// How many things it holds.
    pub number: Option<u32>,
    /// How many of them wait for the reader. Orange.
    pub turn: u32,
}

/// Tabs over a page.
pub fn tabs(t: &Texts, label: &str, list: &[Tab<'_>]) -> Markup {
    html! {
        nav.(class::TABS) aria-label=(label) {
            ul {
                @for tab in list {
                    li {
                        a.(class::TAB) href=(tab.href) aria-current=[tab.current.then_some("page")] {
                            (tab.label)
                            @if let Some(number) = tab.number { " " small { (number) } }
                            (count(t, tab.turn))
                        }
                    }
                }
            }
        }
    }
}

/// One line of the navigation beside a page.
#[derive(Clone, Copy, Debug)]
pub struct SideLink<'a> {
    /// What it says.
    pub label: &'a str,
    /// Where it leads.
    pub href: &'a str,
    /// Its icon.
    pub icon: Icon,
    /// Whether it is the page shown.
    pub current: bool,
    /// How many things wait for the reader there. Orange.
    pub turn: u32,
}

/// The navigation beside a page, such as in settings. Put it first in a `split` with `data-side="start"`.
pub fn side_nav(t: &Texts, label: &str, list: &[SideLink<'_>]) -> Markup {
    html! {
        nav.(class::SIDE_NAV) aria-label=(label) {
            ul {
                @for link in list {
                    li {
                        a href=(link.href) aria-current=[link.current.then_some("page")] {
                            (link.icon) (link.label) (count(t, link.turn))
                        }
                    }
                }
            }
        }
    }
}
