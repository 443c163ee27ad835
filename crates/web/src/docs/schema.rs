//! Schemas of the description as rows of a table and as sample values.

use maud::{Markup, html};
use serde_json::{Map, Value, json};

use super::words::{text, words};
use crate::ui::table::{Cell, Column, Table};

/// Objects inside objects that are shown; a description that leads in circles ends here.
const DEEPEST: usize = 4;

/// Follows a reference; a choice between something and null is that something.
pub(super) fn resolved<'a>(document: &'a Value, schema: &'a Value) -> &'a Value {
    if let Some(target) = schema.get("$ref").and_then(Value::as_str) {
        return document.pointer(target.trim_start_matches('#')).unwrap_or(&Value::Null);
    }
    let choices = schema.get("oneOf").and_then(Value::as_array).into_iter().flatten();
    match choices.into_iter().find(|choice| choice["type"] != "null") {
        Some(choice) => resolved(document, choice),
        None => schema,
    }
}

/// The fields of an object as a table; nothing when there are none.
pub(super) fn fields(document: &Value, schema: &Value, caption: &str) -> Option<Markup> {
    let mut rows = Vec::new();
    collect(document, schema, "", 0, &mut rows);
    (!rows.is_empty()).then(|| html! { (table(caption, "Field", rows)) })
}

/// A table of names, types and meanings.
pub(super) fn table<'a>(caption: &'a str, first: &'a str, rows: Vec<Vec<Cell>>) -> Markup {
    let column = |label| Column { label, ..Column::default() };
    let columns = [column(first), column("Type"), column("Meaning")];
    html! { (Table { caption, columns: &columns, rows, stack: false, top: true }) }
}

fn collect(document: &Value, schema: &Value, prefix: &str, depth: usize, rows: &mut Vec<Vec<Cell>>) {
    let object = resolved(document, schema);
    let required =
        |name: &str| object["required"].as_array().is_some_and(|all| all.iter().any(|n| n == name));
    let mut properties: Vec<_> = object["properties"].as_object().into_iter().flatten().collect();
    properties.sort_by_key(|(name, _)| !required(name));
    for (name, property) in properties {
        let name_here = format!("{prefix}{name}");
        rows.push(row(document, &name_here, property, required(name)));
        if depth + 1 < DEEPEST {
            let inner = resolved(document, property);
            let (inner, mark) = match inner.get("items") {
                Some(items) => (items, "[]."),
                None => (inner, "."),
            };
            collect(document, inner, &format!("{name_here}{mark}"), depth + 1, rows);
        }
    }
}

/// A row of the table of fields or parameters.
pub(super) fn row(document: &Value, name: &str, schema: &Value, required: bool) -> Vec<Cell> {
    let inner = resolved(document, schema);
    let said = [text(schema, "description"), text(inner, "description")];
    let said = said.into_iter().find(|s| !s.is_empty()).unwrap_or_default();
    let rules = rules(inner);
    vec![
        html! { code { (name) } @if required { " *" } }.into(),
        Cell { body: html! { (kind(document, schema)) }, muted: true, nowrap: false },
        html! { (words(said)) @if !rules.is_empty() { " " (words(&rules)) } }.into(),
    ]
}

fn kind(document: &Value, schema: &Value) -> String {
    let inner = resolved(document, schema);
    let nullable = schema.get("oneOf").is_some() || inner["type"].as_array().is_some();
    let plain = match &inner["type"] {
        Value::String(one) => one.as_str(),
        Value::Array(many) => {
            many.iter().filter_map(Value::as_str).find(|t| *t != "null").unwrap_or_default()
        }
        _ => "",
    };
    let kind = match (plain, inner.get("items"), text(inner, "format")) {
        ("array", Some(items), _) => format!("list of {}", kind(document, items)),
        ("string", _, format @ ("date-time" | "password")) => format!("string, {format}"),
        (plain, _, _) => plain.to_owned(),
    };
    if nullable { format!("{kind} or null") } else { kind }
}

fn rules(schema: &Value) -> String {
    let number = |name: &str| schema.get(name).and_then(Value::as_u64);
    let mut rules = Vec::new();
    if let Some(values) = schema.get("enum").and_then(Value::as_array) {
        let values: Vec<String> = values.iter().filter_map(Value::as_str).map(|v| format!("`{v}`")).collect();
        rules.push(format!("One of {}.", values.join(", ")));
    }
    match (number("minLength"), number("maxLength")) {
        (Some(least), Some(most)) => rules.push(format!("{least} to {most} characters.")),
        (None, Some(most)) => rules.push(format!("At most {most} characters.")),
        _ => {}
    }
    rules.join(" ")
}

/// A value that the schema allows, made of its examples.
pub(super) fn sample(document: &Value, schema: &Value) -> Value {
    sample_at(document, schema, 0)
}

fn sample_at(document: &Value, schema: &Value, depth: usize) -> Value {
    if let Some(example) = schema.get("example") {
        return example.clone();
    }
    let optional = schema.get("oneOf").is_some() || schema["type"].as_array().is_some();
    let inner = resolved(document, schema);
    if let Some(example) = inner.get("example") {
        return example.clone();
    }
    if optional || depth > DEEPEST {
        return Value::Null;
    }
    if let Some(first) = inner.get("enum").and_then(|values| values.get(0)) {
        return first.clone();
    }
    match text(inner, "type") {
        "object" => {
            let properties = inner["properties"].as_object().into_iter().flatten();
            let each = properties.map(|(name, p)| (name.clone(), sample_at(document, p, depth + 1)));
            Value::Object(each.collect::<Map<_, _>>())
        }
        "array" => json!([sample_at(document, &inner["items"], depth + 1)]),
        "boolean" => json!(false),
        "integer" | "number" => json!(inner.get("minimum").and_then(Value::as_i64).unwrap_or(1)),
        _ => json!("..."),
    }
}

/// A sample of a request: what may be left out and has no example is left out.
pub(super) fn sample_body(document: &Value, schema: &Value) -> Value {
    match sample(document, schema) {
        Value::Object(fields) => {
            Value::Object(fields.into_iter().filter(|(_, value)| !value.is_null()).collect())
        }
        other => other,
    }
}
