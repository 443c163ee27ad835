//! Cuts canonical SQL into tokens.
//!
//! Capitals are keywords, lower case is a name: so the renderer and the lints need no parser. What the canonical text
//! may not contain at all (quoted names, comments, mixed case, other marks) is refused here.

use super::dialect::Type;
use crate::error::{Error, Result};

/// A piece of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token<'a> {
    /// What it is.
    pub kind: TokenKind,
    /// As written.
    pub text: &'a str,
    /// Whether white space stood before it.
    pub spaced: bool,
}

/// What a [`Token`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// A word in capitals.
    Keyword,
    /// A word in lower case: table, column, alias, function.
    Name,
    /// Digits.
    Number,
    /// A text in single quotes.
    Text,
    /// `?1`
    Param(u16),
    /// An operator or a bracket.
    Mark,
}

impl Token<'_> {
    /// Whether this is the keyword or mark.
    #[must_use]
    pub fn is(&self, text: &str) -> bool {
        matches!(self.kind, TokenKind::Keyword | TokenKind::Mark) && self.text == text
    }

    /// Whether this is a name.
    #[must_use]
    pub fn is_name(&self) -> bool {
        self.kind == TokenKind::Name
    }

    /// The parameter's number.
    #[must_use]
    pub fn param(&self) -> Option<u16> {
        match self.kind {
            TokenKind::Param(n) => Some(n),
            _ => None,
        }
    }
}

/// The tokens of a text.
pub fn lex(text: &str) -> Result<Vec<Token<'_>>> {
    let mut tokens = Vec::with_capacity(text.len() / 5);
    let mut rest = text;
    let mut spaced = false;
    while let Some(first) = rest.chars().next() {
        if first.is_ascii_whitespace() {
            rest = rest.trim_ascii_start();
            spaced = true;
            continue;
        }
        let (kind, length) = cut(first, rest).map_err(|why| Error::bug(format!("{why} in: {text}")))?;
        let (token, after) = rest.split_at(length);
        tokens.push(Token { kind, text: token, spaced });
        rest = after;
        spaced = false;
    }
    Ok(tokens)
}

fn cut(first: char, rest: &str) -> Result<(TokenKind, usize), String> {
    match first {
        'a'..='z' | 'A'..='Z' => word(rest),
        '0'..='9' => Ok((TokenKind::Number, run(rest, |b| b.is_ascii_digit() || b == b'.'))),
        '\'' => quoted(rest),
        '?' => {
            let digits = run(&rest[1..], |b| b.is_ascii_digit());
            let number = rest[1..=digits].parse().map_err(|_| "a parameter without a number".to_owned())?;
            Ok((TokenKind::Param(number), digits + 1))
        }
        _ => mark(rest),
    }
}

fn word(rest: &str) -> Result<(TokenKind, usize), String> {
    let length = run(rest, |b| b.is_ascii_alphanumeric() || b == b'_');
    let word = &rest[..length];
    let upper = word.bytes().any(|b| b.is_ascii_uppercase());
    let lower = word.bytes().any(|b| b.is_ascii_lowercase());
    match (upper, lower) {
        (true, true) => Err(format!("mixed case `{word}`")),
        (true, false) => Ok((TokenKind::Keyword, length)),
        _ => Ok((TokenKind::Name, length)),
    }
}

fn quoted(rest: &str) -> Result<(TokenKind, usize), String> {
    match rest[1..].find('\'') {
        Some(end) if rest[end + 2..].starts_with('\'') => Err("a quote inside a text".to_owned()),
        Some(end) => Ok((TokenKind::Text, end + 2)),
        None => Err("a text without end".to_owned()),
    }
}

fn mark(rest: &str) -> Result<(TokenKind, usize), String> {
    if rest.starts_with("--") || rest.starts_with("/*") {
        return Err("a comment".to_owned());
    }
    if ["<=", ">=", "<>", "!=", "||", "::"].iter().any(|two| rest.starts_with(two)) {
        return Ok((TokenKind::Mark, 2));
    }
    if rest.starts_with(['(', ')', ',', '.', '=', '<', '>', '+', '-', '*', '/', '%']) {
        return Ok((TokenKind::Mark, 1));
    }
    Err(format!("`{}`", rest.chars().take(1).collect::<String>()))
}

fn run(text: &str, test: impl Fn(u8) -> bool) -> usize {
    text.bytes().position(|b| !test(b)).unwrap_or(text.len())
}

/// Reads a type at the start of `tokens`: the type and how many tokens it takes.
#[must_use]
pub fn type_at(tokens: &[Token<'_>]) -> Option<(Type, usize)> {
    let first = tokens.first().filter(|token| token.kind == TokenKind::Keyword)?;
    match first.text {
        "BIGINT" => Some((Type::Bigint, 1)),
        "BOOLEAN" => Some((Type::Boolean, 1)),
        "TEXT" => Some((Type::Text, 1)),
        "BYTEA" => Some((Type::Bytea, 1)),
        "DOUBLE" if tokens.get(1).is_some_and(|token| token.is("PRECISION")) => Some((Type::Double, 2)),
        "VARCHAR" if tokens.get(1).is_some_and(|token| token.is("(")) => {
            let chars = tokens.get(2)?.text.parse().ok()?;
            tokens.get(3).filter(|token| token.is(")")).map(|_| (Type::Varchar(chars), 4))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_told_apart_by_case() {
        let tokens = lex("SELECT a.id FROM t WHERE x >= ?12").unwrap();
        let texts: Vec<_> = tokens.iter().map(|token| token.text).collect();
        assert_eq!(texts, ["SELECT", "a", ".", "id", "FROM", "t", "WHERE", "x", ">=", "?12"]);
        assert_eq!(tokens[9].param(), Some(12));
        assert!(tokens[1].is_name() && tokens[0].is("SELECT"));
    }

    #[test]
    fn what_cannot_be_canonical_is_refused() {
        for text in [
            "SELECT \"a\"",
            "Select 1",
            "SELECT 1 -- x",
            "SELECT /* x */ 1",
            "a = ?",
            "'it''s'",
            "'x",
            "a; b",
        ] {
            assert!(lex(text).is_err(), "{text}");
        }
    }
}
