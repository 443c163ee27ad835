//! One operation: what it does, what it takes, what it answers, and how it fails.

use axum_extra::routing::TypedPath as _;
use edge::routes::pages::DocsErrors;
use maud::{Markup, html};
use serde_json::Value;

use super::{
    schema::{fields, row, sample, sample_body, table},
    words::{text, words},
};
use crate::ui::{card::Card, code, css, fold::fold, heading::Level};

/// An operation with its place in the description.
pub(super) struct Operation<'a> {
    pub(super) document: &'a Value,
    pub(super) method: &'a str,
    pub(super) path: &'a str,
    pub(super) it: &'a Value,
}

impl Operation<'_> {
    /// The name of its verb, which is its anchor.
    pub(super) fn id(&self) -> &str {
        text(self.it, "operationId")
    }

    /// What it does, in a few words.
    pub(super) fn summary(&self) -> &str {
        text(self.it, "summary")
    }

    /// A sheet with everything about it.
    pub(super) fn card(&self) -> Markup {
        let body = html! {
            div.(css::STACK) {
                p { strong { code { (self.method) " " (self.path) } } }
                p { (words(text(self.it, "description"))) @if self.signed_in() { " Needs an access token." } }
                (self.parameters())
                (self.body())
                (code::block(&self.label("Example of a request"), &self.curl()))
                (self.answer())
                (self.failures())
            }
        };
        let card = Card { title: self.summary(), level: Level::H3, id: self.id(), body, ..Card::default() };
        html! { (card) }
    }

    /// A name for those who hear the page; there is one of each kind for every operation.
    fn label(&self, what: &str) -> String {
        format!("{what}, {}", self.summary())
    }

    fn signed_in(&self) -> bool {
        self.it.get("security").is_none()
    }

    fn schema_of_body(&self) -> Option<&Value> {
        self.it.pointer("/requestBody/content/application~1json/schema")
    }

    fn parameters(&self) -> Markup {
        let all = self.it["parameters"].as_array().into_iter().flatten();
        let rows: Vec<_> = all
            .map(|p| {
                let mut schema = p["schema"].clone();
                schema["description"] = p["description"].clone();
                let name = format!("{} ({})", text(p, "name"), text(p, "in"));
                row(self.document, &name, &schema, p["required"] == true)
            })
            .collect();
        html! { @if !rows.is_empty() { (table(&self.label("Parameters"), "Parameter", rows)) } }
    }

    fn body(&self) -> Markup {
        let table = self
            .schema_of_body()
            .and_then(|schema| fields(self.document, schema, &self.label("Fields of the body")));
        html! {
            @if let Some(table) = table { (table) p.(css::MUTED).(css::SMALL) { "* required. Other fields are refused." } }
        }
    }

    /// A command line that does it.
    fn curl(&self) -> String {
        let mut lines = vec![format!("curl -X {} \"$MEGILANCE{}\"", self.method, self.example_path())];
        if self.signed_in() {
            lines.push("-H \"Authorization: Bearer $TOKEN\"".to_owned());
        }
        for p in self.it["parameters"].as_array().into_iter().flatten().filter(|p| p["in"] == "header") {
            let example = p.get("example").and_then(Value::as_str).unwrap_or("...");
            let example = if text(p, "name") == "Idempotency-Key" { "$(uuidgen)" } else { example };
            lines.push(format!("-H \"{}: {}\"", text(p, "name"), example.replace('"', "\\\"")));
        }
        if let Some(schema) = self.schema_of_body() {
            lines.push("-H \"Content-Type: application/json\"".to_owned());
            let json = serde_json::to_string_pretty(&sample_body(self.document, schema)).unwrap_or_default();
            lines.push(format!("-d '{}'", json.replace('\'', "'\\''")));
        }
        lines.join(" \\\n  ")
    }

    fn example_path(&self) -> String {
        let all = self.it["parameters"].as_array().into_iter().flatten().filter(|p| p["in"] == "path");
        all.fold(self.path.to_owned(), |path, p| {
            let example = p.get("example").and_then(Value::as_str).unwrap_or("...");
            path.replace(&format!("{{{}}}", text(p, "name")), example)
        })
    }

    fn answer(&self) -> Markup {
        let responses = self.it["responses"].as_object().into_iter().flatten();
        html! {
            @for (status, response) in responses.filter(|(status, _)| !is_failure(status)) {
                p { strong { (status) } " " (words(text(response, "description"))) }
                @if let Some(schema) = response.pointer("/content/application~1json/schema") {
                    @if let Some(table) = fields(self.document, schema, &self.label("Fields of the answer")) {
                        (code::block(&self.label("Example of the answer"), &pretty(&sample(self.document, schema))))
                        (fold("Show the fields of the answer", &table))
                    }
                }
            }
        }
    }

    fn failures(&self) -> Markup {
        let codes: Vec<&str> =
            self.it["x-errors"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        html! {
            p.(css::UI) {
                "Codes of errors: "
                @for (index, code) in codes.iter().enumerate() {
                    @if index > 0 { ", " }
                    a href={ (DocsErrors::PATH) "#" (code) } { code { (code) } }
                }
            }
        }
    }
}

fn is_failure(status: &str) -> bool {
    status.starts_with(['4', '5'])
}

fn pretty(value: &Value) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default()
}
