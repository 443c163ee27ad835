//! Plain text as people type it: paragraphs, and lists where lines begin with a dash.

use maud::{Markup, html};

use crate::ui::css;

/// The text as paragraphs and lists.
pub(crate) fn prose(text: &str) -> Markup {
    html! { div.(css::PROSE) dir="auto" { (blocks(text)) } }
}

fn blocks(text: &str) -> Markup {
    html! {
        @for block in text.split("\n\n").map(str::trim).filter(|b| !b.is_empty()) {
            @let lines: Vec<&str> = block.lines().map(str::trim).filter(|l| !l.is_empty()).collect();
            @for run in lines.chunk_by(|a, b| is_item(a) == is_item(b)) {
                @if is_item(run[0]) {
                    ul { @for line in run { li { (line.trim_start_matches(['-', '*', '•']).trim_start()) } } }
                } @else {
                    p { @for (i, line) in run.iter().enumerate() { @if i > 0 { br; } (line) } }
                }
            }
        }
    }
}

fn is_item(line: &str) -> bool {
    ["- ", "* ", "• "].iter().any(|mark| line.starts_with(mark))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dashes_make_lists_and_markup_stays_text() {
        let shown = blocks("One\ntwo\n\nNeeded:\n- <b>a</b>\n- b").into_string();
        assert_eq!(shown, "<p>One<br>two</p><p>Needed:</p><ul><li>&lt;b&gt;a&lt;/b&gt;</li><li>b</li></ul>");
    }
}
