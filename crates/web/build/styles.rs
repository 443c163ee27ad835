//! The stylesheet compiler: three files per component in, one sheet and the class names out.

use crate::checks::{self, Facts};
use lightningcss::css_modules::{Config, Pattern};
use lightningcss::stylesheet::{ParserOptions, PrinterOptions, StyleSheet};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;
use std::{fs, io};

/// Components that others build on come first; the rest follow by name.
const FIRST: [&str; 7] = ["app_shell", "button", "icon_button", "link", "card", "field", "select"];
/// The name under which the classes of `base.css` are known.
pub(crate) const BASE: &str = "css";

/// One component's three stylesheets.
pub(crate) struct Component {
    pub(crate) name: String,
    pub(crate) common: String,
    pub(crate) light: String,
    pub(crate) dark: String,
}

/// Everything the sheet is made of.
pub(crate) struct Sources {
    pub(crate) tokens: String,
    pub(crate) base: String,
    pub(crate) components: Vec<Component>,
}

/// The finished sheet and the class names of each component.
pub(crate) struct Compiled {
    pub(crate) css: String,
    pub(crate) classes: BTreeMap<String, BTreeSet<String>>,
}

/// Reads `tokens.css`, `base.css` and every folder that holds stylesheets.
pub(crate) fn read(ui: &Path) -> io::Result<Sources> {
    let mut names = BTreeSet::new();
    for entry in fs::read_dir(ui)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.path().join(format!("{name}.common.module.css")).exists() {
            names.insert(name);
        }
    }
    let first = FIRST.iter().map(|name| (*name).to_owned()).filter(|name| names.contains(name));
    let rest = names.iter().filter(|name| !FIRST.contains(&name.as_str())).cloned();
    let components = first
        .chain(rest)
        .map(|name| {
            let kind = |kind| fs::read_to_string(ui.join(&name).join(format!("{name}.{kind}.module.css")));
            Ok(Component { common: kind("common")?, light: kind("light")?, dark: kind("dark")?, name })
        })
        .collect::<io::Result<_>>()?;
    Ok(Sources {
        tokens: fs::read_to_string(ui.join("tokens.css"))?,
        base: fs::read_to_string(ui.join("base.css"))?,
        components,
    })
}

/// Compiles and checks. Every problem found is listed, each with its file.
pub(crate) fn compile(sources: &Sources) -> Result<Compiled, Vec<String>> {
    let mut problems = Vec::new();
    let mut facts = Facts::default();
    let mut classes: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let (mut common, mut light, mut dark) = (String::new(), String::new(), String::new());
    let mut part = |owner: &str, file: String, code: &str, kind| {
        let (css, names, found) = module(&file, code).unwrap_or_else(|problem| {
            problems.push(problem);
            Default::default()
        });
        problems.extend(facts.add(owner, &file, kind, code, found));
        classes.entry(owner.to_owned()).or_default().extend(names);
        css
    };
    let tokens = part("tokens", "tokens.css".to_owned(), &sources.tokens, checks::Kind::Free);
    let base = part(BASE, "base.css".to_owned(), &sources.base, checks::Kind::Free);
    for c in &sources.components {
        let file = |kind: &str| format!("{0}/{0}.{kind}.module.css", c.name);
        common += &part(&c.name, file("common"), &c.common, checks::Kind::Common);
        light += &part(&c.name, file("light"), &c.light, checks::Kind::Light);
        dark += &part(&c.name, file("dark"), &c.dark, checks::Kind::Dark);
    }
    classes.remove("tokens");
    problems.extend(facts.problems(&classes));
    // The order of the layers must be known before anything else is said.
    let (order, base) = base.split_once(';').unwrap_or(("", &base));
    let sheet = format!(
        "{order};{tokens}{base}@layer components{{{common}}}@layer themes{{\
         :root,[data-theme=\"light\"]{{{light}}}\
         @media not print{{[data-theme=\"dark\"]{{{dark}}}}}\
         @media screen and (prefers-color-scheme: dark){{:root:not([data-theme]){{{dark}}}}}}}"
    );
    match print(&sheet) {
        Ok(css) if problems.is_empty() => Ok(Compiled { css, classes }),
        Ok(_) => Err(problems),
        Err(problem) => {
            problems.push(problem);
            Err(problems)
        }
    }
}

/// One file as a CSS module with its class names kept, and what the checks need to know about it.
fn module(file: &str, code: &str) -> Result<(String, Vec<String>, checks::Found), String> {
    let modules = Config {
        pattern: Pattern::parse("[local]").map_err(|_| "pattern".to_owned())?,
        animation: false,
        grid: false,
        container: false,
        custom_idents: false,
        ..Config::default()
    };
    let options =
        ParserOptions { filename: file.to_owned(), css_modules: Some(modules), ..ParserOptions::default() };
    let mut sheet = StyleSheet::parse(code, options).map_err(|e| format!("{file}: {e}"))?;
    let found = checks::look(&mut sheet);
    let printed = sheet
        .to_css(PrinterOptions { minify: true, ..PrinterOptions::default() })
        .map_err(|e| format!("{file}: {e}"))?;
    let names = printed.exports.unwrap_or_default().into_keys().collect();
    Ok((printed.code, names, found))
}

/// The whole sheet, parsed once more, so that a mistake in putting it together cannot pass.
/// Rules are printed without white space but not merged: merging folds `animation-timeline` into the
/// `animation` shorthand, which browsers refuse.
fn print(sheet: &str) -> Result<String, String> {
    let parsed = StyleSheet::parse(sheet, ParserOptions::default()).map_err(|e| format!("sheet: {e}"))?;
    let options = PrinterOptions { minify: true, ..PrinterOptions::default() };
    parsed.to_css(options).map(|printed| printed.code).map_err(|e| format!("sheet: {e}"))
}

/// Rust constants for a component's classes, so that a misspelt class does not compile.
pub(crate) fn constants(owner: &str, names: &BTreeSet<String>) -> String {
    let reach = if owner == BASE { "pub" } else { "pub(crate)" };
    let mut code = String::new();
    for name in names {
        let constant = name.to_uppercase().replace('-', "_");
        // Writing to a string cannot fail.
        let _ = writeln!(code, "/// The class `{name}`.\n{reach} const {constant}: &str = \"{name}\";");
    }
    code
}
