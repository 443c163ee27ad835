//! Skills: a list that we keep, and words of people's own. Two skills are the same when they fold alike.
//!
//! The list is a small text in `data/skills.txt`: a line for each skill with its other names, below a heading for its
//! category. It seeds the table that names are looked up in.

use crate::text;

/// The most characters of a skill.
pub const MAX_SKILL: usize = 40;
/// The most skills of a project or person.
pub const MAX_SKILLS: usize = 10;

/// A skill of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeedSkill {
    /// What addresses call it: `a-z`, digits and hyphens.
    pub slug: String,
    /// What it is called.
    pub name: &'static str,
    /// What it belongs to.
    pub category: &'static str,
    /// Other names that lead to it.
    pub aliases: Vec<&'static str>,
}

/// A skill to choose from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SkillView {
    /// What addresses call it.
    pub slug: String,
    /// What it is called.
    pub name: String,
    /// What it belongs to.
    pub category: String,
}

/// Checks one skill as it was typed.
///
/// # Errors
/// A sentence that says what to change.
pub fn check(name: &str) -> Result<(), String> {
    text::line(name.trim(), 1, MAX_SKILL)?;
    if text::has_invisible(name) {
        return Err("Remove invisible characters and direction marks.".to_owned());
    }
    if !name.chars().any(char::is_alphanumeric) {
        return Err("Use at least one letter or digit.".to_owned());
    }
    Ok(())
}

/// What a skill is compared by: case folded, white space made single.
#[must_use]
pub fn fold(name: &str) -> String {
    text::fold(name).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Several names as one text, a line for each. No name holds a line break.
#[must_use]
pub fn join(names: &[String]) -> String {
    names.join("\n")
}

/// The names in such a text.
#[must_use]
pub fn split(text: Option<&str>) -> Vec<String> {
    text.map(|text| text.lines().map(str::to_owned).collect()).unwrap_or_default()
}

/// The text that the list is made of, to tell whether it changed.
#[must_use]
pub const fn seed_text() -> &'static str {
    include_str!("../../data/skills.txt")
}

/// The skills of the list.
#[must_use]
pub fn seed() -> Vec<SeedSkill> {
    let mut category = "";
    let mut skills = Vec::new();
    for line in seed_text().lines().map(str::trim) {
        match line.split_once("# ") {
            _ if line.is_empty() || line.starts_with("//") => {}
            Some(("", heading)) => category = heading,
            _ => {
                let (name, aliases) = line.split_once(" | ").unwrap_or((line, ""));
                let aliases = aliases.split(", ").filter(|alias| !alias.is_empty()).collect();
                skills.push(SeedSkill { slug: slug(name), name, category, aliases });
            }
        }
    }
    skills
}

fn slug(name: &str) -> String {
    let mut text = String::new();
    for c in fold(name).chars() {
        match c {
            '+' => text.push_str("plus"),
            '#' => text.push_str("sharp"),
            '.' if text.is_empty() => text.push_str("dot"),
            c if c.is_ascii_alphanumeric() => text.push(c),
            _ if !text.ends_with('-') && !text.is_empty() => text.push('-'),
            _ => {}
        }
    }
    text.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn the_list_is_sound() {
        let skills = seed();
        assert!((300..=600).contains(&skills.len()), "{}", skills.len());
        let mut names: BTreeMap<String, &str> = BTreeMap::new();
        let mut slugs = BTreeMap::new();
        for skill in &skills {
            assert!(!skill.category.is_empty());
            assert_eq!(slugs.insert(&skill.slug, skill.name), None, "{}", skill.slug);
            for name in skill.aliases.iter().chain([&skill.name]) {
                assert_eq!(check(name), Ok(()), "{name}");
                let earlier = names.insert(fold(name), skill.name);
                assert!(
                    earlier.is_none_or(|other| other == skill.name),
                    "{name}: {earlier:?} and {}",
                    skill.name
                );
            }
        }
        let categories: std::collections::BTreeSet<_> = skills.iter().map(|s| s.category).collect();
        assert!((10..=14).contains(&categories.len()), "{categories:?}");
    }

    #[test]
    fn slugs_are_plain() {
        for (name, wanted) in [
            ("C++", "cplusplus"),
            ("C#", "csharp"),
            (".NET", "dotnet"),
            ("Vue.js", "vue-js"),
            ("UI/UX", "ui-ux"),
        ] {
            assert_eq!(slug(name), wanted);
        }
    }

    #[test]
    fn own_words() {
        for good in ["Rust", "اردو", "C++", "3D"] {
            assert_eq!(check(good), Ok(()), "{good}");
        }
        let long = "a".repeat(41);
        for bad in ["", "   ", "*", "--", "a\nb", "Re\u{202E}act", "Re\u{200B}act", "a\0", long.as_str()] {
            assert!(check(bad).is_err(), "{bad:?}");
        }
        assert_eq!(fold("  Machine   LEARNING "), "machine learning");
        assert_eq!(split(Some(&join(&["A".into(), "B".into()]))), ["A", "B"]);
    }
}
