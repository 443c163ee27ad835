//! Rows of `skill`, and of `skill_alias`: every name that leads to one, its own among them.

use domain::{SkillId, talent::SkillView};

use crate::{Read, Result, Row, Tx, all, exec_one, opt};

stmts! {
    INSERT: Write = "INSERT INTO skill (id, slug, name, name_fold, category) VALUES (?1, ?2, ?3, ?4, ?5)";
    UPDATE: Write = "UPDATE skill SET name = ?2, name_fold = ?3, category = ?4 WHERE id = ?1";
    BY_SLUG: Query = "SELECT id FROM skill WHERE slug = ?1";
    BY_ALIAS: Query = "SELECT s.name FROM skill_alias a JOIN skill s ON s.id = a.skill_id WHERE a.alias_fold = ?1";
    LIST: Query = "SELECT slug, name, category FROM skill ORDER BY name_fold LIMIT ?1";
    SUGGEST: Query = "SELECT s.slug, s.name, s.category FROM skill_alias a JOIN skill s ON s.id = a.skill_id
        WHERE a.alias_fold >= ?1 AND a.alias_fold < ?2 ORDER BY a.alias_fold LIMIT ?3";
    ADD_ALIAS: Write = "INSERT INTO skill_alias (alias_fold, skill_id) VALUES (?1, ?2)";
    MOVE_ALIAS: Write = "UPDATE skill_alias SET skill_id = ?2 WHERE alias_fold = ?1";
}

/// Adds a skill, or renames the one with this slug; says which it is.
pub fn put(tx: &mut dyn Tx, id: SkillId, skill: &SkillView, fold: &str) -> Result<SkillId> {
    match opt(tx.as_read(), &BY_SLUG, &[(&skill.slug).into()], |row| Ok(SkillId::new(row.int(0)?)))? {
        Some(known) => {
            let params = [known.into(), (&skill.name).into(), fold.into(), (&skill.category).into()];
            exec_one(tx, &UPDATE, &params)?;
            Ok(known)
        }
        None => {
            let (slug, name) = ((&skill.slug).into(), (&skill.name).into());
            exec_one(tx, &INSERT, &[id.into(), slug, name, fold.into(), (&skill.category).into()])?;
            Ok(id)
        }
    }
}

/// Lets a name lead to a skill, wherever it led before.
pub fn lead(tx: &mut dyn Tx, alias_fold: &str, skill: SkillId) -> Result<()> {
    if tx.exec(&MOVE_ALIAS, &[alias_fold.into(), skill.into()])? == 0 {
        exec_one(tx, &ADD_ALIAS, &[alias_fold.into(), skill.into()])?;
    }
    Ok(())
}

/// The name of the skill that this folded name leads to.
pub fn name_of(db: &mut dyn Read, alias_fold: &str) -> Result<Option<String>> {
    opt(db, &BY_ALIAS, &[alias_fold.into()], |row| Ok(row.text(0)?.to_owned()))
}

/// The list in order of names.
pub fn list(db: &mut dyn Read, limit: i64) -> Result<Vec<SkillView>> {
    all(db, &LIST, &[limit.into()], view)
}

/// Skills of which a name begins like this, by that name; one may come several times.
pub fn suggest(db: &mut dyn Read, prefix_fold: &str, limit: i64) -> Result<Vec<SkillView>> {
    if prefix_fold.is_empty() {
        return Ok(Vec::new());
    }
    let end = format!("{prefix_fold}\u{10FFFF}");
    all(db, &SUGGEST, &[prefix_fold.into(), (&end).into(), limit.into()], view)
}

fn view(row: &dyn Row) -> Result<SkillView> {
    Ok(SkillView {
        slug: row.text(0)?.to_owned(),
        name: row.text(1)?.to_owned(),
        category: row.text(2)?.to_owned(),
    })
}
