//! Headings whose level the page decides.

use maud::{Markup, html};

/// A heading level.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Level {
    /// The page's title; once per page.
    H1,
    /// A section.
    #[default]
    H2,
    /// A part of a section.
    H3,
    /// Deeper still.
    H4,
}

/// The attributes a heading may carry.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Attributes<'a> {
    pub(crate) id: Option<&'a str>,
    pub(crate) class: Option<&'a str>,
    pub(crate) morph: Option<&'a str>,
}

/// A plain heading.
pub fn heading(level: Level, text: &str) -> Markup {
    with(level, Attributes::default(), &html! { (text) })
}

/// A heading with attributes.
pub(crate) fn with(level: Level, a: Attributes<'_>, body: &Markup) -> Markup {
    html! {
        @match level {
            Level::H1 => { h1 id=[a.id] class=[a.class] data-vt=[a.morph] { (body) } }
            Level::H2 => { h2 id=[a.id] class=[a.class] data-vt=[a.morph] { (body) } }
            Level::H3 => { h3 id=[a.id] class=[a.class] data-vt=[a.morph] { (body) } }
            Level::H4 => { h4 id=[a.id] class=[a.class] data-vt=[a.morph] { (body) } }
        }
    }
}
