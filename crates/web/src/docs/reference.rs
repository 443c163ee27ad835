//! The reference: how to begin, then every operation by group.

use axum_extra::routing::TypedPath as _;
use edge::routes::{api::OpenApi, pages::DocsErrors};
use maud::{Markup, html};
use serde_json::Value;

use super::{
    operation::Operation,
    words::{anchor, text, words},
};
use crate::ui::{code, css};

/// The body of the page, drawn from an OpenAPI document.
#[must_use]
pub fn reference(document: &Value) -> Markup {
    let groups = groups(document);
    html! {
        header.(css::PAGE_HEAD) {
            div {
                h1 { (text(&document["info"], "title")) }
                p { (text(&document["info"], "description")) }
            }
        }
        div.(css::SPLIT) data-side="start" {
            nav.(css::STICKY).(css::STACK).(css::UI) aria-label="Operations" data-gap="sm" { (contents(&groups)) }
            div.(css::STACK) data-gap="xl" {
                (beginning())
                @for group in &groups { (group.section()) }
            }
        }
    }
}

struct Group<'a> {
    name: &'a str,
    description: &'a str,
    operations: Vec<Operation<'a>>,
}

impl Group<'_> {
    fn section(&self) -> Markup {
        html! {
            section.(css::STACK) id=(anchor(self.name)) {
                h2 { (self.name) }
                p.(css::MUTED) { (words(self.description)) }
                @for operation in &self.operations { (operation.card()) }
            }
        }
    }
}

/// The groups in the order of the document's tags, without empty ones.
fn groups(document: &Value) -> Vec<Group<'_>> {
    let tags = document["tags"].as_array().into_iter().flatten();
    let groups = tags.map(|tag| {
        let name = text(tag, "name");
        let belongs =
            |o: &Operation<'_>| o.it["tags"].as_array().is_some_and(|tags| tags.iter().any(|t| t == name));
        let operations = operations(document).into_iter().filter(belongs).collect();
        Group { name, description: text(tag, "description"), operations }
    });
    groups.filter(|group| !group.operations.is_empty()).collect()
}

fn operations(document: &Value) -> Vec<Operation<'_>> {
    const METHODS: [(&str, &str); 5] =
        [("get", "GET"), ("post", "POST"), ("put", "PUT"), ("patch", "PATCH"), ("delete", "DELETE")];
    let paths = document["paths"].as_object().into_iter().flatten();
    let each = paths.flat_map(|(path, item)| {
        METHODS.iter().filter_map(move |(name, method)| Some((path.as_str(), *method, item.get(*name)?)))
    });
    each.map(|(path, method, it)| Operation { document, method, path, it }).collect()
}

fn contents(groups: &[Group<'_>]) -> Markup {
    html! {
        a href="#beginning" { "How to begin" }
        @for group in groups {
            div.(css::STACK) data-gap="xs" {
                a.(css::STRONG) href={ "#" (anchor(group.name)) } { (group.name) }
                ul.(css::STACK) data-gap="xs" {
                    @for operation in &group.operations {
                        li { a href={ "#" (operation.id()) } { (operation.summary()) } }
                    }
                }
            }
        }
        a href=(DocsErrors::PATH) { "Codes of errors" }
        a href=(OpenApi::PATH) { "OpenAPI document" }
    }
}

const SIGN_IN: &str = r#"export MEGILANCE=http://127.0.0.1:8080
curl -s "$MEGILANCE/api/v1/tokens" \
  -H "Content-Type: application/json" \
  -d '{"email": "ayesha@example.com", "password": "violet harbour sings early"}'"#;

const USE_TOKEN: &str = r#"export TOKEN=...the access_token of the answer...
curl -s "$MEGILANCE/api/v1/me" -H "Authorization: Bearer $TOKEN""#;

const CONVENTIONS: &[(&str, &str)] = &[
    (
        "Tokens",
        "An access token is good for ten minutes. Replace both tokens with the refresh token before it ends; each refresh \
         token is good once.",
    ),
    (
        "Bodies",
        "Bodies are JSON with `Content-Type: application/json`. A field that is not listed is refused.",
    ),
    ("Ids and times", "Ids begin with three letters that say what they name. Times are RFC 3339 in UTC."),
    (
        "Lists",
        "A list is `items` with `newer` and `older`. Send either as `cursor` to get that page; null means that there \
         is none.",
    ),
    (
        "States",
        "A thing with a state carries `allowed`, the events that you may fire now, and `next`: who must act, until \
         when, and what silence does.",
    ),
    (
        "Doing things once",
        "A request that creates or moves something takes an `Idempotency-Key`. Sent again with the same body it does \
         nothing more and answers the same, with `Idempotent-Replayed: true`. A key is remembered for 7 days.",
    ),
    ("Edits", "An edit sends the `ETag` that it started from as `If-Match`. Whoever comes second gets 412."),
    (
        "Limits",
        "`RateLimit-Policy` and `RateLimit` tell how often you may ask and what is left. After a 429, wait the seconds \
         of `Retry-After`.",
    ),
    (
        "Errors",
        "An error is a problem document with a stable `code`, and `fields` when it is about the input.",
    ),
];

fn beginning() -> Markup {
    html! {
        section.(css::STACK) id="beginning" {
            h2 { "How to begin" }
            p { "Sign in with the address and password of a confirmed account:" }
            (code::block("Signing in", SIGN_IN))
            p { "Then send the access token with every request:" }
            (code::block("Using the token", USE_TOKEN))
            dl.(css::STACK) data-gap="sm" {
                @for (term, meaning) in CONVENTIONS {
                    div { dt.(css::STRONG) { (term) } dd { (words(meaning)) } }
                }
            }
        }
    }
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
