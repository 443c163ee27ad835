//! Renders canonical text for one database.
//!
//! Statements differ in little: parameters, the row limit, the row lock, the names of types. Tables differ more: the
//! types bring CHECKs with them so that a text is never empty and never too long on any database.

use super::{
    dialect::{Dialect, Type},
    lexer::{Token, lex, type_at},
};
use crate::error::{Error, Result};

/// A statement as one database wants it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    /// The text.
    pub text: String,
    /// For each place in the text, the number of the canonical parameter that goes there, counted from 1.
    pub order: Vec<u16>,
    /// How many parameters the canonical text has.
    pub params: usize,
}

/// Renders a statement.
pub fn statement(canonical: &str, dialect: Dialect) -> Result<Rendered> {
    let tokens = lex(canonical)?;
    let mut out = Out::new(dialect, canonical.len());
    let mut i = 0;
    while i < tokens.len() {
        i += out.piece(&tokens[i..])?;
    }
    let highest = tokens.iter().filter_map(Token::param).max().unwrap_or(0);
    let order = match dialect {
        Dialect::Oracle => out.order,
        Dialect::Sqlite | Dialect::Postgres => (1..=highest).collect(),
    };
    Ok(Rendered { text: out.text, order, params: usize::from(highest) })
}

/// Renders a statement that changes the schema.
pub fn ddl(canonical: &str, dialect: Dialect) -> Result<String> {
    let tokens = lex(canonical)?;
    let mut out = Out::new(dialect, canonical.len() * 2);
    match tokens.as_slice() {
        [create, table, ..] if create.is("CREATE") && table.is("TABLE") => table_text(&tokens, &mut out)?,
        [alter, table, name, add, column, definition @ ..]
            if alter.is("ALTER") && table.is("TABLE") && add.is("ADD") && column.is("COLUMN") =>
        {
            for token in [alter, table, name, add] {
                out.put(token.text, token.spaced);
            }
            if dialect != Dialect::Oracle {
                out.put(column.text, true);
            }
            column_text(definition, &mut out)?;
        }
        _ => out.all(&tokens)?,
    }
    Ok(out.text)
}

fn table_text(tokens: &[Token<'_>], out: &mut Out) -> Result<()> {
    let open =
        tokens.iter().position(|token| token.is("(")).ok_or_else(|| Error::bug("a table without columns"))?;
    out.all(&tokens[..=open])?;
    for (n, item) in items(&tokens[open + 1..tokens.len() - 1]).into_iter().enumerate() {
        if n > 0 {
            out.put(",", false);
        }
        if item.first().is_some_and(Token::is_name) { column_text(item, out)? } else { out.all(item)? }
    }
    out.put(")", false);
    if out.dialect == Dialect::Sqlite {
        out.put("STRICT", true);
    }
    Ok(())
}

/// Splits at the commas outside of brackets.
pub(super) fn items<'s, 't>(tokens: &'s [Token<'t>]) -> Vec<&'s [Token<'t>]> {
    let mut depth = 0_i32;
    tokens
        .split(|token| {
            depth += i32::from(token.is("(")) - i32::from(token.is(")"));
            depth == 0 && token.is(",")
        })
        .collect()
}

