//! The order in which a request passes the plumbing. It is written down here, and only here.
//!
//! From outside to inside:
//!
//! 1. **outside**: makes the id and finds the client's address, and on the way back sets the security headers and
//!    writes the log line. It stands outermost so that every answer, a refusal or a panic too, has all of them.
//! 2. **panics**: turns a panic below into a bare 500, which *outside* dresses up like the router's own bare 404 and 405.
//!    Inside the log, so that it is seen.
//! 3. **compression**: of whatever comes out below; small refusals are under its threshold.
//! 4. **CORS**: outside the gate, so that a script can read why it was refused.
//! 5. **gate**: the cheap checks first (length, host, encoding, form origin), then the body, because reading one costs
//!    memory and time; then the handler with a limit on its time, which does not pay for a slow body.
//!
//! All of it is one `Router::layer`, inside the routing: so the log knows the route template, and unknown paths pass it
//! too.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE, LOCATION};
use tower::ServiceBuilder;
use tracing::Instrument;

use super::access_log::Entry;
use super::refusal::{Place, Refusal};
use super::request_id::{self, Ids};
use super::settings::Settings;
use super::{client_ip, compress, cors, csrf, headers, host, limits, panics};

/// Wraps a finished router in all of the plumbing. Call it last: routes added later would not have it.
pub fn layer(router: Router, settings: &Settings) -> Router {
    let shared = Arc::new(Shared { settings: settings.clone(), ids: Ids::default() });
    router.layer(
        ServiceBuilder::new()
            .layer(from_fn_with_state(Arc::clone(&shared), outside))
            .layer(panics::layer())
            .layer(compress::layer())
            .option_layer(cors::layer(&settings.cors_origins))
            .layer(from_fn_with_state(shared, gate)),
    )
}

struct Shared {
    settings: Settings,
    ids: Ids,
}

async fn outside(State(shared): State<Arc<Shared>>, mut request: Request, next: Next) -> Response {
    let settings = &shared.settings;
    let id = shared.ids.next((settings.clock)());
    let ip = client_ip::of(request.headers(), request.extensions(), &settings.trusted_proxies);
    let place = Place::of(request.uri().path());
    let entry = Entry::begin(&request, ip);
    request.headers_mut().remove(request_id::HEADER);
    request.extensions_mut().insert(id.clone());
    request.extensions_mut().insert(ip);

    let span = tracing::info_span!("request", id = id.0);
    let answer = async {
        let mut response = next.run(request).await;
        if let Some(refusal) = undressed(&response) {
            response = dress(response, refusal.respond(place, settings.error_page));
        }
        headers::apply(&mut response, settings.origin.is_https());
        headers::set_request_id(&mut response, &id);
        entry.finish(&response, &id);
        response
    };
    request_id::scope(id.0.clone(), answer.instrument(span)).await
}

/// What to say where the router or a panic left an answer without words.
fn undressed(response: &Response) -> Option<Refusal> {
    if panics::happened(response) {
        return Some(Refusal::internal());
    }
    if response.headers().contains_key(CONTENT_TYPE) {
        return None;
    }
    let (code, title, detail) = match response.status() {
        StatusCode::NOT_FOUND => {
            ("not_found", "Nothing is here", "The address may be wrong, or the thing is gone.")
        }
        StatusCode::METHOD_NOT_ALLOWED => {
            ("method_not_allowed", "That cannot be done here", "The address is right, but the method is not.")
        }
        _ => return None,
    };
    Some(Refusal::new(response.status(), code, title, detail))
}

/// Keeps what the bare answer had to say in its headers, such as `Allow`.
fn dress(bare: Response, mut dressed: Response) -> Response {
    for (name, value) in bare.headers() {
        if *name != CONTENT_LENGTH {
            dressed.headers_mut().insert(name.clone(), value.clone());
        }
    }
    *dressed.extensions_mut() = bare.into_parts().0.extensions;
    dressed
}

async fn gate(State(shared): State<Arc<Shared>>, request: Request, next: Next) -> Response {
    let settings = &shared.settings;
    let place = Place::of(request.uri().path());
    let outcome = match admit(request, settings).await {
        Ok(request) => limits::handler_time(next.run(request), &settings.limits).await,
        Err(stop) => Err(stop),
    };
    outcome.unwrap_or_else(|stop| stop.answer(place, settings))
}

async fn admit(mut request: Request, settings: &Settings) -> Result<Request, Stop> {
    limits::url(&request, &settings.limits)?;
    host::check(&request, &settings.origin)?;
    limits::encoding(request.headers())?;
    csrf::check(&mut request, &settings.origin)?;
    Ok(limits::body(request, &settings.limits).await?)
}

/// Why a request goes no further.
#[derive(Debug)]
pub(super) enum Stop {
    /// Told in the manner of the place.
    Refuse(Refusal),
    /// Told in plain text, where the host is not ours and no page of ours may appear.
    Plain(StatusCode, &'static str),
    /// The same thing lives at another address.
    Moved(String),
}

impl From<Refusal> for Stop {
    fn from(refusal: Refusal) -> Self {
        Self::Refuse(refusal)
    }
}

impl Stop {
    fn answer(self, place: Place, settings: &Settings) -> Response {
        match self {
            Self::Refuse(refusal) => refusal.respond(place, settings.error_page),
            Self::Plain(status, text) => (status, text).into_response(),
            Self::Moved(to) => (StatusCode::PERMANENT_REDIRECT, [(LOCATION, to)]).into_response(),
        }
    }
}

#[cfg(test)]
#[path = "layer_tests.rs"]
mod tests;
