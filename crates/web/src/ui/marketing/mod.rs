//! The bands of the landing page.

use crate::ui::icon::Icon;
use crate::ui::{css, given};
use maud::{Markup, html};

classes!("marketing");

/// A band across the page.
#[derive(Clone, Debug, Default)]
pub struct Band<'a> {
    /// Its id, for links to it.
    pub id: &'a str,
    /// Its heading.
    pub title: &'a str,
    /// A line under the heading.
    pub text: &'a str,
    /// What stands at the end of the heading's line.
    pub action: Option<Markup>,
    /// Whether it has the other ground.
    pub alternate: bool,
    /// Whether the heading stands beside the body.
    pub beside: bool,
    /// What it holds.
    pub body: Markup,
}

/// A band. It is laid out only when it comes into view.
pub fn band(b: &Band<'_>) -> Markup {
    let head = html! {
        div.(class::BAND_HEAD) { h2 { (b.title) } @if let Some(text) = given(b.text) { p { (text) } } }
    };
    html! {
        section.(class::BAND).(css::LAZY) id=[given(b.id)] data-alt[b.alternate] {
            div.(class::BAND_IN) data-cols[b.beside] {
                @match &b.action {
                    Some(action) => { div.(css::ROW).(css::BETWEEN) { (head) (action) } }
                    None => { (head) }
                }
                (b.body)
            }
        }
    }
}

/// Numbered steps: (picture, title, text).
pub fn how(steps: &[(Markup, &str, &str)]) -> Markup {
    html! {
        ol.(class::HOW) {
            @for (picture, title, text) in steps {
                li { div.(class::VIGNETTE) aria-hidden="true" { (picture) } h3 { (title) } p { (text) } }
            }
        }
    }
}

/// A register of links: (label, address, note).
pub fn index(lines: &[(&str, &str, &str)]) -> Markup {
    html! {
        ul.(class::INDEX) {
            @for (label, href, note) in lines { li { a href=(href) { (label) } @if let Some(note) = given(note) { span { (note) } } } }
        }
    }
}

/// A ledger: headings, and rows of cells. The last `figures` columns hold amounts.
pub fn ledger(label: &str, head: &[&str], rows: &[Vec<Markup>], figures: usize) -> Markup {
    let number = |index: usize| index + figures >= head.len();
    html! {
        section.(class::LEDGER) tabindex="0" aria-label=(label) {
            table {
                thead { tr { @for (i, name) in head.iter().enumerate() { th scope="col" data-num[number(i)] { (name) } } } }
                tbody { @for row in rows { tr { @for (i, cell) in row.iter().enumerate() { td data-num[number(i)] { (cell) } } } } }
            }
        }
    }
}

/// Questions and answers; the first is open.
pub fn faq(name: &str, questions: &[(&str, &str)]) -> Markup {
    html! {
        div.(class::FAQ) {
            @for (i, (question, answer)) in questions.iter().enumerate() {
                details name=(name) open[i == 0] { summary { (question) (Icon::Plus) } p { (answer) } }
            }
        }
    }
}

/// The last band, always dark: a sentence and the two ways to start.
pub fn closing(title: &str, actions: &Markup) -> Markup {
    html! {
        section.(class::CLOSING) data-theme="dark" {
            div.(class::BAND_IN) { h2 { (title) } div.(css::ROW) data-gap="md" { (actions) } }
        }
    }
}
