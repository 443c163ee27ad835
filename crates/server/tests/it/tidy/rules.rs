//! The rules. Each looks at the sources and names what it found: the file, and what is wrong with it.

use super::{Finding, code::Source};

/// Longest function and file, in lines, and most parameters of a handler.
const FUNCTION: usize = 70;
const FILE: usize = 600;
const PARAMETERS: usize = 5;

/// Everything that the rules find.
pub(super) fn all(sources: &[Source]) -> Vec<Finding> {
    let mut found = Vec::new();
    for source in sources {
        let mut add = |what: String| found.push((source.path.clone(), what));
        shape(source).into_iter().for_each(&mut add);
        for function in functions(&source.code) {
            function_rules(source, &function).into_iter().for_each(&mut add);
        }
        calls(source).into_iter().for_each(&mut add);
        knowledge(source).into_iter().for_each(&mut add);
        statements(source).into_iter().for_each(&mut add);
    }
    found.extend(paths(sources));
    found
}

fn shape(source: &Source) -> Vec<String> {
    let mut found = Vec::new();
    let lines = source.text.lines().count();
    if lines > FILE {
        found.push(format!("has {lines} lines"));
    }
    if !source.text.starts_with("//! ") {
        found.push("has no doc at its top".to_owned());
    }
    if source.path.ends_with("/src/lib.rs") {
        let top: String =
            source.text.lines().take_while(|l| l.starts_with("//!")).collect::<Vec<_>>().join(" ");
        if !top.contains("may not know") {
            found.push("does not say what its crate may not know".to_owned());
        }
    }
    found
}

/// A function: its name, its parameters, and its length in lines.
struct Function {
    name: String,
    parameters: usize,
    /// Asynchronous and seen outside its file, as handlers are.
    open_async: bool,
    lines: usize,
}

fn functions(code: &str) -> Vec<Function> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices("fn ") {
        let before = code[..at].chars().next_back();
        if before.is_some_and(|c| c.is_alphanumeric() || c == '_') {
            continue;
        }
        let rest = &code[at + 3..];
        let name: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
        let generic = rest[name.len()..].starts_with('<');
        let skipped = if generic { name.len() + end_of_generics(&rest[name.len()..]) } else { 0 };
        let Some(open) = rest[skipped..].find('(').filter(|_| !name.is_empty()) else { continue };
        let open = skipped + open;
        let Some(close) = closing(&rest[open..], '(', ')') else { continue };
        let parameters = parameters(&rest[open + 1..open + close]);
        let after = &rest[open + close..];
        let Some(body) = after.find(['{', ';']).filter(|at| after[*at..].starts_with('{')) else { continue };
        let Some(end) = closing(&after[body..], '{', '}') else { continue };
        let line = code[..at].rfind('\n').map_or(0, |n| n + 1);
        let whole = &code[line..at + 3 + open + close + body + end];
        let before = &code[line..at];
        let open_async = before.contains("async") && before.contains("pub");
        found.push(Function { name, parameters, open_async, lines: whole.lines().count() });
    }
    found
}

/// Where what opens at the beginning is closed.
fn closing(text: &str, open: char, close: char) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, c) in text.char_indices() {
        if c == open {
            depth += 1;
        } else if c == close {
            depth -= 1;
            if depth == 0 {
                return Some(at);
            }
        }
    }
    None
}

/// The length of a list of generic parameters, in which `->` closes nothing.
fn end_of_generics(text: &str) -> usize {
    let (mut depth, mut last) = (0_i32, ' ');
    for (at, c) in text.char_indices() {
        match c {
            '<' => depth += 1,
            '>' if last != '-' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at;
        }
        last = c;
    }
    text.len()
}

/// Counts parameters: commas that stand in no bracket.
fn parameters(list: &str) -> usize {
    let (mut depth, mut count, mut any) = (0_i32, 0, false);
    let mut last = ' ';
    for c in list.chars() {
        match c {
            '(' | '[' | '{' | '<' => depth += 1,
            '>' if last == '-' => {}
            ')' | ']' | '}' | '>' => depth -= 1,
            ',' if depth == 0 => (count, any) = (count + usize::from(any), false),
            c if !c.is_whitespace() => any = true,
            _ => {}
        }
        last = c;
    }
    count + usize::from(any)
}

