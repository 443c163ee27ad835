//! What the canonical text may not say, because one of the databases does not know it or understands it differently.
//!
//! The list of keywords is closed: what is not on it (RETURNING, ON CONFLICT, MERGE, OFFSET, RECURSIVE, ILIKE, FILTER
//! and so on) is refused by name. The other rules look at a few neighbouring tokens; with one type per column name over
//! the whole schema that is enough to find long texts used as keys.

use super::{
    Kind, Stmt,
    catalog::Catalog,
    dialect::Type,
    lexer::{Token, TokenKind, lex},
    reserved::is_reserved,
};

pub use super::lint_schema::schema;

/// Everything that is wrong with a statement.
#[must_use]
pub fn statement(stmt: &Stmt, catalog: &Catalog) -> Vec<String> {
    let tokens = match lex(stmt.text) {
        Ok(tokens) => tokens,
        Err(error) => return vec![format!("{}: {error}", stmt.name)],
    };
    let mut lint = Lint { tokens: &tokens, catalog, found: Vec::new() };
    lint.kind(stmt.kind);
    lint.words();
    lint.operators();
    lint.params();
    lint.sums();
    lint.patterns();
    lint.aliases();
    lint.limits();
    lint.keyset();
    lint.rows();
    lint.long_texts();
    lint.null_order();
    lint.flags();
    lint.rounding();
    lint.found.into_iter().map(|what| format!("{}: {what}", stmt.name)).collect()
}

const KEYWORDS: &str = "ALL AND AS ASC AVG BETWEEN BIGINT BY CASE CAST COALESCE COUNT DELETE DESC DISTINCT DOUBLE ELSE \
    END ESCAPE EXISTS FALSE FIRST FOR FROM GROUP HAVING IN INNER INSERT INTO IS JOIN LAST LEFT LIKE LIMIT MAX MIN NOT \
    NULL NULLS ON OR ORDER OVER PARTITION PRECISION ROW_NUMBER SELECT SET SUM THEN TRUE UNION UPDATE VALUES VARCHAR \
    WHEN WHERE WITH";

const FUNCTIONS: &str = "abs length replace substr";

const COMPARISONS: [&str; 6] = ["=", "<>", "<", ">", "<=", ">="];

struct Lint<'t> {
    tokens: &'t [Token<'t>],
    catalog: &'t Catalog,
    found: Vec<String>,
}

impl<'t> Lint<'t> {
    fn say(&mut self, what: impl Into<String>) {
        self.found.push(what.into());
    }

    fn is(&self, i: usize, text: &str) -> bool {
        self.tokens.get(i).is_some_and(|token| token.is(text))
    }

    fn before(&self, i: usize, text: &str) -> bool {
        i > 0 && self.is(i - 1, text)
    }

    fn compares(&self, i: usize) -> bool {
        COMPARISONS.iter().any(|mark| self.is(i, mark))
    }

