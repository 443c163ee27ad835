//! Dialogs that confirm what cannot be undone. Each has a page of its own with the same form, for
//! browsers that cannot open one.

use crate::texts::Texts;
use crate::ui::button::{Action, Button};
use crate::ui::form::PostForm;
use crate::ui::given;
use crate::ui::icon::Icon;
use crate::ui::icon_button::IconButton;
use maud::{Markup, html};

classes!("dialog");

/// A dialog with a form that posts. Put it at the end of the page, in `Frame::extra`.
#[derive(Clone, Debug, Default)]
pub struct Dialog<'a> {
    /// What openers refer to.
    pub id: &'a str,
    /// The question, with the amount and the person.
    pub title: &'a str,
    /// Where the form goes.
    pub action: &'a str,
    /// The token of this rendering.
    pub once: &'a str,
    /// Values sent along unseen.
    pub hidden: &'a [(&'a str, &'a str)],
    /// What happens next, and any fields.
    pub body: Markup,
    /// The words on the safe button; "Not yet" if empty.
    pub keep: &'a str,
    /// The button that does it: the verb with the amount.
    pub confirm: Button<'a>,
}

/// The dialog, closed.
pub fn dialog(t: &Texts, d: &Dialog<'_>) -> Markup {
    let title = format!("{}-title", d.id);
    let keep = given(d.keep).unwrap_or(t.ui.not_yet);
    let close = IconButton { action: Action::Close, ..IconButton::new(Icon::X, t.ui.close) };
    let form = PostForm { action: d.action, once: d.once, ..PostForm::default() };
    html! {
        dialog.(class::DIALOG) id=(d.id) closedby="any" aria-labelledby=(title) {
            (form.with(&html! {
                @for (name, value) in d.hidden { input type="hidden" name=(name) value=(value); }
                (crate::ui::form::enter_submits(d.confirm.label))
                div.(class::DIALOG_HEAD) { h2 id=(title) { (d.title) } (close) }
                div.(class::DIALOG_BODY) { (d.body) }
                div.(class::DIALOG_FOOT) {
                    (Button { label: keep, action: Action::Close, focus: true, ..Button::default() })
                    (d.confirm)
                }
            }))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::EN;
    use crate::ui::button::Kind;

    #[test]
    fn the_form_posts_and_the_safe_button_closes() {
        let confirm = Button { label: "Release $2,600.00", kind: Kind::Good, ..Button::default() };
        let d = Dialog {
            id: "release",
            title: "Release?",
            action: "/r",
            once: "o",
            hidden: &[("v", "3")],
            confirm,
            ..Dialog::default()
        };
        let html = dialog(&EN, &d).0;
        assert!(html.contains(r#"<form action="/r" method="post">"#), "{html}");
        assert!(html.contains(r#"name="v" value="3""#) && html.contains(r#"formmethod="dialog""#));
        assert!(html.contains(r#"aria-labelledby="release-title""#));
    }
}
