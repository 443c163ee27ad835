//! Forms as they stand on a page, and what a browser sends when one is submitted.

use scraper::{ElementRef, Html, Selector};

/// A form.
#[derive(Debug, Clone, Default)]
pub struct Form {
    /// Where it goes.
    pub action: String,
    /// `get` or `post`.
    pub method: String,
    /// Its fields, in order.
    pub(crate) fields: Vec<Field>,
    /// Its buttons that submit.
    pub(crate) buttons: Vec<Submit>,
}

/// A field.
#[derive(Debug, Clone)]
pub(crate) struct Field {
    pub(crate) name: String,
    pub(crate) value: String,
    /// A box that is sent only when it is on.
    pub(crate) boxed: bool,
    pub(crate) on: bool,
    pub(crate) disabled: bool,
    pub(crate) read_only: bool,
}

/// A button that submits.
#[derive(Debug, Clone)]
pub(crate) struct Submit {
    pub(crate) label: String,
    pub(crate) pair: Option<(String, String)>,
    pub(crate) action: Option<String>,
}

/// What somebody did to a field.
#[derive(Debug, Clone)]
pub(crate) enum Entry {
    Text(String),
    On(bool),
}

impl Form {
    /// All forms of a document.
    pub(crate) fn all(document: &Html) -> Vec<Self> {
        let forms = select("form");
        document.select(&forms).map(|form| Self::read(document, form)).collect()
    }

    fn read(document: &Html, form: ElementRef<'_>) -> Self {
        let attr = |name: &str| form.attr(name).unwrap_or_default().to_owned();
        let method = form.attr("method").unwrap_or("get").to_ascii_lowercase();
        let mut read = Self { action: attr("action"), method, ..Self::default() };
        let controls = select("input, textarea, select, button");
        let inside = form.select(&controls).filter(|c| c.attr("form").is_none());
        let outside = document
            .select(&controls)
            .filter(|c| c.attr("form").is_some() && c.attr("form") == form.attr("id"));
        for control in inside.chain(outside) {
            read.add(control);
        }
        read
    }

    fn add(&mut self, control: ElementRef<'_>) {
        let attr = |name: &str| control.attr(name).unwrap_or_default().to_owned();
        let disabled = control.attr("disabled").is_some();
        let read_only = control.attr("readonly").is_some();
        let name = attr("name");
        match (control.value().name(), control.attr("type").unwrap_or_default()) {
            ("button", "button" | "reset") | ("input", "button" | "reset") => {}
            ("button", _) | ("input", "submit") => {
                let label = if control.value().name() == "input" {
                    attr("value")
                } else {
                    // A button with a picture alone has its words for those who hear it.
                    Some(super::page::words(control))
                        .filter(|w| !w.is_empty())
                        .unwrap_or_else(|| attr("aria-label"))
                };
                let pair = (!name.is_empty()).then(|| (name, attr("value")));
                let action = control.attr("formaction").map(str::to_owned);
                if !disabled {
                    self.buttons.push(Submit { label, pair, action });
                }
            }
            (_, kind @ ("checkbox" | "radio")) => {
                let value = control.attr("value").unwrap_or("on").to_owned();
                let on = control.attr("checked").is_some();
                assert!(kind == "checkbox" || !value.is_empty(), "a radio has a value");
                self.fields.push(Field { name, value, boxed: true, on, disabled, read_only });
            }
            ("textarea", _) => {
                let text: String = control.text().collect();
                let value = text.strip_prefix('\n').unwrap_or(&text).to_owned();
                self.fields.push(Field { name, value, boxed: false, on: true, disabled, read_only });
            }
            ("select", _) => {
                let options = select("option");
                let chosen = control.select(&options).find(|o| o.attr("selected").is_some());
                let chosen = chosen.or_else(|| control.select(&options).next());
                let value = chosen.and_then(|o| o.attr("value")).unwrap_or_default().to_owned();
                self.fields.push(Field { name, value, boxed: false, on: true, disabled, read_only });
            }
            _ => self.fields.push(Field {
                name,
                value: attr("value"),
                boxed: false,
                on: true,
                disabled,
                read_only,
            }),
        }
    }

    /// The value that a field holds.
    #[must_use]
    pub fn value(&self, name: &str) -> Option<&str> {
        let mut held = self.fields.iter().filter(|f| f.name == name && f.on);
        held.next().map(|f| f.value.as_str())
    }

    /// Whether a field can be read but not typed into.
    #[must_use]
    pub fn read_only(&self, name: &str) -> bool {
        self.fields.iter().any(|f| f.name == name && f.read_only)
    }

    /// Whether there is a button with these words.
    #[must_use]
    pub fn has_button(&self, label: &str) -> bool {
        self.button(label).is_some()
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.fields.iter().any(|f| f.name == name && !f.disabled)
    }

    pub(crate) fn button(&self, label: &str) -> Option<&Submit> {
        self.buttons.iter().find(|b| b.label == label)
    }

    /// Does to a field what somebody did. Of several boxes with one name, the value says which.
    pub(crate) fn enter(&mut self, name: &str, entry: &Entry) {
        match entry {
            Entry::On(on) => {
                let mut boxes = self.fields.iter_mut().filter(|f| f.name == name && f.boxed);
                boxes.next().unwrap_or_else(|| panic!("{name} is no box")).on = *on;
            }
            Entry::Text(text) => {
                let boxed = self.fields.iter().any(|f| f.name == name && f.boxed);
                for field in self.fields.iter_mut().filter(|f| f.name == name) {
                    if boxed { field.on = field.value == *text } else { field.value.clone_from(text) }
                }
            }
        }
    }

    /// The pairs that are sent.
    pub(crate) fn pairs(&self, button: &Submit) -> Vec<(String, String)> {
        let sent = self.fields.iter().filter(|f| !f.name.is_empty() && f.on && !f.disabled);
        sent.map(|f| (f.name.clone(), f.value.clone())).chain(button.pair.clone()).collect()
    }
}

/// Pairs as `application/x-www-form-urlencoded`.
pub(crate) fn encode(pairs: &[(String, String)]) -> String {
    let spell = |text: &str| {
        let mut out = String::with_capacity(text.len());
        for byte in text.bytes() {
            match byte {
                b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'*' | b'-' | b'.' | b'_' => {
                    out.push(char::from(byte));
                }
                b' ' => out.push('+'),
                _ => out.push_str(&format!("%{byte:02X}")),
            }
        }
        out
    };
    pairs.iter().map(|(k, v)| format!("{}={}", spell(k), spell(v))).collect::<Vec<_>>().join("&")
}

pub(crate) fn select(selector: &str) -> Selector {
    Selector::parse(selector).unwrap_or_else(|e| panic!("{selector}: {e}"))
}