    fn positions(&self, text: &'static str) -> impl Iterator<Item = usize> + use<'t> {
        let tokens = self.tokens;
        (0..tokens.len()).filter(move |i| tokens[*i].is(text))
    }

    /// The bracket that closes the one at `open`.
    fn close(&self, open: usize) -> usize {
        let mut depth = 0_i32;
        for i in open..self.tokens.len() {
            depth += i32::from(self.is(i, "(")) - i32::from(self.is(i, ")"));
            if depth == 0 {
                return i;
            }
        }
        self.tokens.len()
    }

    fn kind(&mut self, kind: Kind) {
        let reads = self.is(0, "SELECT") || self.is(0, "WITH");
        if reads != (kind == Kind::Query) {
            self.say(format!("is declared as a {kind:?}"));
        }
    }

    fn words(&mut self) {
        for i in 0..self.tokens.len() {
            let token = self.tokens[i];
            let known = |list: &str| list.split_ascii_whitespace().any(|word| word == token.text);
            match token.kind {
                TokenKind::Keyword if !known(KEYWORDS) => self.say(format!("{} is not portable", token.text)),
                TokenKind::Name if self.is(i + 1, "(") && self.called(i) && !known(FUNCTIONS) => {
                    self.say(format!("the function {} is not portable", token.text));
                }
                TokenKind::Name if is_reserved(token.text) => self.say(format!("{} is reserved", token.text)),
                TokenKind::Name if token.text.len() > 60 => self.say(format!("{} is too long", token.text)),
                TokenKind::Text if token.text == "''" => self.say("'' is NULL on Oracle"),
                _ => {}
            }
        }
    }

    // `INTO t (a)` and `WITH t (a)` are no calls.
    fn called(&self, i: usize) -> bool {
        !self.before(i, "INTO") && !self.before(i, "WITH")
    }

    fn operators(&mut self) {
        for i in 0..self.tokens.len() {
            let token = self.tokens[i];
            match token.text {
                "||" | "/" | "%" | "::" | "!=" => {
                    self.say(format!("{} differs; do it in the program", token.text));
                }
                "*" if !(self.before(i, "(") && i > 1 && self.is(i - 2, "COUNT")) && self.selects_star(i) => {
                    self.say("SELECT * makes the order of columns a secret");
                }
                "UNION" if !self.is(i + 1, "ALL") => self.say("UNION without ALL compares long texts"),
                "UPDATE" if self.before(i, "ON") => self.say("ON UPDATE is not portable"),
                "VALUES" => {
                    let end = self.close(i + 1);
                    if self.is(end + 1, ",") {
                        self.say("several rows of VALUES: use batch");
                    }
                }
                _ => {}
            }
        }
    }

    fn selects_star(&self, i: usize) -> bool {
        ["SELECT", ",", ".", "DISTINCT"].iter().any(|text| self.before(i, text))
    }

    fn params(&mut self) {
        let numbers: std::collections::BTreeSet<u16> = self.tokens.iter().filter_map(Token::param).collect();
        if numbers.iter().copied().ne(1..=u16::try_from(numbers.len()).unwrap_or(u16::MAX)) {
            self.say("parameters are not numbered 1, 2, 3");
        }
        for i in 0..self.tokens.len() {
            if self.tokens[i].param().is_some() && self.is(i + 1, "IS") {
                self.say("a parameter IS NULL: choose between two statements instead");
            }
        }
        for number in numbers {
            let mut kinds: Vec<Type> = self.kinds_beside(number);
            kinds.dedup_by(|a, b| a.same_kind(*b));
            if kinds.len() > 1 {
                self.say(format!("?{number} stands beside columns of different types"));
            }
        }
    }

    fn kinds_beside(&self, number: u16) -> Vec<Type> {
        let mut kinds = self.kinds_inserted(number);
        for i in 0..self.tokens.len() {
            if self.tokens[i].param() != Some(number) {
                continue;
            }
            if i >= 2 && self.compares(i - 1) && self.tokens[i - 2].is_name() {
                kinds.extend(self.catalog.kind(self.tokens[i - 2].text));
            }
        }
        kinds
    }

    /// The column that a parameter of `INSERT INTO t (a, b) VALUES (?1, ?2)` goes into.
    fn kinds_inserted(&self, number: u16) -> Vec<Type> {
        let Some(values) = self.positions("VALUES").next() else { return Vec::new() };
        if !self.is(0, "INSERT") || !self.is(3, "(") {
            return Vec::new();
        }
        let columns = super::render::items(&self.tokens[4..self.close(3)]);
        let items = super::render::items(&self.tokens[values + 2..self.close(values + 1)]);
        let pairs =
            columns.iter().zip(&items).filter(|(_, item)| item.len() == 1 && item[0].param() == Some(number));
        pairs.filter_map(|(column, _)| self.catalog.kind(column[0].text)).collect()
    }

    fn sums(&mut self) {
        for name in ["SUM", "AVG"] {
            for i in self.positions(name) {
                let inside = |at: usize, word: &str| at >= 2 && self.is(at - 1, "(") && self.is(at - 2, word);
                if !(inside(i, "CAST") || inside(i, "COALESCE") && inside(i - 2, "CAST")) {
                    self.say(format!("{name} outside of CAST has another type on PostgreSQL"));
                }
            }
        }
    }

    fn patterns(&mut self) {
        for i in self.positions("LIKE") {
            if !(self.is(i + 2, "ESCAPE") && self.tokens.get(i + 3).is_some_and(|token| token.text == "'!'"))
            {
                self.say("LIKE without ESCAPE '!'");
            }
        }
    }

    fn aliases(&mut self) {
        if self.is(0, "UPDATE") && !self.is(2, "SET")
            || self.is(0, "DELETE") && !matches!(self.tokens.len(), 0..=3) && !self.is(3, "WHERE")
        {
            self.say("an alias on the target is not portable");
        }
        if self.is(0, "UPDATE") && self.outside().any(|i| self.is(i, "FROM")) {
            self.say("UPDATE FROM is not portable");
        }
        // Inside a FROM, at its own depth, AS can only introduce a table's alias.
        let mut depth = 0_usize;
        let mut from = vec![false];
        for i in 0..self.tokens.len() {
            let token = self.tokens[i];
            match token.text {
                "(" => {
                    depth += 1;
                    from.push(false);
                }
                ")" => {
                    depth = depth.saturating_sub(1);
                    from.truncate(depth + 1);
                }
                "FROM" => from[depth] = true,
                "WHERE" | "GROUP" | "ORDER" | "HAVING" | "LIMIT" | "UNION" | "SELECT" | "SET" => {
                    from[depth] = false;
                }
                "AS" if from[depth] => self.say("AS before a table's alias is not known to Oracle"),
                _ => {}
            }
        }
        self.having();
    }

    /// The tokens outside of all brackets.
    fn outside(&self) -> impl Iterator<Item = usize> + use<'t> {
        let tokens = self.tokens;
        let mut depth = 0_i32;
        (0..tokens.len()).filter(move |i| {
            depth += i32::from(tokens[*i].is("(")) - i32::from(tokens[*i].is(")"));
            depth == 0
        })
    }

