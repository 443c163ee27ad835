//! A source file as the rules look at it: its text, its code without comments and literals, and its literals.

/// A source file.
pub(super) struct Source {
    /// The path from the project's folder.
    pub path: String,
    /// The crate.
    pub krate: String,
    /// As it is.
    pub text: String,
    /// Without its tests; comments and the insides of literals are blanked out, lines stay where they are.
    pub code: String,
    /// Its literals outside tests, with the number of their line.
    pub literals: Vec<(usize, String)>,
}

impl Source {
    pub(super) fn read(path: String, text: &str) -> Self {
        let krate = path.split('/').nth(1).unwrap_or_default().to_owned();
        let tests = path.ends_with("tests.rs") || path.contains("/tests/");
        let own = if tests { "" } else { text };
        let (code, literals) = bare(own);
        let inner = ["mod ", "pub(crate) mod "].map(|m| code.find(&format!("#[cfg(test)]\n{m}")));
        let (code, end) = match inner.into_iter().flatten().min() {
            Some(at) => (code[..at].to_owned(), code[..at].lines().count()),
            None => (code, usize::MAX),
        };
        let literals = literals.into_iter().filter(|(line, _)| *line <= end).collect();
        Self { path, krate, text: text.to_owned(), code, literals }
    }

    /// Whether it holds tests only.
    pub(super) fn is_test(&self) -> bool {
        self.code.is_empty()
    }
}

/// Blanks out comments and the insides of literals; gathers the literals.
fn bare(text: &str) -> (String, Vec<(usize, String)>) {
    let chars: Vec<char> = text.chars().collect();
    let (mut out, mut literals, mut line, mut at) = (String::with_capacity(text.len()), Vec::new(), 1, 0);
    while at < chars.len() {
        let rest = &chars[at..];
        let end = match rest {
            ['/', '/', ..] => at + rest.iter().position(|c| *c == '\n').unwrap_or(rest.len()),
            ['/', '*', ..] => at + length_of_comment(rest),
            ['"', ..] => at + length_of_literal(rest),
            ['r', '"' | '#', ..] if at == 0 || !is_word(chars[at - 1]) => at + length_of_raw(rest),
            ['\'', '\\', ..] => at + 2 + rest[2..].iter().skip(1).position(|c| *c == '\'').unwrap_or(0) + 2,
            ['\'', _, '\'', ..] => at + 3,
            _ => at,
        };
        if end == at {
            line += usize::from(chars[at] == '\n');
            out.push(chars[at]);
            at += 1;
            continue;
        }
        let whole: String = chars[at..end.min(chars.len())].iter().collect();
        if whole.starts_with('"') || whole.starts_with('r') {
            literals
                .push((line, whole.trim_start_matches('r').trim_matches('#').trim_matches('"').to_owned()));
            out.push_str("\"\"");
        }
        let breaks = whole.matches('\n').count();
        line += breaks;
        (0..breaks).for_each(|_| out.push('\n'));
        at = end;
    }
    (out, literals)
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn length_of_comment(rest: &[char]) -> usize {
    let (mut depth, mut at) = (0_i32, 0);
    while at + 1 < rest.len() {
        match (rest[at], rest[at + 1]) {
            ('/', '*') => (depth, at) = (depth + 1, at + 2),
            ('*', '/') => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            return at;
        }
    }
    rest.len()
}

fn length_of_literal(rest: &[char]) -> usize {
    let mut at = 1;
    while at < rest.len() {
        match rest[at] {
            '\\' => at += 2,
            '"' => return at + 1,
            _ => at += 1,
        }
    }
    rest.len()
}

/// A raw literal; 0 when it is none, such as `r#type`.
fn length_of_raw(rest: &[char]) -> usize {
    let hashes = rest[1..].iter().take_while(|c| **c == '#').count();
    if rest.get(1 + hashes) != Some(&'"') {
        return 0;
    }
    let mut at = 2 + hashes;
    while at < rest.len() {
        if rest[at] == '"' && rest[at + 1..].iter().take(hashes).filter(|c| **c == '#').count() == hashes {
            return at + 1 + hashes;
        }
        at += 1;
    }
    rest.len()
}

#[test]
fn code_is_told_from_words() {
    let text = "//! Doc.\nlet a = \"x // y\"; // no\nlet b = r#\"q \"w\" {\"#; /* { */ let c = '\"'; let d = '\\''; r#type\n";
    let source = Source::read("crates/app/src/a.rs".to_owned(), text);
    assert_eq!(source.code, "\nlet a = \"\"; \nlet b = \"\";  let c = ; let d = ; r#type\n");
    assert_eq!(source.literals, [(2, "x // y".to_owned()), (3, "q \"w\" {".to_owned())]);
    assert_eq!(source.krate, "app");
}
