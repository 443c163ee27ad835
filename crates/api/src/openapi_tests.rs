//! The document is well-formed, and says no more and no less than the router does.

use std::{collections::BTreeSet, path::Path};

use serde_json::Value;

fn document() -> Value {
    serde_json::to_value(super::openapi()).unwrap()
}

const METHODS: [&str; 5] = ["get", "post", "put", "patch", "delete"];

/// Every operation: method, path and description.
fn operations(document: &Value) -> Vec<(&'static str, &str, &Value)> {
    let paths = document["paths"].as_object().unwrap();
    let each = |(path, item)| METHODS.iter().map(move |m| (*m, path, item));
    let all = paths.iter().map(|(path, item)| (path.as_str(), item)).flat_map(each);
    all.filter_map(|(m, path, item): (_, &str, &Value)| Some((m, path, item.get(m)?))).collect()
}

/// Calls `look` for every object of the document, with the place where it stands.
fn walk<'a>(value: &'a Value, place: &str, look: &mut impl FnMut(&str, &'a Value)) {
    match value {
        Value::Object(fields) => {
            look(place, value);
            for (name, inner) in fields {
                walk(inner, &format!("{place}/{}", name.replace('~', "~0").replace('/', "~1")), look);
            }
        }
        Value::Array(items) => {
            for (index, inner) in items.iter().enumerate() {
                walk(inner, &format!("{place}/{index}"), look);
            }
        }
        _ => {}
    }
}

/// The schemas of the document. Examples and enums hold values, which are no schemas.
fn schemas<'a>(document: &'a Value, look: &mut impl FnMut(&str, &'a Value)) {
    walk(document, "", &mut |place, value| {
        let inside = ["/example/", "/examples/", "/enum/", "/default/"].iter().any(|p| place.contains(p));
        if !inside
            && !place.ends_with("/properties")
            && (value.get("type").is_some() || value.get("$ref").is_some())
        {
            look(place, value);
        }
    });
}

#[test]
fn the_version_and_the_frame_are_there() {
    let document = document();
    assert!(document["openapi"].as_str().unwrap().starts_with("3.1."));
    for place in ["/info/title", "/info/version", "/components/securitySchemes/bearer/scheme"] {
        assert!(document.pointer(place).is_some_and(Value::is_string), "{place}");
    }
    assert_eq!(document["security"], serde_json::json!([{"bearer": []}]));
}

#[test]
fn every_reference_leads_somewhere() {
    let document = document();
    let mut count = 0;
    walk(&document, "", &mut |place, value| {
        if let Some(target) = value.get("$ref").and_then(Value::as_str) {
            count += 1;
            let found = target.strip_prefix('#').and_then(|pointer| document.pointer(pointer));
            assert!(found.is_some(), "{place} refers to {target}");
        }
    });
    assert!(count > 10);
}

#[test]
fn routes_and_document_say_the_same() {
    let (_, routes) = crate::table().into_parts();
    let routed: BTreeSet<String> = routes.iter().map(|(method, path)| format!("{method} {path}")).collect();
    assert_eq!(routed.len(), routes.len(), "a route stands twice");
    let document = document();
    let described: BTreeSet<String> =
        operations(&document).iter().map(|(m, path, _)| format!("{} {path}", m.to_uppercase())).collect();
    assert_eq!(routed, described);
}

#[test]
fn every_operation_is_a_verb_in_a_file_of_its_name() {
    let document = document();
    let mut seen = BTreeSet::new();
    let features = std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("src")).unwrap();
    let features: Vec<_> = features.map(|e| e.unwrap().path()).filter(|p| p.is_dir()).collect();
    for (method, path, operation) in operations(&document) {
        let id = operation["operationId"].as_str().unwrap();
        assert!(seen.insert(id), "{id} stands twice");
        assert!(
            features.iter().any(|f| f.join(format!("{id}.rs")).is_file()),
            "{method} {path}: no file {id}.rs"
        );
        let summary = operation["summary"].as_str().unwrap_or_default();
        assert!((5..60).contains(&summary.len()) && !summary.ends_with('.'), "{id}: {summary:?}");
        assert_eq!(operation["tags"].as_array().map(Vec::len), Some(1), "{id}");
        let tag = operation["tags"][0].as_str().unwrap();
        assert!(super::TAGS.iter().any(|(name, _)| *name == tag), "{id}: {tag} has no description");
    }
}

