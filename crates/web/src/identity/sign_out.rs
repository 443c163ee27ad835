//! Signing out.

use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use edge::{Door, cookies, cookies::Name, routes::pages};
use http::{HeaderName, HeaderValue};

use crate::{errors::PageError, frame};

/// What the browser forgets. Cookies would take those of other programs on this host as well, so ours is cleared by
/// name.
const FORGET: HeaderValue = HeaderValue::from_static(r#""cache","storage""#);

/// Ends the present session. Without one there is nothing to end.
pub(super) async fn submit(_: pages::SignOut, door: Door) -> Result<Response, PageError> {
    if let Some(visitor) = &door.visitor {
        let actor = visitor.actor;
        door.cx
            .write(move |tx, stamp| app::identity::sessions::end(tx, stamp, &actor, actor.session))
            .await?;
    }
    let mut response = frame::redirect(pages::SignIn::PATH, "signed-out");
    cookies::add(response.headers_mut(), cookies::clear(door.cx.origin(), Name::Session));
    response.headers_mut().insert(HeaderName::from_static("clear-site-data"), FORGET);
    Ok(response)
}
