//! What these pages share: the form beside ruled paper, its errors, and the cookies of a new session.

use app::identity::{device, sign_in::Opened};
use axum::response::{IntoResponse as _, Redirect, Response};
use axum_extra::routing::TypedPath as _;
use edge::{Door, cookies, cookies::Name, routes::pages};
use http::{HeaderValue, StatusCode, header::REFERRER_POLICY};
use maud::{Markup, Render as _, html};

use crate::{
    form::{Wrong, with_status},
    frame::{self, Page},
    shell::Layout,
    ui::{
        alert::{Alert, error_summary},
        auth::{AuthForm, auth_aside, auth_form},
        hero::{SceneLine, scene},
        milestones::State,
        tone::Tone,
    },
};

/// A form of these pages.
pub(super) struct Sheet<'a> {
    /// The page's title.
    pub title: &'a str,
    /// A line under it.
    pub note: Markup,
    /// Fields side by side.
    pub wide: bool,
    /// Where it goes; empty for a page that only says something.
    pub action: &'a str,
    /// The fields and the button.
    pub body: Markup,
    /// What is wrong.
    pub wrong: &'a Wrong,
    /// What was just done.
    pub done: &'a str,
}

/// The whole page.
pub(super) fn sheet(door: &Door, status: StatusCode, sheet: Sheet<'_>) -> Response {
    let t = frame::words(door);
    let once = frame::fresh_once();
    let form = AuthForm {
        title: sheet.title,
        note: sheet.note,
        wide: sheet.wide,
        home: pages::Home::PATH,
        action: sheet.action,
        once: &once,
        body: html! { (wrong_summary(door, sheet.wrong)) (sheet.body) },
    };
    let page =
        Page { title: sheet.title, layout: Layout::Auth(aside(door)), done: sheet.done, ..Page::default() };
    with_status(status, frame::page(door, &once, page, &auth_form(t, &form)))
}

/// The alert over a form: what concerns the whole of it, or the list of fields to mend.
pub(crate) fn wrong_summary(door: &Door, wrong: &Wrong) -> Markup {
    match &wrong.whole {
        Some(whole) => html! {
            div role="alert" { (Alert { tone: Tone::Bad, body: html! { p { (whole) } }, ..Alert::default() }.render()) }
        },
        None if wrong.fields.is_empty() => html! {},
        None => error_summary(frame::words(door), &wrong.list()),
    }
}

/// Ruled paper with the steps of an account.
fn aside(door: &Door) -> Markup {
    let a = &frame::words(door).auth;
    let line = |state, number, title, note| SceneLine { state, number, title, note, amount: "" };
    let lines = [
        line(State::Turn, "1", a.step_account, a.step_account_note),
        line(State::Next, "2", a.step_confirm, a.step_confirm_note),
        line(State::Next, "3", a.step_start, a.step_start_note),
    ];
    let head = html! { strong { (a.aside_title) } };
    auth_aside(a.aside_label, &scene(a.aside_label, &head, &lines, &html! {}, None), a.aside_words)
}

/// The way on after signing in, with the cookies of the session and of a known device.
pub(super) fn enter(door: &Door, opened: &Opened, stay: bool, to: &str) -> Response {
    let origin = door.cx.origin();
    let now = door.cx.app().now();
    let mut response = Redirect::to(to).into_response();
    let headers = response.headers_mut();
    cookies::add(headers, cookies::session(origin, &opened.token, stay));
    let known = device::remember(door.cx.app(), opened.user, now);
    cookies::add(headers, cookies::set(origin, Name::Device, &known, Some(device::AGE)));
    cookies::add(headers, cookies::clear(origin, Name::Pending));
    response
}

/// Keeps a token out of the addresses that other sites are told. The origin alone is still sent to our own forms.
pub(super) fn guarded(mut response: Response) -> Response {
    response.headers_mut().insert(REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    response
}
