//! What the schema steps add up to: tables, columns, keys and indexes. Enough for the lints to know a long text from a
//! short one and a nullable column from one that is not.

use std::collections::BTreeMap;

use super::{
    dialect::Type,
    lexer::{Token, lex, type_at},
    render::items,
};
use crate::{
    error::{Error, Result},
    schema::Step,
};

/// All tables, by name.
#[derive(Clone, Debug, Default)]
pub struct Catalog {
    /// The tables.
    pub tables: BTreeMap<String, Table>,
}

/// A table.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// Its columns, in order.
    pub columns: Vec<Column>,
    /// Primary key, unique constraints and indexes.
    pub keys: Vec<Key>,
    /// References to other tables.
    pub references: Vec<Reference>,
}

/// A column.
#[derive(Clone, Debug)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// Its type.
    pub kind: Type,
    /// Whether it may be NULL.
    pub nullable: bool,
}

/// A primary key, unique constraint or index.
#[derive(Clone, Debug)]
pub struct Key {
    /// The index's name, or what it is.
    pub name: String,
    /// Whether it allows each value once.
    pub unique: bool,
    /// The columns; nothing for an expression.
    pub columns: Vec<Option<String>>,
    /// Names inside its expressions.
    pub inside: Vec<String>,
}

/// A foreign key.
#[derive(Clone, Debug)]
pub struct Reference {
    /// The columns that refer.
    pub columns: Vec<String>,
    /// The table they refer to.
    pub table: String,
}

impl Catalog {
    /// Reads the steps.
    pub fn of<'s>(steps: impl IntoIterator<Item = &'s Step>) -> Result<Self> {
        let mut catalog = Catalog::default();
        for step in steps {
            let tokens = lex(step.ddl)?;
            catalog.apply(&tokens).map_err(|error| error.at(&format!("step {} ({})", step.id, step.name)))?;
        }
        Ok(catalog)
    }

    /// The type of a column, wherever it is: a name has one type in the whole schema.
    #[must_use]
    pub fn kind(&self, column: &str) -> Option<Type> {
        self.named(column).map(|column| column.kind).next()
    }

    /// Whether a column of this name may be NULL in every table that has it.
    #[must_use]
    pub fn always_nullable(&self, column: &str) -> bool {
        self.named(column).next().is_some() && self.named(column).all(|column| column.nullable)
    }

    fn named<'c>(&'c self, name: &'c str) -> impl Iterator<Item = &'c Column> {
        self.tables.values().flat_map(|table| &table.columns).filter(move |column| column.name == name)
    }

    fn apply(&mut self, tokens: &[Token<'_>]) -> Result<()> {
        let words: Vec<&str> = tokens.iter().take(8).map(|token| token.text).collect();
        match words.as_slice() {
            ["CREATE", "TABLE", "IF", "NOT", "EXISTS", name, ..] => {
                let table = table(&tokens[7..tokens.len().saturating_sub(1)])?;
                self.tables.insert((*name).to_owned(), table);
            }
            ["CREATE", "INDEX", "IF", "NOT", "EXISTS", name, "ON", on] => {
                self.table(on)?.keys.push(key(name, false, &tokens[8..]));
            }
            ["CREATE", "UNIQUE", "INDEX", "IF", "NOT", "EXISTS", name, "ON"] => {
                let on = tokens.get(8).map_or("", |token| token.text);
                self.table(on)?.keys.push(key(name, true, &tokens[9..]));
            }
            ["ALTER", "TABLE", name, "ADD", "COLUMN", ..] => {
                let table = self.table(name)?;
                column(&tokens[5..], table)?;
            }
            ["ALTER", "TABLE", name, "DROP", "COLUMN", column, ..] => {
                self.table(name)?.columns.retain(|known| known.name != **column);
            }
            ["DROP", "TABLE", name, ..] => {
                self.tables.remove(*name);
            }
            ["DROP", "INDEX", name, ..] => {
                self.tables.values_mut().for_each(|table| table.keys.retain(|key| key.name != **name));
            }
            _ => {
                return Err(Error::bug("not a step: CREATE TABLE or INDEX IF NOT EXISTS, ALTER TABLE, DROP"));
            }
        }
        Ok(())
    }

    fn table(&mut self, name: &str) -> Result<&mut Table> {
        self.tables.get_mut(name).ok_or_else(|| Error::bug(format!("no table {name}")))
    }
}

