//! The drawer of phones: what the tab bar has no room for, the theme, and the way out.

use super::bars::{TABS, drawer_button, hat_form, theme_form};
use super::{Frame, NavItem};
use crate::ui::app_shell::{brand, class, count};
use crate::ui::avatar::{Person, Who, who};
use crate::ui::form::post_form;
use crate::ui::icon::Icon;
use crate::ui::{css, icon_button};
use maud::{Markup, html};

pub(super) fn drawer(frame: &Frame<'_>) -> Markup {
    let s = &frame.t.shell;
    html! {
        div.(class::DRAWER) id="drawer" popover role="dialog" aria-label=(s.menu) {
            div.(css::ROW).(css::BETWEEN) {
                @match frame.viewer {
                    Some(v) => { (who(&Who { person: Person { href: "", ..v.person }, sub: v.handle, ..Who::default() })) }
                    None => { (brand(frame.t, frame.paths.home)) }
                }
                button.(icon_button::class::ICON_BUTTON) type="button" popovertarget="drawer" popovertargetaction="hide"
                    aria-label=(s.close_menu) title=(s.close_menu) { (Icon::X) }
            }
            (links(frame))
            @if let Some(viewer) = &frame.viewer {
                (hat_form(frame, viewer, |label, hat| drawer_link_button(Icon::Refresh, label, Some(("hat", hat)))))
                (post_form(frame.paths.sign_out, frame.once, &drawer_link_button(Icon::Logout, s.sign_out, None)))
            }
            (theme(frame))
        }
    }
}

fn links(frame: &Frame<'_>) -> Markup {
    let s = &frame.t.shell;
    let shown = if frame.viewer.is_some() { TABS } else { 0 };
    html! {
        nav.(css::STACK) data-gap="xs" aria-label=(s.more) {
            @if frame.nav.len() > shown {
                h2 { (s.menu) }
                @for item in frame.nav.iter().skip(shown) { (link(frame, item)) }
            }
            @if !frame.account.is_empty() {
                h2 { (s.account) }
                @for item in &frame.account { (link(frame, item)) }
            }
            @if frame.viewer.is_none() {
                a.(class::DRAWER_LINK) href=(frame.paths.sign_in) { (Icon::Key) (s.sign_in) }
            }
        }
    }
}

fn link(frame: &Frame<'_>, item: &NavItem<'_>) -> Markup {
    html! {
        a.(class::DRAWER_LINK) href=(item.href) aria-current=[item.active.then_some("page")] {
            (item.icon) (item.label) (count(frame.t, item.turn))
        }
    }
}

fn theme(frame: &Frame<'_>) -> Markup {
    html! {
        div.(css::STACK) data-gap="xs" {
            h2 { (frame.t.shell.theme) }
            (theme_form(frame, css::ROW, |_, label, value, on| drawer_button(label, "theme", value, Some(on))))
        }
    }
}

fn drawer_link_button(icon: Icon, label: &str, value: Option<(&str, &str)>) -> Markup {
    html! {
        button.(class::DRAWER_LINK) type="submit" name=[value.map(|v| v.0)] value=[value.map(|v| v.1)] { (icon) (label) }
    }
}
