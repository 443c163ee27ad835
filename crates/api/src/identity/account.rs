//! The own account on the wire.

use axum::{
    http::header::ETAG,
    response::{IntoResponse, Response},
};
use domain::{
    Market, Time,
    identity::{AccountView, UserEvent, UserState},
};
use edge::http::conditional::etag;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    identity::words::{AccountState, StaffRole},
    json::Json,
    next::Next,
};

/// The own account.
#[derive(Serialize, ToSchema)]
pub(crate) struct Account {
    /// Its id.
    #[schema(max_length = 17, pattern = "^usr_[0-9a-hjkmnp-tv-z]{13}$", example = "usr_02q8v3m1k7x4d")]
    id: String,
    /// The name in a profile's address.
    #[schema(max_length = 40, example = "ayesha-rahman")]
    handle: String,
    /// The name as others see it.
    #[schema(max_length = 80, example = "Ayesha Rahman")]
    name: String,
    /// The confirmed address.
    #[schema(max_length = 254, example = "ayesha@example.com")]
    email: String,
    /// A new address that waits for its confirmation.
    #[schema(max_length = 254)]
    pending_email: Option<String>,
    /// In which state it is.
    state: AccountState,
    /// When a restriction lifts itself.
    #[schema(format = DateTime)]
    restricted_until: Option<String>,
    /// When a closing can no longer be undone.
    #[schema(format = DateTime)]
    closes_at: Option<String>,
    /// What it may do on the market.
    #[schema(max_items = 2)]
    roles: Vec<Role>,
    /// The role of a staff account.
    staff_role: Option<StaffRole>,
    /// Since when it exists.
    #[schema(format = DateTime, example = "2026-03-01T12:00:00.000Z")]
    created_at: String,
    /// When the password was last changed.
    #[schema(format = DateTime, example = "2026-03-01T12:00:00.000Z")]
    password_changed_at: String,
    /// Counts changes of the account, as in `ETag`.
    #[schema(example = 3)]
    version: i64,
    /// The events that you may fire now.
    #[schema(max_items = 20)]
    allowed: Vec<AccountEvent>,
    /// What is waited for, if anything.
    next: Option<Next>,
}

/// What an account may do on the market.
#[derive(Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Role {
    /// Post projects and hire.
    Client,
    /// Propose and deliver.
    Freelancer,
}

impl From<Role> for Market {
    fn from(role: Role) -> Self {
        Self { client: matches!(role, Role::Client), freelancer: matches!(role, Role::Freelancer) }
    }
}

/// Something that the owner may do to the account.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum AccountEvent {
    /// Confirm the address.
    VerifyEmail,
    /// Close it.
    RequestClose,
    /// Take the closing back.
    UndoClose,
}

impl From<AccountView> for Account {
    fn from(view: AccountView) -> Self {
        let (restricted_until, closes_at) = ends(&view.state);
        Self {
            id: view.id.to_string(),
            roles: roles(view.market),
            staff_role: view.staff.map(StaffRole::from),
            restricted_until: restricted_until.map(Time::rfc3339),
            closes_at: closes_at.map(Time::rfc3339),
            created_at: view.created_at.rfc3339(),
            password_changed_at: view.password_at.rfc3339(),
            allowed: view.allowed().into_iter().filter_map(AccountEvent::of).collect(),
            next: view.next().map(Next::from),
            state: view.state.name().into(),
            handle: view.handle,
            name: view.name,
            email: view.email,
            pending_email: view.pending_email,
            version: view.version,
        }
    }
}

/// When a restriction lifts itself, and when a closing can no longer be undone.
pub(crate) const fn ends(state: &UserState) -> (Option<Time>, Option<Time>) {
    match state {
        UserState::Restricted { until } => (*until, None),
        UserState::Closing { finish_at, .. } => (None, Some(*finish_at)),
        _ => (None, None),
    }
}

/// The roles that an account has.
pub(crate) fn roles(market: Market) -> Vec<Role> {
    let held = [(market.client, Role::Client), (market.freelancer, Role::Freelancer)];
    held.into_iter().filter(|(held, _)| *held).map(|(_, role)| role).collect()
}

impl AccountEvent {
    fn of(event: UserEvent) -> Option<Self> {
        match event {
            UserEvent::VerifyEmail => Some(Self::VerifyEmail),
            UserEvent::RequestClose => Some(Self::RequestClose),
            UserEvent::UndoClose => Some(Self::UndoClose),
            _ => None,
        }
    }
}

impl IntoResponse for Account {
    fn into_response(self) -> Response {
        let tag = etag(u64::try_from(self.version).unwrap_or_default());
        ([(ETAG, tag)], Json(self)).into_response()
    }
}
