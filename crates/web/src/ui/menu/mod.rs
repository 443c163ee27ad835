//! Menus: popovers with links and with buttons that post.

use crate::texts::Texts;
use crate::ui::button::{Action, Button};
use crate::ui::css;
use crate::ui::form::post_form;
use crate::ui::icon::Icon;
use maud::{Markup, html};

classes!("menu");

/// One line of a menu.
#[derive(Clone, Copy, Debug)]
pub enum Item<'a> {
    /// Leads somewhere.
    Link {
        /// What it says.
        label: &'a str,
        /// Where it leads.
        href: &'a str,
        /// Its icon.
        icon: Option<Icon>,
        /// Whether it is where the reader is.
        current: bool,
        /// Whether it is destructive.
        danger: bool,
    },
    /// Changes something.
    Post {
        /// What it says.
        label: &'a str,
        /// Where the form goes.
        action: &'a str,
        /// The token of this rendering.
        once: &'a str,
        /// A value to send: (name, value).
        value: Option<(&'a str, &'a str)>,
        /// Its icon.
        icon: Option<Icon>,
        /// Whether it is destructive.
        danger: bool,
    },
    /// A line between groups.
    Rule,
}

/// A menu, closed. An opener refers to it by id: `Action::Popover(id)`.
pub fn menu(id: &str, label: &str, items: &[Item<'_>]) -> Markup {
    html! { div.(class::MENU) id=(id) popover role="group" aria-label=(label) { @for item in items { (line(item)) } } }
}

fn line(item: &Item<'_>) -> Markup {
    let tone = |danger: bool| danger.then_some("bad");
    html! {
        @match *item {
            Item::Link { label, href, icon, current, danger } => {
                a.(class::MENU_ITEM) href=(href) data-tone=[tone(danger)] aria-current=[current.then_some("true")] {
                    @if let Some(icon) = icon { (icon) } (label)
                }
            }
            Item::Post { label, action, once, value, icon, danger } => {
                (post_form(action, once, &html! {
                    button.(class::MENU_ITEM) type="submit" data-tone=[tone(danger)] name=[value.map(|v| v.0)]
                        value=[value.map(|v| v.1)] { @if let Some(icon) = icon { (icon) } (label) }
                }))
            }
            Item::Rule => { hr; }
        }
    }
}

/// A menu of ways to sort: (label, address, whether it is the present one). Opens from a button that says which.
pub fn sort_menu(t: &Texts, id: &str, ways: &[(&str, &str, bool)]) -> Markup {
    let now = ways.iter().find(|way| way.2).or(ways.first()).map_or("", |way| way.0);
    let (label, button, list) = (format!("{id}-label"), format!("{id}-button"), format!("{id}-menu"));
    let names = format!("{label} {button}");
    let opener = Button {
        label: now,
        id: &button,
        labelled_by: &names,
        icon_end: Some(Icon::Down),
        action: Action::Popover(&list),
        ..Button::default()
    };
    html! {
        div.(css::ROW) {
            span.(css::UI).(css::MUTED) id=(label) { (t.ui.sort_by) }
            (opener)
            nav.(class::MENU) id=(list) popover aria-label=(t.ui.sort_by) {
                @for (label, href, on) in ways {
                    a.(class::MENU_ITEM) href=(href) aria-current=[on.then_some("true")] { (label) }
                }
            }
        }
    }
}
