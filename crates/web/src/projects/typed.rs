//! What a filter or a form was sent with, read without complaint: what makes no sense says nothing here, and the rules
//! speak about the rest.

use domain::{
    Currency, Cursor, PageRequest,
    projects::{Band, BudgetKind, Filter, MAX_FILTER_SKILLS, Sort},
};
use serde::Deserialize;

use crate::ui::combobox;

/// The query of the list of open projects.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Query {
    /// Chosen skills, one per line.
    pub skills: String,
    /// A skill that is being added.
    pub skill: String,
    /// A skill to take away: `remove-skill:NAME`.
    pub edit: String,
    pub kind: String,
    pub currency: String,
    pub min: String,
    pub max: String,
    pub proposals: String,
    pub sort: String,
    pub cursor: String,
}

impl Query {
    /// The chosen skills, with one added and one taken away as the buttons asked.
    pub(super) fn skills(&self) -> Vec<String> {
        chosen(&self.skills, &self.skill, &self.edit, MAX_FILTER_SKILLS)
    }

    /// The filter, without the ends of the budget.
    pub(super) fn filter(&self) -> Filter {
        Filter {
            skills: self.skills(),
            kind: BudgetKind::parse(&self.kind),
            currency: Currency::parse(&self.currency),
            min: None,
            max: None,
            band: Band::parse(&self.proposals),
            sort: Sort::parse(&self.sort).unwrap_or_default(),
        }
    }

    /// The page that was asked for.
    pub(super) fn page(&self) -> PageRequest {
        PageRequest { cursor: Cursor::parse(&self.cursor), ..PageRequest::default() }
    }

    /// The address of the same list with some fields changed; empty ones are left out, and so is the cursor unless it
    /// is given.
    pub(super) fn address(&self, path: &str, changes: &[(&str, &str)]) -> String {
        let skills = self.skills().join("\n");
        let fields = [
            ("skills", skills.as_str()),
            ("kind", &self.kind),
            ("currency", &self.currency),
            ("min", &self.min),
            ("max", &self.max),
            ("proposals", &self.proposals),
            ("sort", &self.sort),
            ("cursor", ""),
        ];
        let pairs = fields.iter().map(|(name, value)| {
            let changed = changes.iter().find(|(changed, _)| changed == name);
            (*name, changed.map_or(*value, |(_, value)| *value))
        });
        let query: Vec<String> = pairs
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| format!("{name}={}", encoded(value)))
            .collect();
        if query.is_empty() { path.to_owned() } else { format!("{path}?{}", query.join("&")) }
    }
}

/// Values of a chip field: those chosen, plus the one that is being typed, minus the one whose button was pressed.
pub(crate) fn chosen(sent: &str, typed: &str, edit: &str, most: usize) -> Vec<String> {
    let removed =
        edit.split_once(':').filter(|(what, _)| what.starts_with("remove-")).map(|(_, value)| value);
    let mut values: Vec<String> = Vec::new();
    for value in combobox::values(sent).chain(Some(typed.trim()).filter(|t| !t.is_empty())) {
        let fold = domain::text::fold(value);
        let known = values.iter().any(|v| domain::text::fold(v) == fold);
        if Some(value) != removed && !known && values.len() <= most {
            values.push(value.to_owned());
        }
    }
    values
}

fn encoded(value: &str) -> String {
    value
        .bytes()
        .map(|b| match b {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => char::from(b).to_string(),
            b' ' => "+".to_owned(),
            _ => format!("%{b:02X}"),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chips_are_added_once_and_taken_away() {
        assert_eq!(chosen("Rust\nMaps", "figma", "", 10), ["Rust", "Maps", "figma"]);
        assert_eq!(chosen("Rust\nMaps", "RUST", "", 10), ["Rust", "Maps"]);
        assert_eq!(chosen("Rust\nMaps", "", "remove-skill:Rust", 10), ["Maps"]);
        assert_eq!(chosen(&"a\n".repeat(50), "", "", 3), ["a"]);
    }

    #[test]
    fn an_address_keeps_the_filter() {
        let query = Query {
            skills: "Rust\nC++".into(),
            sort: "newest".into(),
            cursor: "a1.2".into(),
            ..Query::default()
        };
        assert_eq!(query.address("/projects", &[]), "/projects?skills=Rust%0AC%2B%2B&sort=newest");
        assert_eq!(query.address("/projects", &[("sort", ""), ("skills", "")]), "/projects");
        assert_eq!(query.address("/p", &[("cursor", "b3.4"), ("skills", "")]), "/p?sort=newest&cursor=b3.4");
    }
}
