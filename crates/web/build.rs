//! Compiles the stylesheets into one file, writes the class names as Rust constants, and packs the static files.
#![allow(clippy::print_stdout, reason = "cargo reads instructions from standard output")]

#[path = "build/assets.rs"]
mod assets;
#[path = "build/checks.rs"]
mod checks;
#[path = "build/styles.rs"]
mod styles;

use std::path::PathBuf;
use std::{env, error::Error, fs};

fn main() -> Result<(), Box<dyn Error>> {
    for watched in ["build.rs", "build", "src/ui", "assets"] {
        println!("cargo:rerun-if-changed={watched}");
    }
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let sources = styles::read(&root.join("src/ui"))?;
    let compiled = styles::compile(&sources).map_err(|problems| problems.join("\n"))?;
    let classes = out.join("classes");
    fs::create_dir_all(&classes)?;
    for (component, names) in &compiled.classes {
        fs::write(classes.join(format!("{component}.rs")), styles::constants(component, names))?;
    }
    assets::pack(&root.join("assets"), &out, &compiled.css)?;
    Ok(())
}