fn table(tokens: &[Token<'_>]) -> Result<Table> {
    let mut table = Table::default();
    for item in items(tokens) {
        if item.first().is_some_and(Token::is_name) {
            column(item, &mut table)?;
        } else {
            constraint(item, &mut table);
        }
    }
    for column in
        table.keys.iter().filter(|key| key.name == "PRIMARY KEY").flat_map(|key| key.columns.clone())
    {
        let named = table.columns.iter_mut().find(|known| Some(&known.name) == column.as_ref());
        if let Some(column) = named {
            column.nullable = false;
        }
    }
    Ok(table)
}

fn column(tokens: &[Token<'_>], table: &mut Table) -> Result<()> {
    let Some((name, rest)) = tokens.split_first() else { return Err(Error::bug("a column without a name")) };
    let Some((kind, length)) = type_at(rest) else {
        return Err(Error::bug(format!("column {} has no known type", name.text)));
    };
    let rest = &rest[length..];
    let has = |first: &str, second: &str| rest.windows(2).any(|pair| pair[0].is(first) && pair[1].is(second));
    let name = name.text.to_owned();
    for (present, what) in
        [(has("PRIMARY", "KEY"), "PRIMARY KEY"), (rest.iter().any(|t| t.is("UNIQUE")), "UNIQUE")]
    {
        if present {
            let columns = vec![Some(name.clone())];
            table.keys.push(Key { name: what.to_owned(), unique: true, columns, inside: Vec::new() });
        }
    }
    if let Some(at) = rest.iter().position(|token| token.is("REFERENCES")) {
        let to = rest.get(at + 1).map_or("", |token| token.text);
        table.references.push(Reference { columns: vec![name.clone()], table: to.to_owned() });
    }
    table.columns.push(Column { name, kind, nullable: !has("NOT", "NULL") && !has("PRIMARY", "KEY") });
    Ok(())
}

fn constraint(tokens: &[Token<'_>], table: &mut Table) {
    let tokens = if tokens[0].is("CONSTRAINT") { &tokens[2.min(tokens.len())..] } else { tokens };
    match tokens {
        [primary, _, rest @ ..] if primary.is("PRIMARY") => table.keys.push(key("PRIMARY KEY", true, rest)),
        [unique, rest @ ..] if unique.is("UNIQUE") => table.keys.push(key("UNIQUE", true, rest)),
        [foreign, _, rest @ ..] if foreign.is("FOREIGN") => {
            let columns = key("", false, rest).columns.into_iter().flatten().collect();
            let at = rest.iter().position(|token| token.is("REFERENCES"));
            let to = at.and_then(|at| rest.get(at + 1)).map_or("", |token| token.text);
            table.references.push(Reference { columns, table: to.to_owned() });
        }
        _ => {}
    }
}

/// Reads `(a, b DESC, (expression))` at the start of the tokens.
fn key(name: &str, unique: bool, tokens: &[Token<'_>]) -> Key {
    let mut depth = 0_i32;
    let end = tokens.iter().position(|token| {
        depth += i32::from(token.is("(")) - i32::from(token.is(")"));
        depth == 0
    });
    let list = tokens.get(1..end.unwrap_or(0)).unwrap_or_default();
    let mut columns = Vec::new();
    let mut inside = Vec::new();
    for item in items(list) {
        let plain = item.first().filter(|token| token.is_name() && item.len() <= 2);
        columns.push(plain.map(|token| token.text.to_owned()));
        if plain.is_none() {
            inside.extend(item.iter().filter(|token| token.is_name()).map(|token| token.text.to_owned()));
        }
    }
    Key { name: name.to_owned(), unique, columns, inside }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_add_up() {
        let steps = [
            Step::new(
                1,
                "a",
                "CREATE TABLE IF NOT EXISTS a (id BIGINT NOT NULL PRIMARY KEY, b VARCHAR(9), c TEXT)",
            ),
            Step::new(
                2,
                "d",
                "CREATE TABLE IF NOT EXISTS d (x BIGINT, y BIGINT REFERENCES a (id), PRIMARY KEY (x, y), \
                 FOREIGN KEY (x) REFERENCES a (id) ON DELETE CASCADE)",
            ),
            Step::new(
                3,
                "i",
                "CREATE UNIQUE INDEX IF NOT EXISTS i ON a ((CASE WHEN id = 1 THEN b END), id DESC)",
            ),
            Step::new(4, "e", "ALTER TABLE a ADD COLUMN e BOOLEAN"),
        ];
        let catalog = Catalog::of(&steps).unwrap();
        let (a, d) = (&catalog.tables["a"], &catalog.tables["d"]);
        assert_eq!(a.columns.len(), 4);
        assert!(catalog.always_nullable("b") && !catalog.always_nullable("x"));
        assert_eq!(a.keys[1].columns, [None, Some("id".to_owned())]);
        assert_eq!(a.keys[1].inside, ["id", "b"]);
        assert_eq!(d.references.len(), 2);
        assert_eq!(catalog.kind("c"), Some(Type::Text));
    }
}
