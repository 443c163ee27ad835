//! Who is asking: by cookie for pages, by access token for the API.

use std::net::{IpAddr, Ipv4Addr};

use ::http::{
    HeaderMap, Method,
    header::{AUTHORIZATION, USER_AGENT},
    request::Parts,
};
use app::{
    Error, Result,
    identity::{ClientInfo, device, sessions, sessions::Visitor},
};
use axum::{
    extract::{FromRequestParts, Request, State},
    middleware::Next,
    response::{IntoResponse as _, Response},
};
use domain::{Actor, UserId};

use crate::{
    cookies::{self, Name},
    cx::Cx,
    error::ApiError,
    http::{Caller, Class, ClientIp, Key},
    user_agent,
};

/// The colours that a person chose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

impl Theme {
    /// The word in the cookie and in `data-theme`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// Reads the word; anything else follows the system.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "light" => Some(Self::Light),
            "dark" => Some(Self::Dark),
            _ => None,
        }
    }
}

/// What a page's handler knows about its request.
#[derive(Clone)]
pub struct Door {
    /// The context.
    pub cx: Cx,
    /// The signed-in person, if any.
    pub visitor: Option<Visitor>,
    /// The chosen colours; `None` follows the system.
    pub theme: Option<Theme>,
    /// Where the request came from, for the list of sessions.
    pub client: ClientInfo,
    /// The network address.
    pub ip: IpAddr,
    /// The path and query of this page, for the way back after signing in.
    pub here: String,
    headers: HeaderMap,
    reads: bool,
}

impl Door {
    /// The signed-in person.
    ///
    /// # Errors
    /// Unauthorized, when nobody is signed in; the page then leads to the sign-in.
    pub fn actor(&self) -> Result<Actor> {
        self.visitor.as_ref().map(|v| v.actor).ok_or_else(Error::sign_in_first)
    }

    /// A cookie of ours.
    #[must_use]
    pub fn cookie(&self, name: Name) -> Option<String> {
        cookies::read(&self.headers, self.cx.origin(), name)
    }

    /// True when a person asked for this page; false for a HEAD or a prefetch, which may leave no trace.
    #[must_use]
    pub fn counts_as_reading(&self) -> bool {
        self.reads
    }

    /// The account that this browser has signed in to before.
    #[must_use]
    pub fn known_device(&self) -> Option<UserId> {
        device::recognise(self.cx.app(), &self.cookie(Name::Device)?, self.cx.app().now())
    }
}

impl FromRequestParts<Cx> for Door {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, cx: &Cx) -> std::result::Result<Self, Self::Rejection> {
        let ip = ip_of(parts);
        let theme = cookies::read(&parts.headers, cx.origin(), Name::Theme).and_then(|t| Theme::parse(&t));
        Ok(Self {
            cx: cx.clone(),
            visitor: parts.extensions.get::<Visitor>().cloned(),
            theme,
            client: client(&parts.headers, ip),
            ip,
            here: parts.uri.path_and_query().map_or("/", |p| p.as_str()).to_owned(),
            headers: parts.headers.clone(),
            reads: reads(parts),
        })
    }
}

/// Whether a person asked: not by a HEAD or a prefetch, which may leave no trace.
fn reads(parts: &Parts) -> bool {
    let early = ["sec-purpose", "purpose"].iter().any(|name| parts.headers.contains_key(*name));
    parts.method != Method::HEAD && !early
}

/// The person behind an access token. As an argument of a handler it makes the token required.
#[derive(Clone)]
pub struct Bearer {
    /// The context.
    pub cx: Cx,
    /// The person.
    pub visitor: Visitor,
    reads: bool,
}

impl Bearer {
    /// For permission.
    #[must_use]
    pub const fn actor(&self) -> Actor {
        self.visitor.actor
    }

    /// True when this is asked for to be read; false for a HEAD or a prefetch, which may leave no trace.
    #[must_use]
    pub const fn counts_as_reading(&self) -> bool {
        self.reads
    }
}

impl FromRequestParts<Cx> for Bearer {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, cx: &Cx) -> std::result::Result<Self, ApiError> {
        let visitor = parts.extensions.get::<Visitor>().cloned().ok_or_else(Error::sign_in_first)?;
        Ok(Self { cx: cx.clone(), visitor, reads: reads(parts) })
    }
}

