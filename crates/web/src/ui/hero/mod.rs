//! The top of the landing page: ruled paper with real components on it.

use crate::ui::icon::Icon;
use crate::ui::milestones::{self, State};
use crate::ui::money::money;
use crate::ui::{css, given};
use maud::{Markup, html};

classes!("hero");

/// The top of the landing page.
#[derive(Clone, Debug, Default)]
pub struct Hero<'a> {
    /// The headline; the words that carry it in `<em>`.
    pub title: Markup,
    /// What the product does.
    pub text: &'a str,
    /// The primary action and one more.
    pub actions: Markup,
    /// Short promises that the product keeps.
    pub notes: &'a [&'a str],
    /// What stands beside it: a [`scene`].
    pub scene: Markup,
}

/// Headline and scene.
pub fn hero(h: &Hero<'_>) -> Markup {
    html! {
        section.(class::HERO) {
            div.(class::HERO_IN) {
                div.(class::HERO_TEXT) {
                    h1.(class::HERO_H) { (h.title) }
                    p { (h.text) }
                    div.(css::ROW) data-gap="md" { (h.actions) }
                    p.(class::HERO_NOTE) { @for note in h.notes { span { (Icon::Check) (note) } } }
                }
                (h.scene)
            }
        }
    }
}

/// A line of the scene's contract.
#[derive(Clone, Copy, Debug, Default)]
pub struct SceneLine<'a> {
    /// Where the milestone stands.
    pub state: State,
    /// Its number, for those without a mark.
    pub number: &'a str,
    /// What it is.
    pub title: &'a str,
    /// What happened to it.
    pub note: &'a str,
    /// Its amount, formatted.
    pub amount: &'a str,
}

/// A contract on paper, and a second sheet over its corner. `label` says the whole in words.
pub fn scene(
    label: &str,
    head: &Markup,
    lines: &[SceneLine<'_>],
    foot: &Markup,
    second: Option<&Markup>,
) -> Markup {
    html! {
        div.(class::SCENE) role="img" aria-label=(label) {
            div.(class::SCENE_PAPER) aria-hidden="true" {
                @if !head.0.is_empty() { div.(css::ROW).(css::BETWEEN) { (head) } }
                @for line in lines { (scene_line(line)) }
                @if !foot.0.is_empty() { div.(css::ROW) { (foot) } }
            }
            @if let Some(second) = second { div.(class::SCENE_MATCH) aria-hidden="true" { (second) } }
        }
    }
}

fn scene_line(line: &SceneLine<'_>) -> Markup {
    html! {
        div.(class::SCENE_LINE) data-state=[line.state.attr()] {
            (milestones::mark(line.state, line.number))
            span { span.(css::STRONG) { (line.title) } @if let Some(note) = given(line.note) { small { (note) } } }
            @if let Some(amount) = given(line.amount) { (money(amount)) }
        }
    }
}