#[test]
fn every_operation_says_what_it_answers() {
    let document = document();
    for (_, _, operation) in operations(&document) {
        let id = &operation["operationId"];
        let responses = operation["responses"].as_object().unwrap();
        assert_eq!(responses.keys().filter(|status| status.starts_with('2')).count(), 1, "{id}");
        for status in ["401", "429", "500", "503"] {
            let content = &responses[status]["content"]["application/problem+json"]["schema"];
            assert_eq!(content["$ref"], "#/components/schemas/Problem", "{id} {status}");
        }
        for code in operation["x-errors"].as_array().unwrap() {
            let code = edge::codes::find(code.as_str().unwrap())
                .unwrap_or_else(|| panic!("{id}: {code} is unknown"));
            assert!(responses.contains_key(&code.status.to_string()), "{id}: {}", code.code);
        }
    }
}

#[test]
fn what_is_sent_is_closed_and_bounded() {
    let document = document();
    for (method, path, operation) in operations(&document) {
        let Some(body) = operation.get("requestBody") else { continue };
        assert_eq!(body["required"], true, "{method} {path}");
        let target = body["content"]["application/json"]["schema"]["$ref"].as_str().unwrap();
        let schema = document.pointer(&target[1..]).unwrap();
        assert_eq!(schema["type"], "object", "{target}");
        walk(schema, target, &mut |place, value| {
            if value.get("type") == Some(&"object".into()) {
                assert_eq!(value.get("additionalProperties"), Some(&false.into()), "{place}");
            }
        });
    }
}

#[test]
fn strings_and_lists_are_bounded() {
    let document = document();
    schemas(&document, &mut |place, schema| {
        let is = |name: &str| match &schema["type"] {
            Value::String(one) => one == name,
            Value::Array(many) => many.iter().any(|one| one == name),
            _ => false,
        };
        let has = |names: &[&str]| names.iter().any(|name| schema.get(*name).is_some());
        if is("string") && !place.contains("securitySchemes") {
            assert!(has(&["maxLength", "enum", "format"]), "{place} has no bound");
        }
        if is("array") && !place.ends_with("/items") {
            assert!(has(&["maxItems"]) || place.ends_with("properties/items"), "{place} has no bound");
        }
    });
}

/// Steps that judge what was looked at, so that nothing newer is judged unseen.
const LOOKED_AT: [&str; 4] = ["counter_offer", "request_changes", "extend_review", "approve_milestone"];

#[test]
fn signed_in_posts_ask_for_a_key_and_edits_for_a_version() {
    let document = document();
    for (method, path, operation) in operations(&document) {
        let has = |name: &str| {
            operation["parameters"].as_array().is_some_and(|all| all.iter().any(|p| p["name"] == name))
        };
        let signed_in = operation.get("security").is_none();
        assert_eq!(has("Idempotency-Key"), method == "post" && signed_in, "{method} {path}");
        let answers = LOOKED_AT.contains(&operation["operationId"].as_str().unwrap());
        assert_eq!(has("If-Match"), matches!(method, "patch" | "put") || answers, "{method} {path}");
    }
}

/// Two types of one name would share one schema, which is wrong for one of them.
#[test]
fn every_schema_has_a_name_of_its_own() {
    let mut seen = BTreeSet::new();
    for text in sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
        let derived = text.split("ToSchema)]").skip(1).filter_map(|rest| {
            let line = rest.lines().find(|line| line.starts_with("pub(crate) "))?;
            line.split([' ', '<', '(']).nth(3)
        });
        let listed = text.lines().filter_map(|line| line.strip_suffix(" {")?.split_once(" of "));
        for name in derived.chain(listed.map(|(name, _)| name.trim())) {
            assert!(seen.insert(name.to_owned()), "{name} stands twice");
        }
    }
    assert!(["Account", "AccountState", "List"].iter().all(|name| seen.contains(*name)));
}

fn sources(folder: &Path) -> Vec<String> {
    let inside = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    inside
        .flat_map(
            |path| if path.is_dir() { sources(&path) } else { vec![std::fs::read_to_string(path).unwrap()] },
        )
        .collect()
}
