//! Signing in and signing up: a form on one side, ruled paper on the other.

use crate::texts::Texts;
use crate::ui::form::hidden;
use crate::ui::{app_shell, css};
use maud::{Markup, html};

classes!("auth");

/// The form of such a page.
#[derive(Clone, Debug, Default)]
pub struct AuthForm<'a> {
    /// The page's title.
    pub title: &'a str,
    /// A line under it, such as the way to the other page.
    pub note: Markup,
    /// Whether it needs more room, for fields side by side.
    pub wide: bool,
    /// Where the mark leads.
    pub home: &'a str,
    /// Where the form goes; empty for a page that only says something.
    pub action: &'a str,
    /// The token of this rendering.
    pub once: &'a str,
    /// Alerts and fields.
    pub body: Markup,
}

/// Mark, title and form. Use it with `Layout::Auth`.
pub fn auth_form(t: &Texts, f: &AuthForm<'_>) -> Markup {
    let inside = html! {
        div { (app_shell::brand(t, f.home)) }
        div.(css::STACK) data-gap="xs" {
            h1 { (f.title) }
            @if !f.note.0.is_empty() { p.(css::MUTED) { (f.note) } }
        }
        (f.body)
    };
    html! {
        @if f.action.is_empty() { div.(class::AUTH_FORM) data-wide[f.wide] { (inside) } }
        @else {
            form.(class::AUTH_FORM) data-wide[f.wide] action=(f.action) method="post" {
                (hidden("once", f.once))
                (inside)
            }
        }
    }
}

/// A line between two ways to do it.
pub fn or(words: &str) -> Markup {
    html! { p.(class::AUTH_OR) { (words) } }
}

/// The other side: ruled paper with a scene from [`crate::ui::hero`] and a few words about it.
pub fn auth_aside(label: &str, scene: &Markup, words: &str) -> Markup {
    html! {
        aside.(class::AUTH_ART) aria-label=(label) {
            figure { (scene) figcaption.(class::AUTH_WORDS) { (words) } }
        }
    }
}

/// The two sides.
pub(crate) fn auth_layout(main: &Markup, aside: &Markup) -> Markup {
    html! {
        div.(class::AUTH) {
            main.(class::AUTH_MAIN) id="main" tabindex="-1" { (main) }
            (aside)
        }
    }
}