fn function_rules(source: &Source, function: &Function) -> Vec<String> {
    let mut found = Vec::new();
    if function.lines > FUNCTION {
        found.push(format!("{} has {} lines", function.name, function.lines));
    }
    let handler = function.open_async && matches!(source.krate.as_str(), "api" | "web");
    if handler && function.parameters > PARAMETERS {
        found.push(format!("{} has {} parameters", function.name, function.parameters));
    }
    found
}

/// Calls that end a process or were left over from writing.
fn calls(source: &Source) -> Vec<String> {
    let lines: Vec<&str> = source.code.lines().collect();
    let mut found = Vec::new();
    for call in ["todo!", "unimplemented!", "dbg!", ".unwrap()", ".expect(", ".unwrap_err("] {
        for (number, _) in lines.iter().enumerate().filter(|(_, line)| line.contains(call)) {
            // Where it is right, an attribute within the function says why.
            let excused =
                lines[number.saturating_sub(8)..number].iter().any(|l| l.contains("#[expect(clippy::"));
            if !excused {
                found.push(format!("calls {call}"));
            }
        }
    }
    found.dedup();
    found
}

/// What a crate may not mention. Cargo refuses most of it; this is for what comes through a neighbour.
fn knowledge(source: &Source) -> Vec<String> {
    let forbidden: &[&str] = match source.krate.as_str() {
        "domain" => &[
            "std::io",
            "std::fs",
            "std::net",
            "tokio",
            "rusqlite",
            "axum",
            "http::",
            "serde",
            "async fn",
            "SystemTime",
        ],
        "app" => &["axum", "hyper", "http::", "rusqlite", "StatusCode", "async fn"],
        "web" | "api" => &["store::", "rusqlite"],
        "edge" => &["rusqlite", "maud"],
        "worker" => &["store::", "rusqlite", "axum", "hyper"],
        "server" => &["rusqlite"],
        _ => &[],
    };
    let mentions = |word: &str| {
        source.code.match_indices(word).any(|(at, _)| {
            let before = source.code[..at].chars().next_back();
            !before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':')
        })
    };
    forbidden.iter().filter(|word| mentions(word)).map(|word| format!("mentions {word}")).collect()
}

/// SQL is text in one crate.
fn statements(source: &Source) -> Vec<String> {
    if source.krate == "store" {
        return Vec::new();
    }
    const WORDS: [&str; 6] =
        ["SELECT ", "INSERT INTO ", "UPDATE ", "DELETE FROM ", "CREATE TABLE", "PRAGMA "];
    let sql = |text: &str| WORDS.iter().any(|word| text.trim_start().starts_with(word));
    let found = source.literals.iter().filter(|(_, text)| sql(text));
    found.map(|(_, text)| format!("holds SQL: {:.40}", text.trim())).collect()
}

/// A path is spelled in the routes and nowhere else.
fn paths(sources: &[Source]) -> Vec<Finding> {
    let routes = |s: &Source| s.path.starts_with("crates/edge/src/routes");
    let spelled: Vec<&str> = sources
        .iter()
        .filter(|s| routes(s))
        .flat_map(|s| &s.literals)
        .map(|(_, text)| text.as_str())
        .filter(|text| text.len() > 1 && text.starts_with('/'))
        .collect();
    assert!(spelled.len() > 40, "the routes are found");
    let fixed = |path: &str| path.split('{').next().unwrap_or_default().trim_end_matches('/').to_owned();
    let same = |text: &str| {
        let bare = text.split(['?', '#']).next().unwrap_or_default();
        spelled.contains(&bare)
            || spelled.iter().any(|path| {
                path.contains('{')
                    && fixed(path).len() > 1
                    && bare.starts_with(&format!("{}/{{", fixed(path)))
            })
    };
    let others = sources.iter().filter(|s| !routes(s) && !s.is_test());
    let found =
        others.flat_map(|s| s.literals.iter().filter(|(_, text)| same(text)).map(move |(_, text)| (s, text)));
    found.map(|(s, text)| (s.path.clone(), format!("spells the path {text}"))).collect()
}

#[test]
fn functions_are_measured() {
    let code = "impl A {\n    pub(crate) async fn one<T: Fn(u8) -> u8>(&self, a: Vec<(u8, u8)>, f: T) -> u8 {\n        2\n    }\n}\nfn two();\nfn three() {}\n";
    let found: Vec<_> =
        functions(code).into_iter().map(|f| (f.name, f.parameters, f.open_async, f.lines)).collect();
    assert_eq!(found, [("one".to_owned(), 3, true, 3), ("three".to_owned(), 0, false, 1)]);
}