    fn having(&mut self) {
        let Some(having) = self.positions("HAVING").next() else { return };
        for i in self.positions("AS") {
            let Some(alias) = self.tokens.get(i + 1).filter(|token| token.is_name()) else { continue };
            if self.tokens[having..].iter().any(|token| token.is_name() && token.text == alias.text) {
                self.say(format!("the alias {} in HAVING", alias.text));
            }
        }
    }

    fn limits(&mut self) {
        let locks = self.positions("FOR").any(|i| self.is(i + 1, "UPDATE"));
        if locks && (self.positions("LIMIT").next().is_some() || self.positions("JOIN").next().is_some()) {
            self.say("FOR UPDATE goes with one table and without LIMIT");
        }
    }

    /// Finds `a < ?1 OR (a = ?1 AND ...)`, which no database turns into a range.
    fn keyset(&mut self) {
        let plain: Vec<Token<'_>> = self.without_qualifiers();
        let slow = plain.windows(8).any(|w| {
            let compares = w[1].is("<") || w[1].is(">");
            compares
                && w[0].is_name()
                && w[2].param().is_some()
                && w[3].is("OR")
                && w[4].is("(")
                && w[5].text == w[0].text
                && w[6].is("=")
                && w[7].text == w[2].text
        });
        if slow {
            self.say("a < ?1 OR (a = ?1 AND ...) reads everything: a <= ?1 AND (a < ?1 OR id < ?2)");
        }
    }

