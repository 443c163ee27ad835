//! Sheets of paper: a head, a body or ruled rows, a foot. And the task rows of a dashboard.

use crate::ui::heading::{self, Level};
use crate::ui::icon::Icon;
use crate::ui::{css, given};
use maud::{Markup, Render, html};

classes!("card");

/// A sheet. Splice it.
#[derive(Clone, Debug, Default)]
pub struct Card<'a> {
    /// Its heading; without one, give a `label`.
    pub title: &'a str,
    /// The heading's level.
    pub level: Level,
    /// What it is called where it has no heading.
    pub label: &'a str,
    /// Its id; a sheet with id and title is a named region.
    pub id: &'a str,
    /// A line under the heading.
    pub sub: &'a str,
    /// What stands at the end of the heading's line.
    pub action: Option<Markup>,
    /// Whether it asks something of the reader. Orange.
    pub turn: bool,
    /// Whether the body brings its own margins: rows, tables, milestones.
    pub flush: bool,
    /// What it holds.
    pub body: Markup,
    /// Buttons or links at its foot.
    pub foot: Option<Markup>,
}

impl Render for Card<'_> {
    fn render(&self) -> Markup {
        let heading = given(self.id).filter(|_| !self.title.is_empty()).map(|id| format!("{id}-heading"));
        html! {
            section.(class::CARD) data-turn[self.turn] id=[given(self.id)] aria-label=[given(self.label)]
                aria-labelledby=[heading.as_deref()] { (self.inside(heading.as_deref())) }
        }
    }
}

impl Card<'_> {
    /// The sheet as a form that changes something.
    pub fn form(&self, action: &str, once: &str) -> Markup {
        let heading = format!("{}-heading", self.id);
        let form = crate::ui::form::PostForm {
            action,
            once,
            id: self.id,
            labelled_by: if self.title.is_empty() { "" } else { &heading },
            class: class::CARD,
            ..crate::ui::form::PostForm::default()
        };
        form.with(&self.inside(Some(&heading)))
    }

    fn inside(&self, id: Option<&str>) -> Markup {
        let attributes = heading::Attributes { id, ..heading::Attributes::default() };
        html! {
            @if !self.title.is_empty() {
                div.(class::CARD_HEAD) {
                    (heading::with(self.level, attributes, &html! { (self.title) }))
                    @if let Some(action) = &self.action { (action) }
                    @if let Some(sub) = given(self.sub) { p { (sub) } }
                }
            }
            @if self.flush { (self.body) } @else { div.(class::CARD_BODY) { (self.body) } }
            @if let Some(foot) = &self.foot { div.(class::CARD_FOOT) { (foot) } }
        }
    }
}

/// A further part of a sheet's body, under a rule. Use it in a `flush` sheet.
pub fn ruled(body: &Markup) -> Markup {
    html! { div.(class::CARD_BODY).(class::CARD_RULE).(css::STACK) { (body) } }
}

/// A part of a sheet's body with its usual margins. Use it in a `flush` sheet.
pub fn part(body: &Markup) -> Markup {
    html! { div.(class::CARD_BODY) { (body) } }
}

/// Ruled rows in a `flush` sheet; the items are [`row`], [`task`] and the list components.
pub fn rows(items: &Markup) -> Markup {
    html! { ul.(class::ROWS) { (items) } }
}

/// Ruled rows that stand closer together.
pub fn rows_tight(items: &Markup) -> Markup {
    html! { ul.(class::ROWS) data-tight { (items) } }
}

/// Ruled rows whose order means something.
pub fn rows_numbered(items: &Markup) -> Markup {
    html! { ol.(class::ROWS) data-tight { (items) } }
}

/// One row: what it is about, and what stands at its end.
pub fn row(main: &Markup, end: &Markup) -> Markup {
    html! { li.(css::ROW).(css::BETWEEN) { (main) (end) } }
}

/// One row that leads somewhere: the main part holds a cover link, the end a state above a track.
pub fn row_link(main: &Markup, state: &Markup, amount: &str, track: &Markup) -> Markup {
    html! {
        li.(css::ROW).(css::BETWEEN) data-hover {
            (main)
            div.(css::STACK).(class::ROW_END) data-gap="xs" {
                span.(css::ROW).(css::BETWEEN).(css::SMALL) data-nowrap {
                    (state)
                    @if let Some(amount) = given(amount) { strong { bdi dir="ltr" { (amount) } } }
                }
                (track)
            }
        }
    }
}

/// Something to do: an icon, a sentence, a note, and the button that does it.
#[derive(Clone, Debug)]
pub struct Task<'a> {
    /// What kind of thing it is.
    pub icon: Icon,
    /// What is to be done.
    pub title: &'a str,
    /// Until when, or about what.
    pub note: &'a str,
    /// The button.
    pub action: Option<Markup>,
    /// Whether it is the reader's turn. Orange.
    pub turn: bool,
    /// Whether the button stays on the line on phones: icon buttons.
    pub inline: bool,
}

/// A row of things to do. Belongs in [`rows`].
pub fn task(task: &Task<'_>) -> Markup {
    html! {
        li.(class::TASK) data-inline[task.inline] {
            span.(class::TASK_ICON) data-turn[task.turn] { (task.icon) }
            div {
                p.(css::STRONG) { (task.title) }
                @if let Some(note) = given(task.note) { p.(css::MUTED).(css::UI) { (note) } }
            }
            @if let Some(action) = &task.action { div.(class::TASK_ACT) { (action) } }
        }
    }
}
