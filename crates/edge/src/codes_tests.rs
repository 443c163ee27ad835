//! The list of codes is complete, and nothing stands in it that is never answered.

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

use super::*;

#[test]
fn the_list_is_in_order() {
    let keys: Vec<_> = CODES.iter().map(|c| (c.status, c.code)).collect();
    let mut sorted = keys.clone();
    sorted.sort_unstable();
    sorted.dedup_by_key(|key| key.1);
    assert_eq!(keys, sorted);
}

#[test]
fn every_code_of_the_sources_is_listed_and_every_listed_one_is_used() {
    let sources = sources();
    let mut unlisted = BTreeMap::new();
    for (path, text) in &sources {
        for code in spoken(text).into_iter().filter(|code| find(code).is_none()) {
            unlisted.insert(code, path.clone());
        }
    }
    assert!(unlisted.is_empty(), "add these to CODES: {unlisted:#?}");
    let unused: Vec<_> = CODES
        .iter()
        .map(|c| format!("\"{}\"", c.code))
        .filter(|literal| !sources.iter().any(|(_, text)| text.contains(literal)))
        .collect();
    assert!(unused.is_empty(), "nothing answers these: {unused:?}");
}

#[test]
fn the_page_in_docs_is_made_from_the_list() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/ERRORS.md");
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(&path, markdown()).unwrap();
    }
    let committed = fs::read_to_string(&path).unwrap_or_default();
    assert!(committed == markdown(), "run: UPDATE_DOCS=1 cargo test -p edge codes");
}

fn markdown() -> String {
    let mut out = String::from(
        "# Codes of errors\n\n\
         Made from `crates/edge/src/codes.rs`; after a change there run `UPDATE_DOCS=1 cargo test -p edge codes`.\n\n\
         An error of the API is a problem document (RFC 9457) whose `code` is one of these and never changes its\n\
         meaning. Programs should look at `status` and `code`, never at the words.\n\n\
         | status | code | when | what to do |\n|---|---|---|---|\n",
    );
    for c in CODES {
        let _ = writeln!(out, "| {} | `{}` | {} | {} |", c.status, c.code, c.when, c.remedy);
    }
    out
}

/// The sources of all crates without their tests and without the list itself.
fn sources() -> Vec<(PathBuf, String)> {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let (mut waiting, mut found) = (vec![], vec![]);
    waiting
        .extend(fs::read_dir(crates).unwrap().map(|e| e.unwrap().path().join("src")).filter(|p| p.is_dir()));
    while let Some(folder) = waiting.pop() {
        for path in fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()) {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_dir() {
                waiting.push(path);
            } else if name.ends_with(".rs") && !name.ends_with("tests.rs") && name != "codes.rs" {
                let text = fs::read_to_string(&path).unwrap();
                let text = text.split("#[cfg(test)]").next().unwrap_or_default().to_owned();
                found.push((path, text));
            }
        }
    }
    found
}

/// Calls that make an error, and which argument of theirs is the code.
const MAKERS: &[(&str, usize)] = &[
    ("Error::new(", 1),
    ("Self::new(Kind::", 1),
    ("Self::new(StatusCode::", 1),
    ("Refusal::new(", 1),
    ("Problem::new(", 1),
    ("Refusal::conflict(", 0),
    ("::busy(", 0),
    ("::too_many(", 0),
    ("Denied { code: ", 0),
    ("Conflict { code: ", 0),
];

/// The codes that a source answers with.
fn spoken(text: &str) -> Vec<String> {
    let calls = MAKERS.iter().flat_map(|(call, index)| {
        text.match_indices(call).filter_map(|(at, _)| literal(argument(&text[at + call.len()..], *index)?))
    });
    let arms = text.split("=> (").skip(1).filter_map(|rest| {
        let (code, sentence) = rest.split_once(',')?;
        let refusal = sentence.trim_start().strip_prefix('"')?.split('"').next()?.ends_with('.');
        refusal.then(|| literal(code)).flatten()
    });
    calls.chain(arms).collect()
}

/// An argument of a call, as it is written.
fn argument(rest: &str, index: usize) -> Option<&str> {
    let (mut depth, mut begin, mut seen, mut quoted) = (0_i32, 0, 0, false);
    for (at, byte) in rest.bytes().enumerate() {
        match byte {
            b'"' if !rest[..at].ends_with('\\') => quoted = !quoted,
            _ if quoted => {}
            b'(' | b'[' | b'{' => depth += 1,
            b',' | b')' | b']' | b'}' if depth == 0 => {
                if seen == index {
                    return Some(&rest[begin..at]);
                }
                if byte != b',' {
                    return None;
                }
                (seen, begin) = (seen + 1, at + 1);
            }
            b')' | b']' | b'}' => depth -= 1,
            _ => {}
        }
    }
    None
}

fn literal(written: &str) -> Option<String> {
    let word = written.trim().strip_prefix('"')?.strip_suffix('"')?;
    word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_').then(|| word.to_owned())
}

#[test]
fn codes_are_found_where_they_are_written() {
    let text = r#"
        Err(Error::new(
            Kind::Invalid,
            "one",
            format!("a, {b}"),
        ));
        Refusal::conflict("two", "Words."); Self::busy("three", 1);
        Err(Refusal::Denied { code: "four", message: "No." });
        Restricted => ("five", "A sentence."), Client => ("client", "no sentence"),
        Error::new(Kind::Forbidden, code, message);
    "#;
    let mut found = spoken(text);
    found.sort_unstable();
    assert_eq!(found, ["five", "four", "one", "three", "two"]);
}
