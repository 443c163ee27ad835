//! Every code that any test is answered must stand in the description of its operation.

use std::sync::OnceLock;

use serde_json::Value;

static DOCUMENT: OnceLock<Value> = OnceLock::new();

/// Looks a code up among those that the description lists for this request.
pub(crate) fn listed(method: &str, path: &str, code: &str) {
    let document = DOCUMENT.get_or_init(|| serde_json::to_value(api::openapi()).unwrap());
    let path = path.split('?').next().unwrap_or_default();
    let mut paths = document["paths"].as_object().unwrap().iter();
    let Some((_, item)) = paths.find(|(template, _)| fits(template, path)) else { return };
    let Some(operation) = item.get(method.to_lowercase()) else { return };
    let known = operation["x-errors"].as_array().unwrap().iter().any(|known| known == code);
    assert!(code.is_empty() || known, "{} answered {code}, which it does not list", operation["operationId"]);
}

fn fits(template: &str, path: &str) -> bool {
    let (parts, said) = (template.split('/'), path.split('/'));
    parts.clone().count() == said.clone().count()
        && parts.zip(said).all(|(part, said)| part.starts_with('{') || part == said)
}
