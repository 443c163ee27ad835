//! What the stylesheet compiler refuses, and what it must leave alone.

#[path = "../build/checks.rs"]
mod checks;
#[path = "../build/styles.rs"]
mod styles;

use std::collections::BTreeSet;
use std::path::Path;
use styles::{Component, Sources};

const TOKENS: &str = ":root{--ink:#111}body{color:var(--ink)}";

fn component(name: &str, common: &str, light: &str, dark: &str) -> Component {
    Component {
        name: name.to_owned(),
        common: common.to_owned(),
        light: light.to_owned(),
        dark: dark.to_owned(),
    }
}

/// The problems found in these components, put on top of a minimal base.
fn problems(components: Vec<Component>) -> String {
    let base = "@layer base,components,themes;.row{display:flex}".to_owned();
    let sources = Sources { tokens: TOKENS.to_owned(), base, components };
    styles::compile(&sources).err().unwrap_or_default().join("\n")
}

fn one(common: &str, light: &str, dark: &str) -> String {
    problems(vec![component("box", common, light, dark)])
}

#[test]
fn a_sound_component_passes() {
    let theme = ".box{--box-bg:#fff}";
    assert_eq!(
        one(".box{background:var(--box-bg);border:1px solid}.box :global(.row){gap:0}", theme, theme),
        ""
    );
}

#[test]
fn colours_stay_in_theme_files() {
    for colour in ["#fff", "white", "rgb(1 2 3)", "oklch(50% .1 200)"] {
        assert!(one(&format!(".box{{color:{colour}}}"), "", "").contains("colour literals"), "{colour}");
    }
    for keyword in ["transparent", "currentcolor", "CanvasText"] {
        assert_eq!(one(&format!(".box{{color:{keyword}}}"), "", ""), "", "{keyword}");
    }
    assert_eq!(one(".box{mask-image:linear-gradient(#000,transparent)}", "", ""), "");
}

#[test]
fn theme_files_hold_nothing_else() {
    assert!(one(".box{gap:0}", ".box{padding:1px}", "").contains("padding is not a colour"));
}

#[test]
fn both_themes_set_the_same_variables() {
    let common = ".box{color:var(--a);background:var(--b)}";
    let found = one(common, ".box{--a:#fff;--b:#fff}", ".box{--a:#000}");
    assert!(found.contains("--b only in light"), "{found}");
}

#[test]
fn variables_are_defined_and_read() {
    assert!(one(".box{color:var(--missing)}", "", "").contains("--missing is read but never defined"));
    assert_eq!(one(".box{color:var(--missing,inherit)}", "", ""), "");
    let theme = ".box{--idle:#fff}";
    assert!(one(".box{gap:0}", theme, theme).contains("--idle is defined but never read"));
}

#[test]
fn a_class_has_one_owner() {
    let twice = vec![component("box", ".box{gap:0}", "", ""), component("lid", ".lid .box{gap:0}", "", "")];
    assert!(problems(twice).contains(".box belongs to both box and lid"));
    assert!(one(".box :global(.nobody){gap:0}", "", "").contains(".nobody belongs to no component"));
}

#[test]
fn class_names_become_constants() {
    let names = BTreeSet::from(["card-head".to_owned()]);
    assert!(styles::constants("card", &names).contains("pub(crate) const CARD_HEAD: &str = \"card-head\";"));
}

#[test]
fn the_real_sheet_keeps_modern_css_and_its_budget() {
    let sources = styles::read(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src/ui"))).unwrap();
    let compiled = styles::compile(&sources).unwrap_or_else(|problems| panic!("{}", problems.join("\n")));
    assert!(compiled.classes["button"].contains("button"));
    let css = compiled.css;
    assert!(css.starts_with("@layer reset,base,layout,components,themes,utilities;"));
    for kept in [
        "light-dark(",
        "@view-transition",
        "attr(data-vt type(<custom-ident>)",
        "@starting-style",
        "animation-timeline:scroll()",
        "interpolate-size:allow-keywords",
        "field-sizing:content",
        "linear(0",
        ":user-invalid",
        "::details-content",
        "::picker(select)",
        "position-area:block-end span-inline-start",
        "subgrid",
        "@media not print{[data-theme=dark]{",
        "@media screen and (prefers-color-scheme:dark){:root:not([data-theme]){",
    ] {
        assert!(css.contains(kept), "{kept}");
    }
    let sheet = web::assets::find(web::assets::STYLESHEET).unwrap();
    assert!(sheet.br.len() <= 22 * 1024, "{} bytes", sheet.br.len());
}
