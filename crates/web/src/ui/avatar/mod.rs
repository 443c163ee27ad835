//! People and organisations: initials on a colour, with or without the name beside them.

use crate::ui::{css, given, link};
use maud::{Markup, html};

classes!("avatar");

/// Somebody to show. People are round, organisations are square.
#[derive(Clone, Copy, Debug, Default)]
pub struct Person<'a> {
    /// The name as they write it.
    pub name: &'a str,
    /// 1 to 8, from [`hue`].
    pub hue: u8,
    /// Whether it is an organisation.
    pub org: bool,
    /// Where the name leads; empty for plain text.
    pub href: &'a str,
}

/// How large an avatar is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Size {
    /// 24 px, inside a line of text.
    Xs,
    /// 32 px.
    #[default]
    Sm,
    /// 40 px, in lists.
    Md,
    /// 52 px, in talent rows.
    Lg,
    /// 96 px, on a profile.
    Xl,
}

impl Size {
    fn attr(self) -> Option<&'static str> {
        match self {
            Self::Xs => Some("xs"),
            Self::Sm => None,
            Self::Md => Some("md"),
            Self::Lg => Some("lg"),
            Self::Xl => Some("xl"),
        }
    }
}

/// The avatar alone; hidden from screen readers because the name stands beside it.
pub fn avatar(person: &Person<'_>, size: Size) -> Markup {
    html! {
        span.(class::AVATAR) data-size=[size.attr()] data-hue=(person.hue) data-org[person.org] aria-hidden="true" {
            (initials(person.name))
        }
    }
}

/// Several avatars, overlapping.
pub fn avatars(people: &[Person<'_>]) -> Markup {
    html! { span.(class::AVATARS) aria-hidden="true" { @for person in people { (avatar(person, Size::Sm)) } } }
}

/// A person with the name and a line under it.
#[derive(Clone, Debug, Default)]
pub struct Who<'a> {
    /// Who it is.
    pub person: Person<'a>,
    /// What stands under the name.
    pub sub: &'a str,
    /// What stands right after the name, such as a seal.
    pub after: Markup,
    /// Whether to take the remaining room in its row.
    pub grow: bool,
}

/// Avatar, name and a line under it.
pub fn who(w: &Who<'_>) -> Markup {
    entry(&avatar(&w.person, Size::Md), &html! { (name(&w.person)) (w.after) }, w.sub, w.grow)
}

/// A mark, a title and a line under it, laid out like a person.
pub fn entry(mark: &Markup, title: &Markup, sub: &str, grow: bool) -> Markup {
    html! {
        div class={ (class::WHO) @if grow { " " (css::GROW) } } {
            (mark)
            div { (title) @if let Some(sub) = given(sub) { span.(class::WHO_SUB) { (sub) } } }
        }
    }
}

/// A name, as a link if it leads somewhere.
pub fn name(person: &Person<'_>) -> Markup {
    html! {
        @if person.href.is_empty() { span.(class::WHO_NAME) { bdi { (person.name) } } }
        @else { a.(link::class::TITLE_LINK) href=(person.href) { bdi { (person.name) } } }
    }
}

/// A colour from 1 to 8 that stays the same for the same id.
pub fn hue(id: i64) -> u8 {
    let mixed = id.cast_unsigned().wrapping_mul(0x9E37_79B9_7F4A_7C15);
    u8::try_from(mixed >> 61).unwrap_or_default() + 1
}

/// The first letters of the first and the last word of a name.
pub fn initials(name: &str) -> String {
    let mut words = name.split_whitespace().filter_map(|word| word.chars().find(|c| c.is_alphanumeric()));
    let first = words.next();
    let last = words.next_back();
    first.into_iter().chain(last).flat_map(char::to_uppercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hues_are_steady_and_in_range() {
        let hues: std::collections::BTreeSet<u8> = (-500..500).map(hue).collect();
        assert_eq!(hues.into_iter().collect::<Vec<_>>(), [1, 2, 3, 4, 5, 6, 7, 8]);
        assert_eq!(hue(42), hue(42));
    }

    #[test]
    fn initials_come_from_the_first_and_last_word() {
        assert_eq!(initials("Ayesha Rahman"), "AR");
        assert_eq!(initials("Juan Carlos de la Cruz"), "JC");
        assert_eq!(initials("  prince "), "P");
        assert_eq!(initials("<script>"), "S");
        assert_eq!(initials(""), "");
    }

    #[test]
    fn hostile_names_are_escaped() {
        let person = Person { name: "<img src=x onerror=alert(1)>", hue: 1, ..Person::default() };
        let shown = who(&Who { person, sub: "\"><b>", ..Who::default() }).0;
        assert!(!shown.contains("<img") && !shown.contains("<b>"));
        assert!(shown.contains("<bdi>&lt;img"));
    }
}
