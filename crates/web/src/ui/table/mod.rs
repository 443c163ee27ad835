//! Tables. On phones each row can become a small list, with the column names in front.

use crate::ui::css;
use maud::{Markup, Render, html};

classes!("table");

/// A column.
#[derive(Clone, Copy, Debug, Default)]
pub struct Column<'a> {
    /// Its heading.
    pub label: &'a str,
    /// Whether it holds figures, set at the end of the line.
    pub number: bool,
    /// Whether the heading is only heard, as over buttons.
    pub unseen: bool,
}

/// A cell.
#[derive(Clone, Debug, Default)]
pub struct Cell {
    /// What it holds.
    pub body: Markup,
    /// Whether it is secondary.
    pub muted: bool,
    /// Whether it must stay on one line.
    pub nowrap: bool,
}

impl From<Markup> for Cell {
    fn from(body: Markup) -> Self {
        Self { body, ..Self::default() }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        html! { (text) }.into()
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        html! { (text) }.into()
    }
}

/// A table. The first cell of each row is the row's heading. Splice it.
#[derive(Clone, Debug, Default)]
pub struct Table<'a> {
    /// What the table is, for those who hear it.
    pub caption: &'a str,
    /// The columns.
    pub columns: &'a [Column<'a>],
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
    /// Whether rows become lists on phones; otherwise the table scrolls sideways.
    pub stack: bool,
    /// Whether cells are aligned at the top, for long texts.
    pub top: bool,
}

impl Render for Table<'_> {
    fn render(&self) -> Markup {
        html! {
            section.(class::TABLE_WRAP) tabindex="0" aria-label=(self.caption) {
                table.(class::TABLE) data-stack[self.stack] data-top[self.top] {
                    caption.(css::VH) { (self.caption) }
                    thead { tr { @for column in self.columns { (column.heading()) } } }
                    tbody { @for row in &self.rows { tr { @for (i, cell) in row.iter().enumerate() { (self.cell(i, cell)) } } } }
                }
            }
        }
    }
}

impl Column<'_> {
    fn heading(&self) -> Markup {
        html! {
            th scope="col" data-num[self.number] {
                @if self.unseen { span.(css::VH) { (self.label) } } @else { (self.label) }
            }
        }
    }
}

impl Table<'_> {
    fn cell(&self, index: usize, cell: &Cell) -> Markup {
        if index == 0 {
            return html! { th scope="row" { (cell.body) } };
        }
        let column = self.columns.get(index).copied().unwrap_or_default();
        let label = (!column.unseen).then_some(column.label);
        let classes = html! { @if cell.muted { (css::MUTED) } @if cell.muted && cell.nowrap { " " } @if cell.nowrap { (css::NOWRAP) } };
        let classes = (cell.muted || cell.nowrap).then_some(classes);
        html! { td class=[classes] data-num[column.number] data-label=[label] { (cell.body) } }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_carry_the_name_of_their_column() {
        let columns = [
            Column { label: "Device", ..Column::default() },
            Column { label: "Last active", ..Column::default() },
        ];
        let table = Table {
            caption: "Devices",
            columns: &columns,
            rows: vec![vec!["Phone".into(), "<now>".into()]],
            stack: true,
            ..Table::default()
        };
        let html = table.render().0;
        assert!(
            html.contains(r#"<th scope="row">Phone</th><td data-label="Last active">&lt;now&gt;</td>"#),
            "{html}"
        );
    }
}
