//! The foot of every page.

use maud::{Markup, html};

classes!("footer");

/// A column of links.
#[derive(Clone, Debug, Default)]
pub struct FooterColumn<'a> {
    /// Its heading.
    pub title: &'a str,
    /// Its links: (label, address).
    pub links: Vec<(&'a str, &'a str)>,
}

/// Columns, and one line under them: the notice, then links.
pub fn footer(columns: &[FooterColumn<'_>], notice: &str, links: &[(&str, &str)]) -> Markup {
    html! {
        footer.(class::FOOTER) {
            div.(class::FOOTER_IN) {
                @if !columns.is_empty() {
                    div.(class::FOOTER_COLS) { @for (i, column) in columns.iter().enumerate() { (part(i, column)) } }
                }
                div.(class::FOOTER_END) {
                    span { (notice) }
                    @for (label, href) in links { a href=(href) { (label) } }
                }
            }
        }
    }
}

fn part(index: usize, column: &FooterColumn<'_>) -> Markup {
    let id = format!("foot-{index}");
    html! {
        nav aria-labelledby=(id) {
            h2 id=(id) { (column.title) }
            ul.(crate::ui::css::STACK) data-gap="xs" { @for (label, href) in &column.links { li { a href=(href) { (label) } } } }
        }
    }
}
