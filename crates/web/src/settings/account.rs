//! The account page: each thing that can be changed is a form of its own.

use app::identity::account as verb;
use axum::{extract::Query, response::Response};
use axum_extra::routing::TypedPath as _;
use domain::identity::{AccountView, UserState};
use edge::{Door, routes::pages};
use http::StatusCode;
use maud::{Markup, Render as _, html};
use serde::Deserialize;

use super::layout::{Tab, settings};
use crate::{
    errors::PageError,
    form::Wrong,
    frame, identity_summary,
    texts::Texts,
    ui::{
        alert::Alert,
        button::{self, Button, Kind as ButtonKind},
        card::Card,
        choice::Check,
        field::{Field, Group, Kind, field, form_stack, group},
        form::{hidden, post_form},
        tone::Tone,
    },
    when,
};

/// What was just done.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct From {
    done: String,
}

impl From {
    /// The word for the toast.
    pub(crate) fn done(&self) -> &str {
        &self.done
    }
}

/// What was typed into one of the forms, when it comes back.
#[derive(Debug, Default)]
pub(super) struct Typed {
    /// Which form.
    pub form: &'static str,
    /// Its one free field.
    pub value: String,
    /// What is wrong with it.
    pub wrong: Wrong,
}

/// The page.
pub(super) async fn show(
    _: pages::AccountSettings,
    door: Door,
    Query(from): Query<From>,
) -> Result<Response, PageError> {
    draw(&door, StatusCode::OK, &Typed::default(), &from.done).await
}

/// The page, with what was typed into one of its forms.
pub(super) async fn draw(
    door: &Door,
    status: StatusCode,
    typed: &Typed,
    done: &str,
) -> Result<Response, PageError> {
    let (actor, now) = (door.actor()?, door.cx.app().now());
    let account = door.cx.read(move |db| verb::show(db, &actor, now)).await?;
    let once = frame::fresh_once();
    let t = frame::words(door);
    let sheets = html! {
        (identity_summary(door, &typed.wrong))
        @if let UserState::Closing { finish_at, .. } = account.state { (closing(t, finish_at, &once)) }
        (name(t, &account, typed, &once))
        (handle(t, &account, typed, &once))
        (email(t, &account, typed, &once))
        @if account.staff.is_none() { (roles(t, &account, typed, &once)) (closure(t, &account)) }
    };
    Ok(settings(door, Tab::Account, status, &once, done, &sheets))
}

fn closing(t: &Texts, finish_at: domain::Time, once: &str) -> Markup {
    let d = &t.dashboard;
    let undo = post_form(
        pages::AccountClosureWithdrawal::PATH,
        once,
        &button::submit(d.closing_undo, ButtonKind::Primary),
    );
    Alert {
        tone: Tone::Turn,
        title: d.closing_title,
        body: html! { p { (d.closing_until) " " (when::deadline(finish_at)) "." } },
        actions: Some(undo),
        ..Alert::default()
    }
    .render()
}

fn value<'a>(typed: &'a Typed, form: &str, stored: &'a str) -> &'a str {
    if typed.form == form { &typed.value } else { stored }
}

fn save(t: &Texts) -> Option<Markup> {
    Some(button::submit(t.settings.save, ButtonKind::Plain))
}

fn name(t: &Texts, account: &AccountView, typed: &Typed, once: &str) -> Markup {
    let s = &t.settings;
    let body = form_stack(&html! {
        (hidden("version", &account.version.to_string()))
        (field(t, &Field { label: s.name, name: "name", value: value(typed, "name", &account.name), hint: s.name_hint, error: typed.wrong.at("name"), required: true, limit: Some(80), autocomplete: "name", ..Field::default() }))
    });
    Card { title: s.name_title, id: "name-form", body, foot: save(t), ..Card::default() }
        .form(pages::AccountName::PATH, once)
}

fn handle(t: &Texts, account: &AccountView, typed: &Typed, once: &str) -> Markup {
    let s = &t.settings;
    let body = form_stack(&html! {
        (hidden("version", &account.version.to_string()))
        (field(t, &Field { label: s.handle, name: "handle", value: value(typed, "handle", &account.handle), before: "@", hint: s.handle_hint, error: typed.wrong.at("handle"), required: true, limit: Some(30), autocomplete: "off", ..Field::default() }))
    });
    Card { title: s.handle_title, id: "handle-form", body, foot: save(t), ..Card::default() }
        .form(pages::AccountHandle::PATH, once)
}

fn email(t: &Texts, account: &AccountView, typed: &Typed, once: &str) -> Markup {
    let s = &t.settings;
    let pending = account.pending_email.as_deref();
    let body = form_stack(&html! {
        p { (s.email_now) " " strong { bdi { (account.email) } } }
        @if let Some(new) = pending {
            (Alert { tone: Tone::Info, body: html! { p { (s.email_pending) " " strong { bdi { (new) } } "." } }, ..Alert::default() }.render())
        }
        (field(t, &Field { label: s.email_new, name: "email", value: value(typed, "email", ""), error: typed.wrong.at("email"), required: true, kind: Kind::Email, live: t.sign_up.email_live, autocomplete: "email", placeholder: " ", ..Field::default() }))
        (field(t, &Field { label: s.current, name: "current", error: typed.wrong.at("current"), required: true, kind: Kind::Password, autocomplete: "current-password", ..Field::default() }))
    });
    let foot = Some(button::submit(s.email_submit, ButtonKind::Plain));
    Card { title: s.email_title, id: "email-form", sub: s.email_note, body, foot, ..Card::default() }
        .form(pages::AccountEmail::PATH, once)
}

fn roles(t: &Texts, account: &AccountView, typed: &Typed, once: &str) -> Markup {
    let (s, market) = (&t.settings, account.market);
    let role = |name, label: &'static str, has: bool| {
        Check { name, label: html! { (label) }, on: has, disabled: has, ..Check::default() }.render()
    };
    let both = market.client && market.freelancer;
    let choices = html! {
        (role("client", t.sign_up.client, market.client))
        (role("freelancer", t.sign_up.freelancer, market.freelancer))
    };
    let body = group(
        t,
        &Group {
            legend: s.roles_legend,
            id: "roles",
            error: typed.wrong.at("roles"),
            body: choices,
            ..Group::default()
        },
    );
    let foot = (!both).then(|| button::submit(s.roles_submit, ButtonKind::Plain));
    Card { title: s.roles_title, id: "roles-form", sub: s.roles_note, body, foot, ..Card::default() }
        .form(pages::AccountRoles::PATH, once)
}

fn closure(t: &Texts, account: &AccountView) -> Markup {
    if matches!(account.state, UserState::Closing { .. }) {
        return html! {};
    }
    let s = &t.settings;
    let open = Button {
        label: s.close_open,
        kind: ButtonKind::Danger,
        action: button::Action::Link(pages::AccountClosure::PATH),
        ..Button::default()
    };
    Card {
        title: s.close_title,
        id: "closure",
        body: html! { p { (s.close_note) } },
        foot: Some(open.render()),
        ..Card::default()
    }
    .render()
}
