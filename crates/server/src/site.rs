//! The site as one router: pages, API and the plumbing around them, over one application.

use std::sync::Arc;

use app::{App, Clock, Links, token::Tokens};
use axum::Router;
use axum_extra::routing::TypedPath as _;
use edge::{
    Cx, Feature,
    http::{Rates, Settings, csp_report, settings::Micros},
    routes::pages,
    table::Route,
};
use store::Store;

use crate::{failure::Failure, keys::Keys};

/// What a site is made of.
pub struct Parts {
    /// Where everything is kept.
    pub store: Store,
    /// Tells the time.
    pub clock: Arc<dyn Clock>,
    /// Keys of this installation.
    pub keys: Keys,
    /// The plumbing.
    pub settings: Settings,
    /// How many times wider limits are; 1 but for benchmarks.
    pub rate_multiplier: u32,
    /// What it offers beyond the usual.
    pub feature: Feature,
}

/// A site that is put together.
pub struct Site {
    /// The application.
    pub app: Arc<App>,
    /// Pages and API, without the plumbing.
    pub router: Router,
    /// Every route of them.
    pub routes: Vec<Route>,
}

/// Puts a site together.
///
/// # Errors
/// With a sentence for the operator.
pub fn site(parts: Parts) -> Result<Site, Failure> {
    let origin = parts.settings.origin.clone();
    let keys = parts.keys.signing(parts.clock.now())?;
    let tokens = Tokens::new(origin.as_str(), &keys).map_err(|e| Failure::new(e.to_string()))?;
    let settings = app::Settings { tokens, links: links(origin.as_str()), device_key: parts.keys.device()? };
    let app = Arc::new(App::new(parts.store, Arc::clone(&parts.clock), settings));
    let micros = micros(parts.clock);
    let cx = Cx::new(Arc::clone(&app), origin, Rates::new(&micros, parts.rate_multiplier), parts.feature);
    let openapi = serde_json::to_value(api::openapi()).map_err(|e| Failure::new(e.to_string()))?;
    let (web, mut routes) = web::router(&cx, &openapi);
    let (api, api_routes) = api::router(cx);
    routes.extend(api_routes);
    let reports = csp_report::router(Arc::new(Rates::new(&micros, parts.rate_multiplier)));
    Ok(Site { app, router: web.merge(api).merge(reports), routes })
}

/// The time as the plumbing counts it.
pub fn micros(clock: Arc<dyn Clock>) -> Micros {
    Arc::new(move || clock.now().micros().cast_unsigned())
}

/// Addresses for mails.
fn links(origin: &str) -> Links {
    let whole = |path: &str| format!("{origin}{path}");
    let link = |spell: fn(String) -> String| -> app::context::Link {
        let origin = origin.to_owned();
        Box::new(move |token| format!("{origin}{}", spell(token.to_owned())))
    };
    Links {
        confirm_email: link(|token| pages::ConfirmEmail { token }.to_string()),
        reset_password: link(|token| pages::ResetPassword { token }.to_string()),
        change_email: link(|token| pages::ChangeEmail { token }.to_string()),
        project: link(|id| pages::Project { id }.to_string()),
        proposal: link(|id| pages::Proposal { id }.to_string()),
        contract: link(|id| pages::Contract { id }.to_string()),
        sign_in: whole(pages::SignIn::PATH),
        security: whole(pages::SecuritySettings::PATH),
    }
}