/// Where an API request came from.
#[derive(Debug, Clone)]
pub struct Origin {
    /// The network address.
    pub ip: IpAddr,
    /// For the list of sessions.
    pub client: ClientInfo,
}

impl FromRequestParts<Cx> for Origin {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &Cx) -> std::result::Result<Self, Self::Rejection> {
        let ip = ip_of(parts);
        Ok(Self { ip, client: client(&parts.headers, ip) })
    }
}

/// Middleware of pages: finds the person by cookie. The use of a session is noted after the answer, never for a HEAD
/// or a prefetch.
pub async fn by_cookie(State(cx): State<Cx>, mut request: Request, next: Next) -> Response {
    let Some(token) = cookies::read(request.headers(), cx.origin(), Name::Session) else {
        return next.run(request).await;
    };
    let now = cx.app().now();
    let found = cx.read(move |db| sessions::by_cookie(db, &token, now)).await;
    let visitor = match found {
        Ok(visitor) => visitor,
        // Without the database a page still says so itself; pretending that nobody is signed in would mislead.
        Err(error) => return crate::error::ApiError(error).into_response(),
    };
    let Some(visitor) = visitor else { return next.run(request).await };
    let quiet = request.method() == Method::HEAD || request.headers().contains_key("sec-purpose");
    let ip = request.extensions().get::<ClientIp>().map(|c| c.0.to_string()).unwrap_or_default();
    let (touch, actor) = (visitor.touch && !quiet, visitor.actor);
    request.extensions_mut().insert(visitor);
    let mut response = next.run(request).await;
    response.extensions_mut().insert(caller(&actor));
    if touch {
        // After the answer, by a write of its own; when it fails the session only seems older than it is.
        drop(cx.app().write(move |tx, stamp| sessions::touch(tx, stamp, actor.session, &ip)));
    }
    response
}

/// Middleware of the API: finds the person by access token, and counts the request against the limits of person or
/// address. A token that is sent and not good is refused even where none is needed.
pub async fn by_token(State(cx): State<Cx>, mut request: Request, next: Next) -> Response {
    let ip = request.extensions().get::<ClientIp>().map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |c| c.0);
    let visitor = match bearer(&cx, request.headers()).await {
        Ok(visitor) => visitor,
        Err(error) => return ApiError(error).into_response(),
    };
    let key = visitor.as_ref().map_or_else(|| Key::ip(ip), |v| Key::name(&v.actor.user.to_string()));
    let reads = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    let standing = match cx.limit(if reads { Class::ApiRead } else { Class::ApiWrite }, key) {
        Ok(standing) => standing,
        Err(error) => return ApiError(error).into_response(),
    };
    let actor = visitor.as_ref().map(|v| v.actor);
    if let Some(visitor) = visitor {
        request.extensions_mut().insert(visitor);
    }
    let mut response = (standing, next.run(request).await).into_response();
    if let Some(actor) = actor {
        response.extensions_mut().insert(caller(&actor));
    }
    response
}

async fn bearer(cx: &Cx, headers: &HeaderMap) -> Result<Option<Visitor>> {
    let Some(value) = headers.get(AUTHORIZATION) else { return Ok(None) };
    let token = value.to_str().ok().and_then(|v| v.strip_prefix("Bearer ")).unwrap_or_default();
    let now = cx.app().now();
    let bearer = cx.app().settings.tokens.check(token, now)?;
    let visitor = cx.read(move |db| sessions::by_bearer(db, &bearer, now)).await?;
    visitor.map(Some).ok_or_else(|| {
        Error::new(app::Kind::Unauthorized, "token_revoked", "This sign-in was ended. Sign in again.")
    })
}

fn caller(actor: &Actor) -> Caller {
    let session = app::identity::secret::hash(&actor.session.to_string());
    Caller { user: actor.user.to_string(), session_hash: session[..8].to_owned() }
}

fn ip_of(parts: &Parts) -> IpAddr {
    parts.extensions.get::<ClientIp>().map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |c| c.0)
}

fn client(headers: &HeaderMap, ip: IpAddr) -> ClientInfo {
    let agent = headers.get(USER_AGENT).and_then(|v| v.to_str().ok()).unwrap_or_default();
    ClientInfo { label: user_agent::label(agent), ip: ip.to_string() }
}