fn column_text(tokens: &[Token<'_>], out: &mut Out) -> Result<()> {
    let Some((name, rest)) = tokens.split_first() else { return Err(Error::bug("a column without a name")) };
    let Some((kind, length)) = type_at(rest) else {
        return Err(Error::bug(format!("column {} has no known type", name.text)));
    };
    out.put(name.text, name.spaced);
    out.put(&kind.spelled(out.dialect).to_string(), true);
    if out.dialect == Dialect::Postgres && matches!(kind, Type::Varchar(_)) {
        out.put("COLLATE \"C\"", true);
    }
    out.all(&rest[length..])?;
    if let Some(check) = check(name.text, kind, out.dialect) {
        out.put(&check, true);
    }
    Ok(())
}

// Oracle needs none of these: its types have a length, and an empty text is NULL there.
fn check(name: &str, kind: Type, dialect: Dialect) -> Option<String> {
    match (kind, dialect) {
        (Type::Varchar(n), Dialect::Sqlite | Dialect::Postgres) => {
            Some(format!("CHECK ({name} <> '' AND length({name}) <= {n})"))
        }
        (Type::Text, Dialect::Sqlite | Dialect::Postgres) => Some(format!("CHECK ({name} <> '')")),
        (Type::Boolean, Dialect::Sqlite) => Some(format!("CHECK ({name} IN (0, 1))")),
        _ => None,
    }
}

struct Out {
    dialect: Dialect,
    text: String,
    order: Vec<u16>,
}

impl Out {
    fn new(dialect: Dialect, capacity: usize) -> Self {
        Self { dialect, text: String::with_capacity(capacity), order: Vec::new() }
    }

    fn all(&mut self, tokens: &[Token<'_>]) -> Result<()> {
        let mut i = 0;
        while i < tokens.len() {
            i += self.piece(&tokens[i..])?;
        }
        Ok(())
    }

    /// Writes what stands at the start of `tokens`; the number of tokens that were used.
    fn piece(&mut self, tokens: &[Token<'_>]) -> Result<usize> {
        let first = tokens[0];
        if let Some(number) = first.param() {
            self.param(number, first.spaced);
            return Ok(1);
        }
        if let Some((kind, length)) = type_at(tokens) {
            self.put(&kind.spelled(self.dialect).to_string(), first.spaced);
            return Ok(length);
        }
        let next = tokens.get(1);
        if first.is("FOR") && next.is_some_and(|token| token.is("UPDATE")) && self.dialect == Dialect::Sqlite
        {
            return Ok(2);
        }
        if first.is("LIMIT") && self.dialect == Dialect::Oracle {
            let count = next.ok_or_else(|| Error::bug("LIMIT without a number"))?;
            self.put("FETCH FIRST", true);
            match count.param() {
                Some(number) => self.param(number, true),
                None => self.put(count.text, true),
            }
            self.put("ROWS ONLY", true);
            return Ok(2);
        }
        self.put(first.text, first.spaced);
        Ok(1)
    }

    fn param(&mut self, number: u16, spaced: bool) {
        self.order.push(number);
        let text = match self.dialect {
            Dialect::Sqlite => format!("?{number}"),
            Dialect::Postgres => format!("${number}"),
            Dialect::Oracle => format!(":{}", self.order.len()),
        };
        self.put(&text, spaced);
    }

    fn put(&mut self, text: &str, spaced: bool) {
        if spaced && !self.text.is_empty() && !self.text.ends_with('(') {
            self.text.push(' ');
        }
        self.text.push_str(text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn render(text: &str, dialect: Dialect) -> String {
        statement(text, dialect).unwrap().text
    }

    #[test]
    fn a_repeated_parameter_is_expanded_for_oracle() {
        let text = "SELECT id FROM t WHERE a <= ?1 AND (a < ?1 OR id < ?2) ORDER BY a DESC, id DESC LIMIT ?3";
        let oracle = statement(text, Dialect::Oracle).unwrap();
        assert_eq!(
            oracle.text,
            "SELECT id FROM t WHERE a <= :1 AND (a < :2 OR id < :3) ORDER BY a DESC, id DESC \
             FETCH FIRST :4 ROWS ONLY"
        );
        assert_eq!((oracle.order, oracle.params), (vec![1, 1, 2, 3], 3));
        assert_eq!(render(text, Dialect::Sqlite), text);
        assert!(render(text, Dialect::Postgres).contains("(a < $1 OR id < $2)"));
    }

    #[test]
    fn the_row_lock_is_dropped_on_sqlite_only() {
        let text = "SELECT id FROM t WHERE id = ?1 FOR UPDATE";
        assert_eq!(render(text, Dialect::Sqlite), "SELECT id FROM t WHERE id = ?1");
        assert_eq!(render(text, Dialect::Postgres), "SELECT id FROM t WHERE id = $1 FOR UPDATE");
    }

    #[test]
    fn casts_take_the_types_of_the_database() {
        let text = "SELECT CAST(COALESCE(SUM(a), 0) AS BIGINT), CAST(AVG(a) AS DOUBLE PRECISION) FROM t";
        assert!(render(text, Dialect::Oracle).contains("AS NUMBER(19)), CAST(AVG(a) AS BINARY_DOUBLE)"));
        assert!(render(text, Dialect::Sqlite).contains("AS INTEGER), CAST(AVG(a) AS REAL)"));
    }

    #[test]
    fn tables_bring_their_checks() {
        let text = "CREATE TABLE IF NOT EXISTS t (id BIGINT NOT NULL PRIMARY KEY, a VARCHAR(9), b TEXT NOT NULL, \
                    c BOOLEAN NOT NULL, d BYTEA, UNIQUE (id, a))";
        assert_eq!(
            ddl(text, Dialect::Sqlite).unwrap(),
            "CREATE TABLE IF NOT EXISTS t (id INTEGER NOT NULL PRIMARY KEY, a TEXT CHECK (a <> '' AND \
             length(a) <= 9), b TEXT NOT NULL CHECK (b <> ''), c INTEGER NOT NULL CHECK (c IN (0, 1)), d BLOB, \
             UNIQUE (id, a)) STRICT"
        );
        assert_eq!(
            ddl(text, Dialect::Oracle).unwrap(),
            "CREATE TABLE IF NOT EXISTS t (id NUMBER(19) NOT NULL PRIMARY KEY, a VARCHAR2(9 CHAR), \
             b CLOB NOT NULL, c BOOLEAN NOT NULL, d BLOB, UNIQUE (id, a))"
        );
        assert!(ddl(text, Dialect::Postgres).unwrap().contains("a TEXT COLLATE \"C\" CHECK (a <> ''"));
    }

    #[test]
    fn a_column_is_added() {
        let text = "ALTER TABLE t ADD COLUMN e VARCHAR(5)";
        assert_eq!(ddl(text, Dialect::Oracle).unwrap(), "ALTER TABLE t ADD e VARCHAR2(5 CHAR)");
        assert!(ddl(text, Dialect::Sqlite).unwrap().starts_with("ALTER TABLE t ADD COLUMN e TEXT CHECK"));
    }
}
