//! The rules every stylesheet keeps: colours only in theme files, the same variables in both themes,
//! nothing undefined, nothing unused, one owner per class.

use lightningcss::declaration::DeclarationBlock;
use lightningcss::properties::custom::{CustomPropertyName, Variable};
use lightningcss::properties::{Property, PropertyId};
use lightningcss::stylesheet::StyleSheet;
use lightningcss::values::color::CssColor;
use lightningcss::visit_types;
use lightningcss::visitor::{Visit, VisitTypes, Visitor};
use std::collections::{BTreeMap, BTreeSet};
use std::convert::Infallible;

/// Which rules apply to a file.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Kind {
    /// Tokens and base styles.
    Free,
    Common,
    Light,
    Dark,
}

/// What one file says.
#[derive(Default)]
pub(crate) struct Found {
    defined: BTreeSet<String>,
    /// Variables read, and whether a fallback was given.
    used: BTreeMap<String, bool>,
    properties: BTreeSet<String>,
    colours: usize,
}

/// What all files say together.
#[derive(Default)]
pub(crate) struct Facts {
    defined: BTreeSet<String>,
    used: BTreeMap<String, bool>,
    light: BTreeMap<String, BTreeSet<String>>,
    dark: BTreeMap<String, BTreeSet<String>>,
    borrowed: Vec<(String, String)>,
}

/// Reads a parsed file.
pub(crate) fn look(sheet: &mut StyleSheet<'_>) -> Found {
    let mut found = Found::default();
    let Ok(()) = sheet.visit(&mut found);
    found
}

impl<'i> Visitor<'i> for Found {
    type Error = Infallible;

    fn visit_types(&self) -> VisitTypes {
        visit_types!(PROPERTIES | COLORS | VARIABLES)
    }

    fn visit_declaration_block(&mut self, block: &mut DeclarationBlock<'i>) -> Result<(), Infallible> {
        block.visit_children(self)
    }

    fn visit_property(&mut self, property: &mut Property<'i>) -> Result<(), Infallible> {
        let id = property.property_id();
        match id {
            PropertyId::Custom(CustomPropertyName::Custom(name)) => self.defined.insert(name.0.to_string()),
            other => self.properties.insert(other.name().to_owned()),
        };
        // A mask needs an opaque colour; which one does not show.
        let mask = property.property_id().name().contains("mask");
        let before = self.colours;
        property.visit_children(self)?;
        if mask {
            self.colours = before;
        }
        Ok(())
    }

    fn visit_color(&mut self, color: &mut CssColor) -> Result<(), Infallible> {
        let transparent = matches!(color, CssColor::RGBA(rgba) if rgba.alpha == 0);
        if !transparent && !matches!(color, CssColor::CurrentColor | CssColor::System(_)) {
            self.colours += 1;
        }
        Ok(())
    }

    fn visit_variable(&mut self, variable: &mut Variable<'i>) -> Result<(), Infallible> {
        let fallback = self.used.entry(variable.name.ident.0.to_string()).or_insert(true);
        *fallback &= variable.fallback.is_some();
        variable.visit_children(self)
    }
}

impl Facts {
    /// Adds a file and says what is wrong with it alone.
    pub(crate) fn add(
        &mut self,
        owner: &str,
        file: &str,
        kind: Kind,
        code: &str,
        found: Found,
    ) -> Vec<String> {
        let mut problems = Vec::new();
        if kind == Kind::Common && found.colours > 0 {
            problems.push(format!(
                "{file}: {} colour literals; colours belong in the theme files",
                found.colours
            ));
        }
        if matches!(kind, Kind::Light | Kind::Dark) {
            let coloured = ["color", "background", "fill", "stroke", "border", "shadow"];
            let stray =
                found.properties.iter().filter(|name| !coloured.iter().any(|part| name.contains(part)));
            problems.extend(stray.map(|name| format!("{file}: {name} is not a colour")));
            let theme = if kind == Kind::Light { &mut self.light } else { &mut self.dark };
            theme.entry(owner.to_owned()).or_default().extend(found.defined.iter().cloned());
        }
        self.defined.extend(found.defined);
        for (name, fallback) in found.used {
            *self.used.entry(name).or_insert(true) &= fallback;
        }
        let borrowed = code.split(":global(.").skip(1).filter_map(|rest| rest.split(')').next());
        self.borrowed.extend(borrowed.map(|class| (file.to_owned(), class.to_owned())));
        problems
    }

    /// What is wrong with all files together.
    pub(crate) fn problems(&self, classes: &BTreeMap<String, BTreeSet<String>>) -> Vec<String> {
        let mut problems = Vec::new();
        let none = BTreeSet::new();
        for (owner, light) in &self.light {
            let dark = self.dark.get(owner).unwrap_or(&none);
            problems.extend(light.difference(dark).map(|name| format!("{owner}: {name} only in light")));
            problems.extend(dark.difference(light).map(|name| format!("{owner}: {name} only in dark")));
        }
        let undefined =
            self.used.iter().filter(|(name, fallback)| !**fallback && !self.defined.contains(*name));
        problems.extend(undefined.map(|(name, _)| format!("{name} is read but never defined")));
        let unused = self.defined.iter().filter(|name| !self.used.contains_key(*name));
        problems.extend(unused.map(|name| format!("{name} is defined but never read")));
        let mut owners: BTreeMap<&str, &str> = BTreeMap::new();
        for (owner, names) in classes {
            for name in names {
                if let Some(other) = owners.insert(name, owner) {
                    problems
                        .push(format!(".{name} belongs to both {other} and {owner}; write :global(.{name})"));
                }
            }
        }
        let unknown = self.borrowed.iter().filter(|(_, class)| !owners.contains_key(class.as_str()));
        problems.extend(unknown.map(|(file, class)| format!("{file}: .{class} belongs to no component")));
        problems
    }
}
