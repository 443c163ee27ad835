//! The bar at the top, and the one at the bottom of phones.

use super::{Frame, Hat, Layout, Theme, Viewer};
use crate::ui::app_shell::{brand, class, count};
use crate::ui::avatar::{Size, avatar};
use crate::ui::button::{self, Action, Button, Kind};
use crate::ui::form::{PostForm, hidden, post_form};
use crate::ui::icon::Icon;
use crate::ui::{css, menu};
use maud::{Markup, html};

/// The tab bar has room for four and "More".
pub(super) const TABS: usize = 4;

pub(super) fn topbar(frame: &Frame<'_>) -> Markup {
    let s = &frame.t.shell;
    html! {
        header.(class::TOPBAR) {
            div.(class::TOPBAR_IN) {
                (brand(frame.t, frame.paths.home))
                @if !frame.nav.is_empty() {
                    nav.(class::NAV) aria-label=(s.main) {
                        ul {
                            @for item in &frame.nav {
                                li {
                                    a.(class::NAV_LINK) href=(item.href) aria-current=[item.active.then_some("page")] {
                                        (item.label) (count(frame.t, item.turn))
                                    }
                                }
                            }
                        }
                    }
                }
                div.(class::TOPBAR_END) {
                    (theme_menu(frame))
                    @match &frame.viewer {
                        Some(viewer) => { (account_menu(frame, viewer)) }
                        None if matches!(frame.layout, Layout::Unknown) => {}
                        None => { (guest(frame)) }
                    }
                }
            }
        }
    }
}

fn guest(frame: &Frame<'_>) -> Markup {
    let s = &frame.t.shell;
    html! {
        a.(button::class::BUTTON) data-kind="quiet" data-wide href=(frame.paths.sign_in) { (s.sign_in) }
        (Button { label: s.join, action: Action::Link(frame.paths.join), ..Button::default() })
        button.(class::TOOL).(class::IF_NARROW) type="button" popovertarget="drawer" aria-label=(s.menu) { (Icon::Menu) }
    }
}

fn theme_menu(frame: &Frame<'_>) -> Markup {
    let s = &frame.t.shell;
    html! {
        button.(class::TOOL).(class::IF_WIDE) type="button" popovertarget="menu-theme" aria-label=(s.theme) title=(s.theme) {
            (if frame.theme == Some(Theme::Dark) { Icon::Moon } else { Icon::Sun })
        }
        div.(menu::class::MENU) id="menu-theme" popover role="group" aria-label=(s.theme) {
            (theme_form(frame, "", |icon, label, value, on| html! {
                button.(menu::class::MENU_ITEM) type="submit" name="theme" value=(value) aria-pressed=(on) { (icon) (label) }
            }))
        }
    }
}

/// The form with the three themes; each is drawn by the caller.
pub(super) fn theme_form(
    frame: &Frame<'_>,
    class: &str,
    choice: impl Fn(Icon, &str, &str, bool) -> Markup,
) -> Markup {
    let s = &frame.t.shell;
    let body = html! {
        (hidden("next", frame.path))
        (choice(Icon::Monitor, s.theme_system, "system", frame.theme.is_none()))
        (choice(Icon::Sun, s.theme_light, "light", frame.theme == Some(Theme::Light)))
        (choice(Icon::Moon, s.theme_dark, "dark", frame.theme == Some(Theme::Dark)))
    };
    PostForm { action: frame.paths.theme, once: frame.once, class, ..PostForm::default() }.with(&body)
}

fn account_menu(frame: &Frame<'_>, viewer: &Viewer<'_>) -> Markup {
    let s = &frame.t.shell;
    let item = menu::class::MENU_ITEM;
    html! {
        button.(class::TOOL).(class::IF_WIDE) type="button" popovertarget="menu-account" {
            span.(css::VH) { ((s.account_menu)(viewer.person.name)) }
            (avatar(&viewer.person, Size::Sm))
        }
        div.(menu::class::MENU) id="menu-account" popover role="group" aria-label=(s.account) {
            p.(menu::class::MENU_HEAD) { b { bdi { (viewer.person.name) } } bdi { (viewer.handle) } }
            hr;
            @if !frame.account.is_empty() {
                nav aria-label=(s.account) {
                    @for line in &frame.account {
                        a.(item) href=(line.href) aria-current=[line.active.then_some("page")] {
                            (line.icon) (line.label) (count(frame.t, line.turn))
                        }
                    }
                }
                hr;
            }
            (hat_form(frame, viewer, |label, hat| html! {
                button.(item) type="submit" name="hat" value=(hat) { (Icon::Refresh) (label) }
            }))
            (post_form(frame.paths.sign_out, frame.once, &html! { button.(item) type="submit" { (Icon::Logout) (s.sign_out) } }))
        }
    }
}

/// The form that switches hats, for those who have two.
pub(super) fn hat_form(
    frame: &Frame<'_>,
    viewer: &Viewer<'_>,
    choice: impl Fn(&str, &str) -> Markup,
) -> Markup {
    let s = &frame.t.shell;
    let other = match viewer.hat {
        Hat::Client => (s.as_freelancer, "freelancer"),
        Hat::Freelancer | Hat::Staff => (s.as_client, "client"),
    };
    html! {
        @if viewer.has_both_roles {
            (post_form(frame.paths.hat, frame.once, &html! { (hidden("next", frame.path)) (choice(other.0, other.1)) }))
        }
    }
}

pub(super) fn tabbar(frame: &Frame<'_>) -> Markup {
    let s = &frame.t.shell;
    html! {
        @if frame.viewer.is_some() {
            nav.(class::TABBAR) aria-label=(s.main_compact) {
                ul {
                    @for item in frame.nav.iter().take(TABS) {
                        li {
                            a href=(item.href) aria-current=[item.active.then_some("page")] {
                                (item.icon) (item.label) (count(frame.t, item.turn))
                            }
                        }
                    }
                    li { button type="button" popovertarget="drawer" { (Icon::Menu) (s.more) } }
                }
            }
        }
    }
}

/// The plain button of a form in the drawer.
pub(super) fn drawer_button(label: &str, name: &str, value: &str, pressed: Option<bool>) -> Markup {
    html! { (Button { label, name, value, pressed, kind: Kind::Plain, ..Button::default() }) }
}
