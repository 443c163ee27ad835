//! Public profiles.

mod edit;
mod profile;

use std::sync::LazyLock;

use edge::Table;

pub(crate) use profile::part_name;

/// All of them.
pub(crate) fn table() -> Table {
    Table::new().get(profile::show).get(edit::show).post(edit::submit)
}

/// The names of the controlled list, which browsers offer while a skill is typed.
static SKILLS: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| domain::talent::seed().into_iter().map(|skill| skill.name).collect());

/// Names to offer while a skill is typed.
pub(crate) fn suggestions() -> &'static [&'static str] {
    &SKILLS
}