    fn without_qualifiers(&self) -> Vec<Token<'t>> {
        let qualifies = |i: usize| self.tokens[i].is_name() && self.is(i + 1, ".");
        (0..self.tokens.len())
            .filter(|i| !self.is(*i, ".") && !qualifies(*i))
            .map(|i| self.tokens[i])
            .collect()
    }

    /// Finds `(a, b) < (...)` and `(a, b) IN (...)`.
    fn rows(&mut self) {
        for open in self.positions("(") {
            let close = self.close(open);
            let compared = self.compares(close + 1) && self.is(close + 2, "(") || self.is(close + 1, "IN");
            let function = open > 0 && (self.tokens[open - 1].is_name() || self.before(open, "COALESCE"));
            if compared && !function && super::render::items(&self.tokens[open + 1..close]).len() > 1 {
                self.say("rows are not compared on Oracle");
            }
        }
    }

    fn is_long(&self, i: usize) -> bool {
        self.is_a(i, Type::Text)
    }

    /// A long text (CLOB) is no key on Oracle, and nothing but this notices.
    fn long_texts(&mut self) {
        // A bracket begins with the clause around it, and gives it back.
        let mut clauses = vec![""];
        for i in 0..self.tokens.len() {
            let token = self.tokens[i];
            let clause = clauses.last().copied().unwrap_or("");
            match token.text {
                "(" => clauses.push(clause),
                ")" => drop(clauses.pop()),
                "SELECT" if self.is(i + 1, "DISTINCT") => replace_last(&mut clauses, "DISTINCT"),
                "GROUP" | "ORDER" | "PARTITION" | "SET" | "WHERE" | "HAVING" | "SELECT" | "ON" | "FROM" => {
                    replace_last(&mut clauses, token.text);
                }
                _ => {}
            }
            if !self.is_long(i) {
                continue;
            }
            let assigned = clause == "SET" && self.is(i + 1, "=");
            let compared = self.compares(i + 1) || self.is(i + 1, "IN") || self.is(i + 1, "BETWEEN");
            let key = matches!(clause, "DISTINCT" | "GROUP" | "ORDER" | "PARTITION");
            let aggregated =
                self.before(i, "DISTINCT") || i > 1 && (self.is(i - 2, "MIN") || self.is(i - 2, "MAX"));
            let beside = i > 0 && self.compares(i - 1) && clause != "SET";
            if key || aggregated || beside || compared && !assigned {
                self.say(format!("the long text {} is used as a key", token.text));
            }
        }
    }

    /// Whether the statement itself leaves out the rows where a column is NULL.
    fn never_null(&self, name: &str) -> bool {
        let named = |i: usize| self.tokens[i].is_name() && self.tokens[i].text == name;
        let not_null = |i: usize| self.is(i + 1, "IS") && self.is(i + 2, "NOT") && self.is(i + 3, "NULL");
        (0..self.tokens.len()).any(|i| named(i) && (self.compares(i + 1) || not_null(i)))
    }

    fn null_order(&mut self) {
        for order in self.positions("ORDER") {
            for i in order + 2..self.tokens.len() {
                if self.is(i, ")") || self.is(i, "LIMIT") || self.is(i, "FOR") {
                    break;
                }
                let token = self.tokens[i];
                let nullable =
                    token.is_name() && !self.is(i + 1, ".") && self.catalog.always_nullable(token.text);
                if !nullable || self.never_null(token.text) {
                    continue;
                }
                let after = if self.is(i + 1, "ASC") || self.is(i + 1, "DESC") { i + 2 } else { i + 1 };
                if !self.is(after, "NULLS") {
                    self.say(format!("ORDER BY {} needs NULLS FIRST or LAST", token.text));
                }
            }
        }
    }

    fn is_a(&self, i: usize, kind: Type) -> bool {
        let column = self.tokens.get(i).filter(|token| token.is_name() && !self.is(i + 1, "."));
        column.is_some_and(|token| self.catalog.kind(token.text) == Some(kind))
    }

    /// A flag is compared with TRUE or FALSE: PostgreSQL knows no 0 and 1 there.
    fn flags(&mut self) {
        for i in 0..self.tokens.len() {
            if !self.is_a(i, Type::Boolean) {
                continue;
            }
            let name = self.tokens[i].text;
            let qualified = i >= 2 && self.before(i, ".");
            let first = if qualified { i - 2 } else { i };
            let asked = ["WHERE", "AND", "OR", "NOT", "ON", "WHEN", "HAVING"]
                .iter()
                .any(|word| self.before(first, word));
            if asked && !self.compares(i + 1) && !self.is(i + 1, "IS") && !self.is(i + 1, "IN") {
                self.say(format!("the flag {name} stands alone: {name} = TRUE"));
            }
            let number = self.tokens.get(i + 2).is_some_and(|token| token.kind == TokenKind::Number);
            if self.compares(i + 1) && number {
                self.say(format!("the flag {name} is compared with a number"));
            }
        }
    }

    /// Databases round and cut differently.
    fn rounding(&mut self) {
        for i in self.positions("CAST") {
            let end = self.close(i + 1);
            let whole = self.is(end - 1, "BIGINT");
            let float = (i..end).any(|at| self.is_a(at, Type::Double) || self.is(at, "AVG"));
            if whole && float {
                self.say("a float is made whole: round in the program");
            }
        }
    }
}

fn replace_last<'t>(clauses: &mut [&'t str], clause: &'t str) {
    if let Some(last) = clauses.last_mut() {
        *last = clause;
    }
}
