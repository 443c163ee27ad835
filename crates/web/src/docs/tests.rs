//! A small description, drawn.

use serde_json::json;

use super::*;

fn page() -> String {
    let document = json!({
        "openapi": "3.1.0",
        "info": {"title": "Small API", "version": "1", "description": "Only a <test>."},
        "tags": [{"name": "Things", "description": "Things to `have`."}, {"name": "Empty"}],
        "paths": {"/api/v1/things/{id}": {"patch": {
            "tags": ["Things"], "summary": "Change a thing", "operationId": "change_thing",
            "description": "Changes it.",
            "parameters": [
                {"name": "id", "in": "path", "required": true, "schema": {"type": "string"}, "example": "thg_1"},
                {"name": "If-Match", "in": "header", "required": true, "schema": {"type": "string"}, "example": "\"v1\""}
            ],
            "requestBody": {"required": true, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Change"}}}},
            "responses": {
                "200": {"description": "The thing.", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
                "412": {"description": "`stale`"}
            },
            "x-errors": ["stale"]
        }}},
        "components": {"schemas": {
            "Change": {"type": "object", "required": ["title"], "properties": {
                "title": {"type": "string", "maxLength": 90, "description": "Its title.", "example": "It's new"},
                "note": {"type": ["string", "null"], "maxLength": 5}
            }},
            "Thing": {"type": "object", "required": ["parts"], "properties": {
                "parts": {"type": "array", "items": {"$ref": "#/components/schemas/Part"}},
                "whole": {"oneOf": [{"$ref": "#/components/schemas/Thing"}, {"type": "null"}]}
            }},
            "Part": {"type": "object", "properties": {"kind": {"type": "string", "enum": ["left", "right"]}}}
        }}
    });
    reference(&document).0
}

#[test]
fn an_operation_is_shown_with_everything_that_it_takes() {
    let page = page();
    for piece in [
        "Only a &lt;test&gt;.",
        "<code>PATCH /api/v1/things/{id}</code>",
        "id=\"change_thing\"",
        "href=\"#change_thing\"",
        "<code>title</code> *",
        "At most 90 characters.",
        "string or null",
        "list of object",
        "<code>parts[].kind</code>",
        "One of <code>left</code>, <code>right</code>.",
        "$MEGILANCE/api/v1/things/thg_1",
        "If-Match: \\&quot;v1\\&quot;",
        "It'\\''s new",
        "/docs/errors#stale",
    ] {
        assert!(page.contains(piece), "{piece} is missing in\n{page}");
    }
    assert!(!page.contains("\"note\""), "what may be left out is left out of the example");
    assert!(!page.contains("id=\"empty\""));
}

#[test]
fn nothing_is_inline_and_nothing_foreign() {
    let page = page();
    for piece in ["<script", "style=", "onclick", "src=", "//"] {
        let found = page.replace("http://127.0.0.1", "");
        assert!(!found.contains(piece), "{piece}");
    }
}
