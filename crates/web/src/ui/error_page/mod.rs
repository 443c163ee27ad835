//! The body of a page that says what went wrong.

use crate::ui::art::Art;
use crate::ui::{css, given};
use maud::{Markup, Render, html};

classes!("error_page");

/// What went wrong and how to go on. Use it with `Layout::Raw`.
#[derive(Clone, Debug, Default)]
pub struct ErrorPage<'a> {
    /// The status, such as "404".
    pub code: &'a str,
    /// What happened, in plain words.
    pub title: &'a str,
    /// What it means for the reader.
    pub text: &'a str,
    /// Ways on.
    pub actions: Markup,
    /// What to quote when asking for help.
    pub reference: &'a str,
    /// The words before the reference.
    pub reference_label: &'a str,
}

impl Render for ErrorPage<'_> {
    fn render(&self) -> Markup {
        html! {
            div.(class::ERROR_PAGE) {
                (Art::Error)
                div.(css::STACK) data-gap="sm" { p.(class::ERROR_CODE) { (self.code) } h1 { (self.title) } }
                p { (self.text) }
                div.(css::ROW) { (self.actions) }
                @if let Some(reference) = given(self.reference) {
                    p.(class::ERROR_CODE) { (self.reference_label) " " code { (reference) } }
                }
            }
        }
    }
}
