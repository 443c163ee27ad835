//! Where values come from, in order: flag, variable, file that a `..._FILE` variable names.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fmt;
use std::path::{Path, PathBuf};

use super::flags::Flags;
use super::known::{self, Setting};
use super::secret;
use crate::failure::Failure;

/// Flags and variables of this process.
#[derive(Debug, Clone)]
pub struct Sources {
    flags: Flags,
    variables: BTreeMap<String, String>,
    credentials: Option<PathBuf>,
}

/// Where a value came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// This flag.
    Flag(&'static str),
    /// The variable of the setting's name.
    Variable,
    /// A file that a variable names.
    File(PathBuf),
    /// Nowhere: the default, or nothing at all.
    Missing,
}

impl fmt::Display for Source {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Flag(flag) => write!(out, "from the flag {flag}"),
            Self::Variable => write!(out, "from the variable"),
            Self::File(path) => write!(out, "from the file {}", path.display()),
            Self::Missing => write!(out, "not set"),
        }
    }
}

const PREFIX: &str = "MEGILANCE_";
/// Where container engines put secrets; they set the rights themselves.
const CONTAINER_SECRETS: &str = "/run/secrets";

impl Sources {
    /// Keeps what is ours among the variables.
    ///
    /// # Errors
    /// When one of them is not text.
    pub fn new(flags: &Flags, variables: &[(OsString, OsString)]) -> Result<Self, Failure> {
        let mut ours = BTreeMap::new();
        let mut credentials = None;
        for (name, value) in variables {
            let name = name.to_string_lossy();
            if name == "CREDENTIALS_DIRECTORY" {
                credentials = Some(PathBuf::from(value));
            } else if name.starts_with(PREFIX) {
                let text =
                    value.to_str().ok_or_else(|| Failure::usage(format!("{name} is not valid UTF-8")))?;
                ours.insert(name.into_owned(), text.to_owned());
            }
        }
        Ok(Self { flags: flags.clone(), variables: ours, credentials })
    }

    /// The value of a setting. An empty variable counts as not set.
    pub(super) fn find(&self, setting: &Setting) -> Result<Option<(String, Source)>, (Source, String)> {
        if let (Some(text), Some(flag)) = (self.flags.get(setting), setting.flag) {
            return Ok(Some((text.to_owned(), Source::Flag(flag))));
        }
        let variable = |name: &str| self.variables.get(name).filter(|text| !text.is_empty());
        if let Some(text) = variable(setting.variable) {
            return Ok(Some((text.clone(), Source::Variable)));
        }
        let Some(path) = variable(&format!("{}_FILE", setting.variable)).filter(|_| setting.secret) else {
            return Ok(None);
        };
        let path = PathBuf::from(path);
        let mut handed_over = vec![Path::new(CONTAINER_SECRETS)];
        handed_over.extend(self.credentials.as_deref());
        match secret::read_file(&path, &handed_over) {
            Ok(text) => Ok(Some((text, Source::File(path)))),
            Err(what) => Err((Source::File(path), what)),
        }
    }

    /// One remark for each variable with our prefix that means nothing.
    pub(super) fn unknown(&self) -> Vec<String> {
        let mut names: Vec<String> = known::ALL.iter().map(|setting| setting.variable.to_owned()).collect();
        names.extend(
            known::ALL.iter().filter(|setting| setting.secret).map(|s| format!("{}_FILE", s.variable)),
        );
        let unknown = self.variables.keys().filter(|name| !names.contains(name));
        unknown.map(|name| format!("{name} means nothing here{}", closest(name, &names))).collect()
    }
}

fn closest(name: &str, names: &[String]) -> String {
    let scored = names.iter().map(|known| (strsim::jaro_winkler(name, known), known));
    let best = scored.max_by(|one, other| one.0.total_cmp(&other.0));
    best.map_or_else(String::new, |(_, known)| format!("; did you mean {known}?"))
}
