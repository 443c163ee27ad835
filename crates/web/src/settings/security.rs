//! Password and sessions.

use app::identity::sessions as verb;
use axum::{extract::Query, response::Response};
use axum_extra::routing::TypedPath as _;
use domain::identity::{ChangePassword, MIN_CHARS, SessionKind, SessionView};
use edge::{Door, cookies, cookies::Name, identity, once::of_form, routes::pages};
use http::StatusCode;
use maud::{Markup, Render as _, html};
use serde::Deserialize;

use super::{
    account::From,
    layout::{Tab, renewed, settings},
};
use crate::{
    errors::PageError,
    form::{Form, Wrong, mendable},
    frame, identity_summary,
    texts::Texts,
    ui::{
        avatar,
        badge::badge,
        button::{self, Kind as ButtonKind},
        card::{self, Card},
        css,
        field::{Field, Kind, field, form_stack},
        form::post_form,
        icon::Icon,
        tone::Tone,
    },
    when,
};

/// What the password form sends.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Passwords {
    once: String,
    current: String,
    new: String,
}

/// The page.
pub(super) async fn show(
    _: pages::SecuritySettings,
    door: Door,
    Query(from): Query<From>,
) -> Result<Response, PageError> {
    draw(&door, StatusCode::OK, &Wrong::default(), from.done()).await
}

/// Changes the password.
pub(super) async fn password(
    _: pages::SecurityPassword,
    door: Door,
    Form(typed): Form<Passwords>,
) -> Result<Response, PageError> {
    let actor = door.actor()?;
    let key = of_form(actor.user, "change_password", Some(&typed.once), typed.new.as_bytes());
    let input = ChangePassword { current: typed.current, new: typed.new };
    match identity::change_password(&door.cx, actor, input, key).await {
        Ok(changed) => Ok(renewed(&door, changed.token, back("password"))),
        Err(error) => {
            let (status, wrong) = mendable(error)?;
            draw(&door, status, &wrong, "").await
        }
    }
}

/// Ends one session.
pub(super) async fn end(path: pages::SessionEnding, door: Door) -> Result<Response, PageError> {
    let actor = door.actor()?;
    let id = path.session()?;
    door.cx.write(move |tx, stamp| verb::end(tx, stamp, &actor, id)).await?;
    if id != actor.session {
        return Ok(back("session"));
    }
    let mut response = frame::redirect(pages::SignIn::PATH, "signed-out");
    cookies::add(response.headers_mut(), cookies::clear(door.cx.origin(), Name::Session));
    Ok(response)
}

/// Ends all other sessions.
pub(super) async fn end_others(_: pages::OtherSessionsEnding, door: Door) -> Result<Response, PageError> {
    let actor = door.actor()?;
    door.cx.write(move |tx, stamp| verb::end_others(tx, stamp, &actor)).await?;
    Ok(back("sessions"))
}

fn back(done: &str) -> Response {
    frame::redirect(pages::SecuritySettings::PATH, done)
}

async fn draw(door: &Door, status: StatusCode, wrong: &Wrong, done: &str) -> Result<Response, PageError> {
    let (actor, now) = (door.actor()?, door.cx.app().now());
    let sessions = door.cx.read(move |db| verb::list(db, &actor, now)).await?;
    let (t, once) = (frame::words(door), frame::fresh_once());
    let sheets = html! {
        (identity_summary(door, wrong))
        (password_form(t, wrong, &once))
        (session_list(door, &sessions, &once))
    };
    Ok(settings(door, Tab::Security, status, &once, done, &sheets))
}

fn password_form(t: &Texts, wrong: &Wrong, once: &str) -> Markup {
    let s = &t.settings;
    let body = form_stack(&html! {
        (field(t, &Field { label: s.current, name: "current", error: wrong.at("current"), required: true, kind: Kind::Password, autocomplete: "current-password", ..Field::default() }))
        (field(t, &Field { label: s.password_new, name: "new", hint: t.sign_up.password_hint, error: wrong.at("new"), required: true, kind: Kind::Password, least: Some(MIN_CHARS), live: t.sign_up.password_live, autocomplete: "new-password", ..Field::default() }))
    });
    let foot = Some(button::submit(s.password_submit, ButtonKind::Plain));
    Card { title: s.password_title, id: "password-form", sub: s.password_note, body, foot, ..Card::default() }
        .form(pages::SecurityPassword::PATH, once)
}

fn session_list(door: &Door, sessions: &[SessionView], once: &str) -> Markup {
    let s = &frame::words(door).settings;
    let rows = html! { @for session in sessions { (session_row(door, session, once)) } };
    let others = sessions.len() > 1;
    let foot = others.then(|| {
        post_form(pages::OtherSessionsEnding::PATH, once, &button::submit(s.sessions_end, ButtonKind::Danger))
    });
    Card {
        title: s.sessions_title,
        id: "sessions",
        sub: s.sessions_note,
        flush: true,
        body: card::rows(&rows),
        foot,
        ..Card::default()
    }
    .render()
}

fn session_row(door: &Door, session: &SessionView, once: &str) -> Markup {
    let s = &frame::words(door).settings;
    let now = door.cx.app().now();
    let icon = match (session.kind, session.label.as_str()) {
        (SessionKind::Api, _) => Icon::Code,
        (_, label) if label.contains("iPhone") || label.contains("Android") => Icon::Phone,
        _ => Icon::Laptop,
    };
    let kind = if session.kind == SessionKind::Api { s.session_api } else { s.session_web };
    let title = html! {
        span.(avatar::class::WHO_NAME) { bdi { (session.label) } }
        @if session.current { " " (badge(Tone::Good, s.session_current, None)) }
    };
    let main = html! {
        div.(avatar::class::WHO).(css::GROW) {
            span.(card::class::TASK_ICON) { (icon) }
            div {
                (title)
                span.(avatar::class::WHO_SUB) {
                    (kind) ", " bdi { (session.ip) } ", " (s.session_seen) " " (when::ago(session.seen_at, now))
                }
            }
        }
    };
    let end = post_form(
        &pages::SessionEnding::of(session.id).to_string(),
        once,
        &html! {
            (button::Button { label: s.session_end, size: button::Size::Sm, ..button::Button::default() }.render())
        },
    );
    card::row(&main, &end)
}
