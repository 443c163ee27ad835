//! The document that describes the API, put together from the features.
//!
//! A verb lists only the codes that are its own, as `x-errors`. What every verb of its kind may answer is added here,
//! and so are the statuses, so that no verb repeats them.

use serde_json::Value;
use utoipa::{
    OpenApi,
    openapi::{
        self as oas, ContentBuilder, InfoBuilder, Ref, RefOr, ResponseBuilder, SecurityRequirement,
        path::{Operation, ParameterIn, PathItem},
        security::{HttpAuthScheme, HttpBuilder, SecurityScheme},
        tag::TagBuilder,
    },
};

use crate::{about, contracts, identity, problem::Problem, projects, proposals, staff, talent};

/// The description of the whole API, OpenAPI 3.1.
#[must_use]
pub fn openapi() -> oas::OpenApi {
    let mut document = base();
    let features = [
        identity::Doc::openapi(),
        projects::Doc::openapi(),
        proposals::Doc::openapi(),
        contracts::Doc::openapi(),
        talent::Doc::openapi(),
        staff::Doc::openapi(),
        about::Doc::openapi(),
    ];
    for feature in features {
        document.merge(feature);
    }
    for operation in document.paths.paths.values_mut().flat_map(operations) {
        add_errors(operation);
    }
    document
}

/// The groups of operations, in the order in which a newcomer meets them.
const TAGS: &[(&str, &str)] = &[
    ("Sign-up", "Making an account and confirming its address."),
    ("Tokens", "Signing in and staying signed in."),
    ("Password", "Setting a new password without the old one."),
    ("Account", "The own account."),
    ("Sessions", "Where the own account is signed in."),
    ("Projects", "Looking for projects, and running the own ones."),
    ("Proposals", "Proposing to projects, and answering what was proposed."),
    ("Offers", "Offering contracts, and answering what was offered."),
    ("Contracts", "Looking at the own contracts, and their course."),
    ("Milestones", "Starting, handing in and approving the work of contracts."),
    ("Payments", "Payments that both sides make outside, and what they say about them."),
    ("Profiles", "Freelancers as others see them, and the list of skills."),
    ("Staff", "Looking after people, projects, contracts and jobs. For staff accounts."),
    ("About", "The API about itself."),
];

const BEARER: &str = "bearer";
const ERRORS: &str = "x-errors";

#[derive(OpenApi)]
#[openapi(components(schemas(Problem)))]
struct Shared;

fn base() -> oas::OpenApi {
    let mut document = Shared::openapi();
    document.info = InfoBuilder::new()
        .title("MegiLance API")
        .version("1")
        .description(Some("Find work, hire people and get things done, from a program."))
        .build();
    let scheme = HttpBuilder::new().scheme(HttpAuthScheme::Bearer).bearer_format("JWT").build();
    if let Some(components) = &mut document.components {
        components.add_security_scheme(BEARER, SecurityScheme::Http(scheme));
    }
    document.security = Some(vec![SecurityRequirement::new(BEARER, Vec::<String>::new())]);
    let tag = |(name, text): &(&str, &str)| TagBuilder::new().name(*name).description(Some(*text)).build();
    document.tags = Some(TAGS.iter().map(tag).collect());
    document
}

fn operations(item: &mut PathItem) -> impl Iterator<Item = &mut Operation> {
    let all = [&mut item.get, &mut item.post, &mut item.put, &mut item.patch, &mut item.delete];
    all.into_iter().flatten()
}

/// Adds the codes of the operation's kind to its own, and a response for each status that they have.
fn add_errors(operation: &mut Operation) {
    let extensions = operation.extensions.get_or_insert_default();
    let own = extensions.get(ERRORS).and_then(Value::as_array).cloned().unwrap_or_default();
    let own: Vec<String> = own.iter().filter_map(|code| code.as_str().map(str::to_owned)).collect();
    let listed = |code: &str| own.iter().any(|own| own == code);
    let kind = kinds(operation);
    let mut codes: Vec<_> = edge::codes::CODES
        .iter()
        .filter(|c| listed(c.code) || kind.iter().any(|codes| codes.contains(&c.code)))
        .collect();
    codes.sort_by_key(|c| c.status);
    for group in codes.chunk_by(|a, b| a.status == b.status) {
        let lines: Vec<String> = group.iter().map(|c| format!("`{}`: {}.", c.code, c.title)).collect();
        let problem = ContentBuilder::new().schema(Some(Ref::from_schema_name("Problem"))).build();
        let response = ResponseBuilder::new()
            .description(lines.join(" "))
            .content("application/problem+json", problem)
            .build();
        operation.responses.responses.insert(group[0].status.to_string(), RefOr::T(response));
    }
    // An unknown code stays in the list, where the test of the document finds it.
    let mut all: Vec<String> = codes.iter().map(|c| c.code.to_owned()).collect();
    all.extend(own.into_iter().filter(|code| edge::codes::find(code).is_none()));
    operation.extensions.get_or_insert_default().insert(ERRORS.to_owned(), all.into());
}

/// What operations of each kind answer.
fn kinds(operation: &Operation) -> Vec<&'static [&'static str]> {
    const EVERY: &[&str] = &["token_invalid", "token_revoked", "rate_limited", "internal", "busy", "timeout"];
    const SIGNED_IN: &[&str] = &["sign_in_required"];
    const BODY: &[&str] = &[
        "body_broken",
        "json_syntax",
        "json_too_deep",
        "body_too_slow",
        "body_too_large",
        "encoding_refused",
        "json_required",
        "invalid",
    ];
    const KEY: &[&str] = &["idempotency_key_missing", "idempotency_key_reused"];
    const IF_MATCH: &[&str] = &["if_match_missing", "if_match_malformed", "stale"];
    const QUERY: &[&str] = &["invalid"];
    let has = |name: &str| {
        let parameters = operation.parameters.iter().flatten();
        parameters.into_iter().any(|p| matches!(p, RefOr::T(p) if p.name == name))
    };
    let asks = || {
        let parameters = operation.parameters.iter().flatten();
        parameters.into_iter().any(|p| matches!(p, RefOr::T(p) if p.parameter_in == ParameterIn::Query))
    };
    let cases = [
        (true, EVERY),
        (operation.security.is_none(), SIGNED_IN),
        (operation.request_body.is_some(), BODY),
        (asks(), QUERY),
        (has("Idempotency-Key"), KEY),
        (has("If-Match"), IF_MATCH),
    ];
    cases.into_iter().filter(|(applies, _)| *applies).map(|(_, codes)| codes).collect()
}

#[cfg(test)]
#[path = "openapi_tests.rs"]
mod tests;
