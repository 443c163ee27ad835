//! Whoever asks, signed in or not.

use std::convert::Infallible;

use app::identity::sessions::Visitor;
use axum::{extract::FromRequestParts, http::request::Parts};
use domain::Actor;
use edge::Cx;

/// Whoever asks. As an argument of a handler it needs no token, and knows the person when there is one.
pub(crate) struct Anyone {
    /// The context.
    pub(crate) cx: Cx,
    /// The person, if one is signed in.
    pub(crate) actor: Option<Actor>,
}

impl FromRequestParts<Cx> for Anyone {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, cx: &Cx) -> Result<Self, Infallible> {
        let actor = parts.extensions.get::<Visitor>().map(|visitor| visitor.actor);
        Ok(Self { cx: cx.clone(), actor })
    }
}
