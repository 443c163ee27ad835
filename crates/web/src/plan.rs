//! Rows of milestones in a form: what is delivered, by when, for how much. Buttons add and remove rows.

use domain::{
    Currency,
    proposals::{MAX_LINE_TITLE, MAX_LINES, WritePlanLine},
};
use maud::{Markup, Render as _, html};

use crate::{
    form::{Pairs, Wrong, id_of},
    texts::Texts,
    ui::{
        button::Button,
        css,
        field::{Field, Kind, error, field, field_columns},
        form::hidden,
        icon::Icon,
        icon_button::IconButton,
    },
};

const ADD: &str = "add-line";
const REMOVE: &str = "remove-line:";

/// The rows of the field `name` as they were sent, with one added or removed as the buttons asked.
pub(crate) fn read(pairs: &Pairs, name: &str) -> Vec<WritePlanLine> {
    let edit = pairs.get("edit");
    let removed = edit.strip_prefix(REMOVE).and_then(|n| n.parse::<usize>().ok());
    let part = |n: usize, part: &str| pairs.get(&format!("{name}[{n}].{part}")).to_owned();
    let line = |n| WritePlanLine { title: part(n, "title"), amount: part(n, "amount"), due: part(n, "due") };
    let sent: usize = pairs.get("lines").parse().unwrap_or(0);
    let mut lines: Vec<_> = (0..sent.min(MAX_LINES)).filter(|n| Some(*n) != removed).map(line).collect();
    if edit == ADD && lines.len() < MAX_LINES {
        lines.push(WritePlanLine::default());
    }
    lines
}

/// True when the pressed button only adds or removes a row.
pub(crate) fn only_edits(edit: &str) -> bool {
    edit == ADD || edit.starts_with(REMOVE)
}

/// The rows, and the button that adds one.
pub(crate) fn lines(
    t: &'static Texts,
    name: &str,
    lines: &[WritePlanLine],
    currency: Currency,
    wrong: &Wrong,
) -> Markup {
    let label = t.proposal_form.add_line;
    let add = Button {
        label,
        icon: Some(Icon::Plus),
        name: "edit",
        value: ADD,
        unchecked: true,
        ..Button::default()
    };
    html! {
        (hidden("lines", &lines.len().to_string()))
        @if !wrong.at(name).is_empty() { div id=(name) { (error(wrong.at(name), name)) } }
        @for (n, line) in lines.iter().enumerate() { (row(t, (name, n), line, currency, wrong)) }
        div { (add.render()) }
    }
}

fn row(
    t: &'static Texts,
    (name, n): (&str, usize),
    line: &WritePlanLine,
    currency: Currency,
    wrong: &Wrong,
) -> Markup {
    let f = &t.proposal_form;
    let one = |part: &str, label, value: &str, kind, before| {
        let name = format!("{name}[{n}].{part}");
        let limit = (part == "title").then_some(MAX_LINE_TITLE);
        let (id, error) = (id_of(&name), wrong.at(&name));
        field(
            t,
            &Field { label, name: &name, id: &id, value, error, kind, before, limit, ..Field::default() },
        )
    };
    let remove = format!("{REMOVE}{n}");
    html! {
        div.(css::STACK) data-gap="xs" {
            (field_columns(&(f.milestone)(n + 1), &html! {
                (one("title", f.line_title, &line.title, Kind::Text, ""))
                (one("due", f.line_due, &line.due, Kind::Date, ""))
                (one("amount", f.line_amount, &line.amount, Kind::Amount, currency.symbol().trim()))
            }))
            div.(css::ROW) {
                (IconButton { name: "edit", value: &remove, unchecked: true, ..IconButton::new(Icon::Trash, &(f.remove_line)(n + 1)) }.render())
            }
        }
    }
}
