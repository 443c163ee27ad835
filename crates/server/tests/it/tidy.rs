//! Habits, checked by machine: rule 15 of the architecture. Exceptions stand in `tidy.exceptions.txt`, which may only
//! shrink: a line of it that is not needed any more fails too.

mod code;
mod rules;

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use code::Source;

/// What a rule found: the rule's name and the place, as the list of exceptions spells them.
type Finding = (String, String);

#[test]
fn the_sources_are_tidy() {
    let sources = sources();
    assert!(sources.len() > 200, "the sources are found");
    let found: BTreeSet<String> =
        rules::all(&sources).into_iter().map(|(place, what): Finding| format!("{place}: {what}")).collect();
    let list =
        fs::read_to_string(root().join("crates/server/tests/it/tidy.exceptions.txt")).unwrap_or_default();
    let excused: BTreeSet<String> =
        list.lines().filter(|l| !l.is_empty() && !l.starts_with('#')).map(str::to_owned).collect();
    let untidy: Vec<_> = found.difference(&excused).collect();
    let needless: Vec<_> = excused.difference(&found).collect();
    assert!(untidy.is_empty(), "mend these:\n{untidy:#?}");
    assert!(needless.is_empty(), "these need no exception any more; take them from the list:\n{needless:#?}");
}

/// Words that name a place where somebody works, and have no business in what is published.
#[test]
fn no_file_names_a_workplace() {
    // Put together, so that this file does not hold them.
    let words = [
        ["/wo", "rk/"],
        ["/ro", "ot/"],
        ["/tmp/", "mir"],
        ["clau", "de"],
        ["anthro", "pic"],
        ["artifac", "tory"],
    ];
    let words: Vec<String> = words.iter().map(|w| w.concat()).collect();
    let mut found = Vec::new();
    for path in files(&root(), &|_| true) {
        let Ok(text) = fs::read_to_string(&path) else { continue };
        let text = text.to_lowercase();
        for word in words.iter().filter(|w| text.contains(*w)) {
            found.push(format!("{}: {word}", path.display()));
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

/// The folder of the whole project.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().expect("the project's folder")
}

/// Every Rust file of the crates' own code, without examples and test programs.
fn sources() -> Vec<Source> {
    let root = root();
    let rust = |path: &Path| path.extension().is_some_and(|e| e == "rs");
    let found = files(&root.join("crates"), &rust).into_iter().filter_map(|path| {
        let short = path.strip_prefix(&root).ok()?.to_str()?.to_owned();
        let own = short.split('/').nth(2) == Some("src") && !short.starts_with("crates/testkit/");
        own.then(|| Source::read(short, &fs::read_to_string(&path).expect("a source is text")))
    });
    found.collect()
}

fn files(folder: &Path, wanted: &dyn Fn(&Path) -> bool) -> Vec<PathBuf> {
    let unseen = |name: &str| matches!(name, "target" | ".git" | "data" | "node_modules");
    let walk = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter();
    let entries = walk.filter_entry(|entry| !unseen(&entry.file_name().to_string_lossy()));
    let paths =
        entries.filter_map(Result::ok).filter(|e| e.file_type().is_file()).map(walkdir::DirEntry::into_path);
    paths.filter(|path| wanted(path)).collect()
}
