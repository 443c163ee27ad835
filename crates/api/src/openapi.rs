//! The document that describes the API, put together from the features.

use utoipa::{
    OpenApi,
    openapi::{
        self as oas, ComponentsBuilder, InfoBuilder, OpenApiBuilder, SecurityRequirement,
        security::{HttpAuthScheme, HttpBuilder, SecurityScheme},
    },
};

use crate::{about, identity, problem::Problem};

/// The description of the whole API, OpenAPI 3.1.
#[must_use]
pub fn openapi() -> oas::OpenApi {
    let mut document = base();
    for feature in [about::Doc::openapi(), identity::Doc::openapi()] {
        document.merge(feature);
    }
    document
}

#[derive(OpenApi)]
#[openapi(components(schemas(Problem)))]
struct Shared;

const BEARER: &str = "bearer";

fn base() -> oas::OpenApi {
    let mut document = Shared::openapi();
    document.info = InfoBuilder::new()
        .title("MegiLance API")
        .version("1")
        .description(Some("Find work, hire people, and get things done, from a program."))
        .build();
    let scheme = HttpBuilder::new().scheme(HttpAuthScheme::Bearer).bearer_format("JWT").build();
    if let Some(components) = &mut document.components {
        components.add_security_scheme(BEARER, SecurityScheme::Http(scheme));
    }
    document.security = Some(vec![SecurityRequirement::new(BEARER, Vec::<String>::new())]);
    let _ = (ComponentsBuilder::new(), OpenApiBuilder::new());
    document
}

#[cfg(test)]
#[path = "openapi_tests.rs"]
mod tests;
