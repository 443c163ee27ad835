//! The list of skills: put in place at start, looked up when somebody names one.

use domain::{
    Stamp,
    talent::{MAX_SKILLS, SkillView, fold_skill, seed, seed_text},
    text,
};
use store::{Read, Tx, settings, talent::skills};

use crate::error::Result;

/// The setting that remembers which list was put in place.
const SEEDED: &str = "skill_list";
/// More than the list holds.
const WHOLE_LIST: i64 = 2_000;

/// Puts the built-in list in place, once for each version of it. Call it after the schema is up to date. How many skills
/// were written.
///
/// # Errors
/// Those of the store.
pub fn put_in_place(tx: &mut dyn Tx, stamp: &Stamp) -> Result<usize> {
    let print = format!("{:08x}", crc32fast::hash(seed_text().as_bytes()));
    if settings::find(tx.as_read(), SEEDED)?.as_deref() == Some(&print) {
        return Ok(0);
    }
    let list = seed();
    for skill in &list {
        let (slug, name, category) = (skill.slug.clone(), skill.name.to_owned(), skill.category.to_owned());
        let view = SkillView { slug, name, category };
        let id = skills::put(tx, stamp.id(), &view, &fold_skill(skill.name))?;
        for alias in skill.aliases.iter().copied().chain([skill.name, skill.slug.as_str()]) {
            skills::lead(tx, &fold_skill(alias), id)?;
        }
    }
    settings::put(tx, SEEDED, &print)?;
    Ok(list.len())
}

/// The whole list in order of names.
///
/// # Errors
/// Those of the store.
pub fn list(db: &mut dyn Read) -> Result<Vec<SkillView>> {
    Ok(skills::list(db, WHOLE_LIST)?)
}

/// Skills with a name that begins as typed, each once, at most `limit`.
///
/// # Errors
/// Those of the store.
pub fn suggest(db: &mut dyn Read, typed: &str, limit: usize) -> Result<Vec<SkillView>> {
    let mut found = skills::suggest(db, &fold_skill(typed), i64::try_from(limit * 3).unwrap_or(100))?;
    let mut seen = std::collections::BTreeSet::new();
    found.retain(|skill| seen.insert(skill.slug.clone()));
    found.truncate(limit);
    Ok(found)
}

/// The names that typed words stand for: that of the list where one leads there, else the word itself. Each once, in
/// the order in which they were typed.
///
/// # Errors
/// Those of the store.
pub fn resolve(db: &mut dyn Read, typed: &[String]) -> Result<Vec<String>> {
    let mut names: Vec<String> = Vec::new();
    for word in typed.iter().map(|word| text::tidy(word)).filter(|word| !word.is_empty()).take(MAX_SKILLS) {
        let name = skills::name_of(db, &fold_skill(&word))?.unwrap_or_else(|| spaced(&word));
        if !names.iter().any(|known| fold_skill(known) == fold_skill(&name)) {
            names.push(name);
        }
    }
    Ok(names)
}

fn spaced(word: &str) -> String {
    word.split_whitespace().collect::<Vec<_>>().join(" ")
}
