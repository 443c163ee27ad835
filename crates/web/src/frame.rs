//! From a request to a whole page: who is looking, what they can reach, and the words around the page.

use app::identity::sessions::Visitor;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum_extra::routing::TypedPath as _;
use domain::{
    identity::UserStateName,
    policy::{ReadStaffPages, Relation, may},
};
use edge::{Door, once, routes::pages};
use maud::Markup;

use crate::{
    notice,
    shell::{self, Frame, Hat, Layout, NavItem, Theme, Viewer, Width},
    texts::{EN, Texts},
    ui::{
        avatar::{Person, hue},
        footer::FooterColumn,
        icon::Icon,
    },
};

/// The place in the main navigation that a page belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Section {
    /// None of them.
    #[default]
    None,
    /// The dashboard.
    Dashboard,
    /// Open projects.
    Work,
    /// The own projects.
    MyProjects,
    /// The own proposals.
    Proposals,
    /// The own offers and contracts.
    Contracts,
    /// The pages of staff.
    Staff,
}

/// What a page says about itself.
#[derive(Default)]
pub(crate) struct Page<'a> {
    /// The title, without the product's name.
    pub title: &'a str,
    /// For search engines and previews.
    pub description: &'a str,
    /// Where it belongs.
    pub section: Section,
    /// How wide it is.
    pub width: Width,
    /// How it is laid out.
    pub layout: Layout,
    /// Dialogs at its end.
    pub extra: Option<Markup>,
    /// The words of a query that name what was just done; see [`notice`].
    pub done: &'a str,
}

/// The words of the person's language.
pub(crate) fn words(_door: &Door) -> &'static Texts {
    &EN
}

/// A page for this request. `once` is the token of this rendering, which the page's forms carry too.
pub(crate) fn page(door: &Door, once: &str, page: Page<'_>, body: &Markup) -> Response {
    let t = words(door);
    let home = pages::Home::PATH;
    let viewer = door.visitor.as_ref().map(|v| Viewer {
        person: Person { name: &v.name, hue: hue(v.actor.user.get()), org: false, href: "" },
        handle: &v.handle,
        hat: hat(v),
        has_both_roles: v.actor.market.client && v.actor.market.freelancer,
    });
    let frame = Frame {
        title: page.title,
        description: page.description,
        theme: door.theme.map(theme),
        nav: nav(door, t, page.section),
        account: account(door, t),
        footer: footer(t),
        footer_links: vec![
            (t.frame.terms, pages::Terms::PATH),
            (t.frame.privacy, pages::Privacy::PATH),
            (t.frame.api, pages::Docs::PATH),
        ],
        notice: t.frame.copyright,
        paths: shell::Paths {
            home: if viewer.is_some() { pages::Dashboard::PATH } else { home },
            ..shell::Paths::default()
        },
        viewer,
        width: page.width,
        layout: page.layout,
        once,
        toast: notice::text(t, page.done),
        path: door.here.split('?').next().unwrap_or("/"),
        extra: page.extra.unwrap_or_default(),
        ..Frame::new(t)
    };
    shell::page(&frame, body).into_response()
}

/// On to a page that says what was just done; see [`notice`].
pub(crate) fn redirect(to: &str, done: &str) -> Response {
    let sign = if to.contains('?') { '&' } else { '?' };
    Redirect::to(&format!("{to}{sign}done={done}")).into_response()
}

/// A token for the forms of a page that is being drawn.
pub(crate) fn fresh_once() -> String {
    once::fresh()
}

fn theme(theme: edge::Theme) -> Theme {
    match theme {
        edge::Theme::Light => Theme::Light,
        edge::Theme::Dark => Theme::Dark,
    }
}

/// The market role that navigation shows: the chosen one, else the only one, else client.
pub(crate) fn hat(visitor: &Visitor) -> Hat {
    let market = visitor.actor.market;
    match (visitor.actor.staff, visitor.hat.as_deref(), market.client, market.freelancer) {
        (Some(_), ..) => Hat::Staff,
        (None, Some("freelancer"), _, true) | (None, _, false, _) => Hat::Freelancer,
        _ => Hat::Client,
    }
}

fn nav<'a>(door: &Door, t: &'static Texts, section: Section) -> Vec<NavItem<'a>> {
    let item = |label, href, icon, own| NavItem { label, href, icon, turn: 0, active: section == own };
    let work = item(t.frame.work, pages::Projects::PATH, Icon::Search, Section::Work);
    let Some(visitor) = &door.visitor else { return vec![work] };
    let mut items = vec![item(t.frame.dashboard, pages::Dashboard::PATH, Icon::Home, Section::Dashboard)];
    if hat(visitor) == Hat::Client {
        items.push(item(t.frame.my_projects, pages::MyProjects::PATH, Icon::Briefcase, Section::MyProjects));
    }
    items.push(work);
    if hat(visitor) == Hat::Freelancer {
        items.push(item(t.frame.proposals, pages::MyProposals::PATH, Icon::Send, Section::Proposals));
    }
    if hat(visitor) != Hat::Staff {
        items.push(item(t.frame.contracts, pages::MyContracts::PATH, Icon::Contract, Section::Contracts));
    }
    if may::<ReadStaffPages>(&visitor.actor, Relation::Stranger) {
        items.push(item(t.frame.staff, pages::Staff::PATH, Icon::Shield, Section::Staff));
    }
    items
}

fn account<'a>(door: &Door, t: &'static Texts) -> Vec<NavItem<'a>> {
    let item = |label, href, icon| NavItem { label, href, icon, turn: 0, active: false };
    let mut items = Vec::new();
    if door.visitor.as_ref().is_some_and(|v| v.actor.market.freelancer) {
        items.push(item(t.frame.profile, pages::ProfileSettings::PATH, Icon::User));
    }
    if door.visitor.as_ref().is_some_and(|v| v.actor.state != UserStateName::Closed) {
        items.push(item(t.frame.account, pages::AccountSettings::PATH, Icon::Sliders));
        items.push(item(t.frame.security, pages::SecuritySettings::PATH, Icon::Shield));
    }
    if door.cx.feature().mailbox {
        items.push(item(t.frame.mailbox, pages::Mailbox::PATH, Icon::Mail));
    }
    items
}

fn footer<'a>(_t: &'static Texts) -> Vec<FooterColumn<'a>> {
    Vec::new()
}
