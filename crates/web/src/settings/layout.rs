//! What the settings pages share: the navigation beside them and how they come back with errors.

use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use edge::{Door, cookies, routes::pages};
use http::StatusCode;
use maud::{Markup, html};

use crate::{
    form::with_status,
    frame::{self, Page},
    ui::{
        css,
        icon::Icon,
        tabs::{SideLink, side_nav},
    },
};

/// Which of the pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tab {
    /// What others see of a freelancer.
    Profile,
    /// Name, handle, address, roles, closing.
    Account,
    /// Password and sessions.
    Security,
}

/// An answer that brings the browser the new token of its session.
pub(crate) fn renewed(door: &Door, token: Option<String>, mut response: Response) -> Response {
    if let (Some(token), Some(visitor)) = (token, &door.visitor) {
        let line = cookies::session(door.cx.origin(), &token, visitor.stay);
        cookies::add(response.headers_mut(), line);
    }
    response
}

/// A settings page: navigation, title, and sheets one under the other.
pub(crate) fn settings(
    door: &Door,
    tab: Tab,
    status: StatusCode,
    once: &str,
    done: &str,
    sheets: &Markup,
) -> Response {
    let t = frame::words(door);
    let s = &t.settings;
    let link = |label, href, icon, own| SideLink { label, href, icon, current: tab == own, turn: 0 };
    let mut links = vec![
        link(s.account, pages::AccountSettings::PATH, Icon::User, Tab::Account),
        link(s.security, pages::SecuritySettings::PATH, Icon::Shield, Tab::Security),
    ];
    if door.visitor.as_ref().is_some_and(|v| v.actor.market.freelancer) {
        links.insert(0, link(t.talent.settings_tab, pages::ProfileSettings::PATH, Icon::Star, Tab::Profile));
    }
    let title = match tab {
        Tab::Profile => t.talent.settings_title,
        Tab::Account => s.account_title,
        Tab::Security => s.security_title,
    };
    let body = html! {
        div.(css::PAGE_HEAD) { div { h1 { (title) } } }
        div.(css::SPLIT) data-side="start" {
            (side_nav(t, s.navigation, &links))
            div.(css::STACK) data-gap="lg" { (sheets) }
        }
    };
    with_status(status, frame::page(door, once, Page { title, done, ..Page::default() }, &body))
}
