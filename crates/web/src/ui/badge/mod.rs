//! Status pills and the mark of a checked identity.

use crate::ui::icon::Icon;
use crate::ui::tone::Tone;
use maud::{Markup, html};

classes!("badge");

/// A status. Give each state its own icon: colour is never the only cue.
pub fn badge(tone: Tone, text: &str, icon: Option<Icon>) -> Markup {
    html! { span.(class::BADGE) data-tone=[tone.attr()] { @if let Some(icon) = icon { (icon) } (text) } }
}

/// The seal beside a name that says what was checked, such as "Identity verified".
pub fn tick(label: &str) -> Markup {
    html! { span.(class::TICK) role="img" aria-label=(label) title=(label) { (Icon::Verified) } }
}
