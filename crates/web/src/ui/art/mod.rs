//! Line drawings for empty states and error pages.

use maud::{Markup, PreEscaped, Render};

/// A drawing. Splice it where it should stand: `(Art::Search)`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Art {
    /// Sheets of paper: proposals.
    Proposals,
    /// Two speech bubbles: messages.
    Messages,
    /// A sheet with a ribbon: saved things.
    Saved,
    /// A lens over lines: nothing found.
    Search,
    /// A ticked list: nothing left to do.
    Done,
    /// A row of circles: contracts.
    Track,
    /// A crossed-out contract: an error.
    Error,
}

impl Render for Art {
    fn render(&self) -> Markup {
        let drawing = match self {
            Self::Proposals => PROPOSALS,
            Self::Messages => MESSAGES,
            Self::Saved => SAVED,
            Self::Search => SEARCH,
            Self::Done => DONE,
            Self::Track => TRACK,
            Self::Error => ERROR,
        };
        PreEscaped(drawing.to_owned())
    }
}

const PROPOSALS: &str = r##"<svg class="art" viewBox="0 0 160 96" aria-hidden="true"><rect class="art-paper" x="56" y="18" width="56" height="66" rx="6"/><g transform="rotate(-7 70 50)"><rect class="art-paper" x="44" y="14" width="56" height="66" rx="6"/><path class="art-line" d="M54 30h36M54 40h36M54 50h22"/></g><circle class="art-orange" cx="118" cy="26" r="5"/><path class="art-line" d="M126 40h8M30 70h-8M34 26h-6"/></svg>"##;
const MESSAGES: &str = r##"<svg class="art" viewBox="0 0 160 96" aria-hidden="true"><path class="art-paper" d="M34 18h58a7 7 0 0 1 7 7v24a7 7 0 0 1-7 7H58L44 68V56H34a7 7 0 0 1-7-7V25a7 7 0 0 1 7-7z"/><path class="art-line" d="M40 31h44M40 42h28"/><path class="art-blue" d="M108 46h16a6 6 0 0 1 6 6v16a6 6 0 0 1-6 6h-4v9l-9-9H84a6 6 0 0 1-6-6v-6h24a6 6 0 0 0 6-6z"/></svg>"##;
const SAVED: &str = r##"<svg class="art" viewBox="0 0 160 96" aria-hidden="true"><rect class="art-paper" x="48" y="14" width="64" height="72" rx="6"/><path class="art-line" d="M58 58h44M58 68h44M58 78h26"/><path class="art-blue" d="M72 14h18v34l-9-7-9 7z"/></svg>"##;
const SEARCH: &str = r##"<svg class="art" viewBox="0 0 160 96" aria-hidden="true"><path class="art-line" d="M22 26h70M22 42h36M22 58h30M22 74h50M112 26h22M128 42h6"/><circle class="art-paper" cx="88" cy="50" r="22"/><path class="art-stroke" d="M72 50a16 16 0 0 1 16-16M104 66l16 16"/></svg>"##;
const DONE: &str = r##"<svg class="art" viewBox="0 0 160 96" aria-hidden="true"><rect class="art-paper" x="46" y="14" width="68" height="70" rx="6"/><path class="art-line" d="M72 32h32M72 49h32M72 66h20"/><path class="art-stroke" d="m55 32 4 4 7-8M55 49l4 4 7-8M55 66l4 4 7-8"/></svg>"##;
const TRACK: &str = r##"<svg class="art" viewBox="0 0 160 96" aria-hidden="true"><path class="art-line" stroke-dasharray="3 5" d="M40 48h32M88 48h32"/><circle class="art-orange" cx="32" cy="48" r="10"/><circle class="art-paper" cx="80" cy="48" r="10"/><circle class="art-paper" cx="128" cy="48" r="10"/><path class="art-line" d="M16 72h32M64 72h32M112 72h32M20 80h16"/></svg>"##;
const ERROR: &str = r##"<svg class="art" viewBox="0 0 320 170" aria-hidden="true"><path class="art-line" d="M10 36h300M10 62h300M10 88h300M10 114h300M10 140h300" opacity=".55"/><rect class="art-paper" x="92" y="18" width="136" height="140" rx="8"/><path class="art-line" d="M112 44h60M112 62h96M112 80h40M184 80h24M112 98h20M168 98h40M112 116h52"/><path class="art-stroke" d="m158 74 18 30M178 76l-22 26"/><circle class="art-orange" cx="228" cy="134" r="16"/><path d="M228 126v9M228 141v.1" stroke="#23272f" stroke-width="3" stroke-linecap="round"/></svg>"##;

#[cfg(test)]
mod tests {
    use super::*;

    classes!("art");

    #[test]
    fn drawings_use_exactly_the_classes_that_are_styled() {
        let drawn = [PROPOSALS, MESSAGES, SAVED, SEARCH, DONE, TRACK, ERROR].join("");
        let styled = [
            class::ART,
            class::ART_BLUE,
            class::ART_LINE,
            class::ART_ORANGE,
            class::ART_PAPER,
            class::ART_STROKE,
        ];
        for name in styled {
            assert!(drawn.contains(&format!("class=\"{name}\"")), "{name}");
        }
        for used in drawn.split("class=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            assert!(styled.contains(&used), "{used}");
        }
    }
}
