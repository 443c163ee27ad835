//! What a schema step may not say, and what all of them together must hold to.

use super::{
    catalog::{Catalog, Key, Table},
    dialect::Type,
    lexer::{TokenKind, lex},
    reserved::is_reserved,
};
use crate::schema::Step;

const KEYWORDS: &str = "ADD ALTER AND AS BETWEEN BIGINT BOOLEAN BY BYTEA CASCADE CASE CHECK COLUMN CONSTRAINT CREATE \
    DEFAULT DELETE DESC DOUBLE DROP ELSE END EXISTS FALSE FOREIGN IF IN INDEX IS KEY NOT NULL ON OR PRECISION PRIMARY \
    REFERENCES TABLE TEXT THEN TRUE UNIQUE VARCHAR WHEN";

/// Everything that is wrong with the steps.
#[must_use]
pub fn schema(steps: &[&Step]) -> Vec<String> {
    let mut found: Vec<String> = steps.iter().flat_map(|step| words(step)).collect();
    if !steps.is_sorted_by(|a, b| a.id < b.id) {
        found.push("step numbers do not rise".to_owned());
    }
    match Catalog::of(steps.iter().copied()) {
        Ok(catalog) => {
            found.extend(types(&catalog));
            for (name, table) in &catalog.tables {
                found.extend(
                    keys(table).into_iter().chain(references(table)).map(|what| format!("{name}: {what}")),
                );
            }
        }
        Err(error) => found.push(error.to_string()),
    }
    found
}

fn words(step: &Step) -> Vec<String> {
    let mut found = Vec::new();
    let tokens = match lex(step.ddl) {
        Ok(tokens) => tokens,
        Err(error) => return vec![format!("step {}: {error}", step.id)],
    };
    for (i, token) in tokens.iter().enumerate() {
        let next = tokens.get(i + 1).map_or("", |token| token.text);
        match token.kind {
            TokenKind::Keyword if !KEYWORDS.split_ascii_whitespace().any(|word| word == token.text) => {
                found.push(format!("{} is not portable", token.text));
            }
            TokenKind::Name if is_reserved(token.text) => found.push(format!("{} is reserved", token.text)),
            TokenKind::Name if token.text.len() > 60 => found.push(format!("{} is too long", token.text)),
            TokenKind::Text if token.text == "''" => found.push("'' is NULL on Oracle".to_owned()),
            TokenKind::Param(_) => found.push("a parameter in the schema".to_owned()),
            _ if token.is("DEFAULT") && next == "NULL" => found.push("DEFAULT NULL says nothing".to_owned()),
            _ => {}
        }
    }
    if step.name.len() > 100 {
        found.push("the name is too long".to_owned());
    }
    found.into_iter().map(|what| format!("step {} ({}): {what}", step.id, step.name)).collect()
}

/// One name, one type: that is what lets the statement lint look at names only.
fn types(catalog: &Catalog) -> Vec<String> {
    let mut found = Vec::new();
    for (name, table) in &catalog.tables {
        for column in &table.columns {
            if catalog.kind(&column.name).is_some_and(|kind| !kind.same_kind(column.kind)) {
                found.push(format!("{name}.{}: another table has it with another type", column.name));
            }
            if matches!(column.kind, Type::Varchar(n) if n == 0 || n > 1000) {
                found.push(format!("{name}.{}: at most 1000 characters, else TEXT", column.name));
            }
        }
    }
    found
}

fn keys(table: &Table) -> Vec<String> {
    let mut found = Vec::new();
    let column = |name: &str| table.columns.iter().find(|column| column.name == name);
    for key in &table.keys {
        for name in key.columns.iter().flatten().chain(&key.inside) {
            match column(name) {
                None => found.push(format!("{}: no column {name}", key.name)),
                Some(column) if column.kind == Type::Text || column.kind == Type::Bytea => {
                    // In an expression it may only be tested, which the CASE of a partial key never does with these.
                    found.push(format!("{}: the long column {name} cannot be a key", key.name));
                }
                Some(_) => {}
            }
        }
        if key.unique && !unique_alike(key, |name| column(name).is_some_and(|column| column.nullable)) {
            found.push(format!("{}: unique over nullable columns differs on Oracle", key.name));
        }
    }
    if !table.keys.iter().any(|key| key.name == "PRIMARY KEY") {
        found.push("no primary key".to_owned());
    }
    found
}

/// Oracle compares (1, NULL) with (1, NULL); only a key that is NULL as a whole may repeat there.
fn unique_alike(key: &Key, nullable: impl Fn(&str) -> bool) -> bool {
    let plain: Vec<&String> = key.columns.iter().flatten().collect();
    let none_nullable = plain.iter().all(|name| !nullable(name));
    match (plain.len(), key.columns.len()) {
        (_, 1) => true,
        (0, _) => true,
        (plain, all) => plain == all && none_nullable,
    }
}

/// Without an index that begins with the reference, Oracle locks the whole table when the parent's row goes.
fn references(table: &Table) -> Vec<String> {
    let leads = |key: &Key, columns: &[String]| {
        key.columns.len() >= columns.len()
            && columns.iter().all(|name| key.columns[..columns.len()].contains(&Some(name.clone())))
    };
    let bare = table
        .references
        .iter()
        .filter(|reference| !table.keys.iter().any(|key| leads(key, &reference.columns)));
    bare.map(|reference| {
        format!(
            "no index begins with ({}), which refers to {}",
            reference.columns.join(", "),
            reference.table
        )
    })
    .collect()
}
