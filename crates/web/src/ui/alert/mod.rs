//! Alerts explain something about the page; the error summary lists what to fix in a form.

use crate::texts::Texts;
use crate::ui::given;
use crate::ui::heading::{self, Level};
use crate::ui::icon::Icon;
use crate::ui::tone::Tone;
use maud::{Markup, Render, html};

classes!("alert");

/// A message about the page. Splice it.
#[derive(Clone, Debug, Default)]
pub struct Alert<'a> {
    /// What it means.
    pub tone: Tone,
    /// Its heading.
    pub title: &'a str,
    /// The heading's level.
    pub level: Level,
    /// What it says.
    pub body: Markup,
    /// Buttons under it.
    pub actions: Option<Markup>,
    /// Another icon than the tone's own.
    pub icon: Option<Icon>,
}

impl Render for Alert<'_> {
    fn render(&self) -> Markup {
        html! { div.(class::ALERT) data-tone=[self.tone.attr()] { (self.inside()) } }
    }
}

impl Alert<'_> {
    fn inside(&self) -> Markup {
        let icon = self.icon.unwrap_or(match self.tone {
            Tone::Good => Icon::Done,
            Tone::Warn | Tone::Bad => Icon::Alert,
            Tone::Turn => Icon::Open,
            Tone::Neutral | Tone::Info => Icon::Info,
        });
        html! {
            (icon)
            div {
                @if let Some(title) = given(self.title) { (heading::heading(self.level, title)) }
                (self.body)
                @if let Some(actions) = &self.actions { div.(class::ALERT_ACT) { (actions) } }
            }
        }
    }
}

/// What must be fixed in a form: (id of the field, what to do). Nothing if there is nothing.
pub fn error_summary<S: AsRef<str>, M: AsRef<str>>(t: &Texts, errors: &[(S, M)]) -> Markup {
    let title = (t.ui.to_fix)(errors.len());
    let body = html! {
        ul { @for (id, what) in errors { li { a href={ "#" (id.as_ref()) } { (what.as_ref()) } } } }
    };
    let alert = Alert { tone: Tone::Bad, title: &title, body, ..Alert::default() };
    html! {
        @if !errors.is_empty() {
            div.(class::ALERT) data-tone=[Tone::Bad.attr()] role="alert" tabindex="-1" { (alert.inside()) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::EN;

    #[test]
    fn the_summary_links_to_each_field() {
        let shown = error_summary(&EN, &[("title", "Enter a title"), ("max", "Enter more than <6>")]).0;
        assert!(shown.contains(r##"<a href="#title">Enter a title</a>"##));
        assert!(shown.contains("&lt;6&gt;") && shown.contains(r#"role="alert""#));
        assert_eq!(error_summary::<&str, &str>(&EN, &[]).0, "");
    }
}
