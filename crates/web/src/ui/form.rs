//! Forms that change something.

use crate::ui::{css, given};
use maud::{Markup, html};

/// A form that changes something: `POST`, with the token that lets a repeated submission get the first answer.
#[derive(Clone, Copy, Debug, Default)]
pub struct PostForm<'a> {
    /// Where it goes.
    pub action: &'a str,
    /// The token of this rendering.
    pub once: &'a str,
    /// Its classes.
    pub class: &'a str,
    /// Its id, for buttons that stand outside.
    pub id: &'a str,
    /// The id of the heading that names it.
    pub labelled_by: &'a str,
    /// Whether it holds several sheets, one under the other.
    pub stack: bool,
    /// Leaves all checks to the server.
    pub unchecked: bool,
}

impl PostForm<'_> {
    /// The form around its fields.
    pub fn with(&self, body: &Markup) -> Markup {
        html! {
            form class=[given(self.class).or(self.stack.then_some(css::STACK))] data-gap=[self.stack.then_some("lg")] id=[given(self.id)] action=(self.action) method="post"
                aria-labelledby=[given(self.labelled_by)] novalidate[self.unchecked] {
                input type="hidden" name="once" value=(self.once);
                (body)
            }
        }
    }
}

/// A plain form that changes something.
pub fn post_form(action: &str, once: &str, body: &Markup) -> Markup {
    PostForm { action, once, ..PostForm::default() }.with(body)
}

/// A value sent along unseen.
pub fn hidden(name: &str, value: &str) -> Markup {
    html! { input type="hidden" name=(name) value=(value); }
}

/// Makes Enter do the primary thing: put it first in a form that also has buttons to add or remove rows.
pub fn enter_submits(label: &str) -> Markup {
    html! { button.(css::VH) type="submit" tabindex="-1" aria-hidden="true" { (label) } }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changing_form_posts_and_carries_its_token() {
        let form = post_form("/x?a=\"b", "t0ken", &html! {}).0;
        assert!(form.contains(r#"method="post""#) && form.contains(r#"name="once" value="t0ken""#));
        assert!(form.contains(r#"action="/x?a=&quot;b""#));
    }
}
