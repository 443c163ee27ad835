//! Handing work in, or preparing it.

use app::{
    contracts::{
        forms::{self, HandIn},
        work,
    },
    once::once,
};
use axum::response::{IntoResponse as _, Redirect, Response};
use axum_extra::routing::TypedPath as _;
use domain::{
    DeliverableId, MilestoneId,
    contracts::{MAX_LINK, MAX_LINKS, MAX_NOTE, WriteWork},
};
use edge::{Door, once::of_form, routes::pages};
use http::StatusCode;
use maud::{Markup, Render as _, html};

use crate::{
    errors::PageError,
    form::{Form, Pairs, Wrong, id_of, kept, with_status},
    frame::{self, Page, Section},
    identity_summary,
    texts::Texts,
    ui::{
        breadcrumbs::breadcrumbs,
        button::{self, Button, Kind as ButtonKind},
        card::Card,
        css,
        field::{Field, Kind, error, field, form_stack},
        form::{PostForm, enter_submits, hidden},
        icon::Icon,
        icon_button::IconButton,
    },
};

const ADD: &str = "add-link";
const REMOVE: &str = "remove-link:";

/// The form as it was typed.
struct Typed {
    once: String,
    edit: String,
    /// The draft that it started from, if there was one.
    draft: Option<(DeliverableId, i64)>,
    input: WriteWork,
}

impl Typed {
    fn of(start: &HandIn) -> Self {
        let mut input = start.input.clone();
        if input.links.is_empty() {
            input.links.push(String::new());
        }
        Self { once: String::new(), edit: String::new(), draft: start.draft, input }
    }

    fn read(pairs: &Pairs) -> Self {
        let edit = pairs.get("edit").to_owned();
        let removed = edit.strip_prefix(REMOVE).and_then(|n| n.parse::<usize>().ok());
        let sent: usize = pairs.get("lines").parse().unwrap_or(0);
        let link = |n: usize| pairs.get(&format!("links[{n}]")).to_owned();
        let mut links: Vec<_> = (0..sent.min(MAX_LINKS)).filter(|n| Some(*n) != removed).map(link).collect();
        if edit == ADD && links.len() < MAX_LINKS {
            links.push(String::new());
        }
        let version = pairs.get("version").parse().unwrap_or(0);
        let draft = pairs.get("draft").parse().ok().map(|id| (id, version));
        let input = WriteWork { note: pairs.get("note").to_owned(), links };
        Self { once: pairs.get("once").to_owned(), edit, draft, input }
    }

    fn only_edits(&self) -> bool {
        self.edit == ADD || self.edit.starts_with(REMOVE)
    }
}

/// The form, filled with what is being prepared.
pub(super) async fn show(path: pages::MilestoneSubmission, door: Door) -> Result<Response, PageError> {
    let (id, start) = (path.milestone()?, start(&door, &path).await?);
    if !start.open {
        return Ok(Redirect::to(&pages::Contract::of(start.contract).to_string()).into_response());
    }
    Ok(draw(&door, StatusCode::OK, id, &start, &Typed::of(&start), &Wrong::default()))
}

/// Hands it in, or keeps it as a draft if that button was pressed.
pub(super) async fn submit(
    path: pages::MilestoneSubmission,
    door: Door,
    Form(pairs): Form<Pairs>,
) -> Result<Response, PageError> {
    let (id, actor, found) = (path.milestone()?, door.actor()?, start(&door, &path).await?);
    let mut typed = Typed::read(&pairs);
    if typed.only_edits() {
        return Ok(draw(&door, StatusCode::OK, id, &found, &typed, &Wrong::default()));
    }
    let keeps = typed.edit == "draft";
    let key = of_form(actor.user, "hand_in", Some(&typed.once), format!("{id}{pairs:?}").as_bytes());
    let (input, draft) = (typed.input.clone(), typed.draft);
    let done = door
        .cx
        .write(move |tx, stamp| {
            once(tx, stamp, key.as_ref(), |tx| match (keeps, draft) {
                (false, _) => work::hand_in(tx, stamp, &actor, id, &input),
                (true, None) => work::draft_work(tx, stamp, &actor, id, &input),
                (true, Some((draft, version))) => work::edit_work(tx, stamp, &actor, draft, &input, version),
            })
        })
        .await;
    match done {
        Ok(_) => {
            let contract = pages::Contract::of(found.contract).to_string();
            Ok(frame::redirect(&contract, if keeps { "draft" } else { "handed-in" }))
        }
        Err(error) => {
            // What was typed goes into the draft that there is now, if there is one.
            let found = start(&door, &path).await?;
            typed.draft = found.draft;
            let (status, wrong) = if error.kind == app::Kind::NotFound {
                let gone = frame::words(&door).work_form.draft_gone.to_owned();
                (StatusCode::CONFLICT, Wrong { fields: Vec::new(), whole: Some(gone) })
            } else {
                kept(error)?
            };
            Ok(draw(&door, status, id, &found, &typed, &wrong))
        }
    }
}

async fn start(door: &Door, path: &pages::MilestoneSubmission) -> app::Result<HandIn> {
    let (id, actor, now) = (path.milestone()?, door.actor()?, door.cx.app().now());
    door.cx.read(move |db| forms::work(db, &actor, id, now)).await
}

fn draw(
    door: &Door,
    status: StatusCode,
    id: MilestoneId,
    start: &HandIn,
    typed: &Typed,
    wrong: &Wrong,
) -> Response {
    let (t, once) = (frame::words(door), frame::fresh_once());
    let title = (t.work_form.title)(&start.milestone);
    let contract = pages::Contract::of(start.contract).to_string();
    let action = pages::MilestoneSubmission::of(id).to_string();
    let post = PostForm {
        action: &action,
        once: &once,
        id: "work",
        stack: true,
        unchecked: true,
        ..PostForm::default()
    };
    let (draft, version) = typed.draft.map_or_else(Default::default, |(id, v)| (id.to_string(), v));
    let body = html! {
        (breadcrumbs(t, &[(t.contract.all, pages::MyContracts::PATH), (&start.title, &contract)], t.work.hand_in))
        div.(css::PAGE_HEAD) { div { h1 { (title) } p dir="auto" { (start.title) } } }
        div.(css::SPLIT) {
            (post.with(&html! {
                (enter_submits(t.work_form.send))
                (hidden("draft", &draft))
                (hidden("version", &version.to_string()))
                (identity_summary(door, wrong))
                (fields(t, &typed.input, wrong))
                (buttons(t, &contract))
            }))
            aside.(css::STACK) { (aside(t, start)) }
        }
    };
    let page = Page { title: &title, section: Section::Contracts, ..Page::default() };
    with_status(status, frame::page(door, &once, page, &body))
}

fn fields(t: &'static Texts, input: &WriteWork, wrong: &Wrong) -> Markup {
    let f = &t.work_form;
    let note = Field {
        label: f.note,
        name: "note",
        value: &input.note,
        error: wrong.at("note"),
        kind: Kind::TextArea { tall: true },
        limit: Some(MAX_NOTE),
        ..Field::default()
    };
    let add = Button {
        label: f.add_link,
        icon: Some(Icon::Plus),
        name: "edit",
        value: ADD,
        unchecked: true,
        ..Button::default()
    };
    let links = form_stack(&html! {
        (hidden("lines", &input.links.len().to_string()))
        @if !wrong.at("links").is_empty() { div id="links" { (error(wrong.at("links"), "links")) } }
        @for (n, value) in input.links.iter().enumerate() { (link(t, n, value, wrong)) }
        div { (add.render()) }
    });
    html! {
        (Card { label: f.note, body: form_stack(&field(t, &note)), ..Card::default() }.render())
        (Card { title: f.links_title, id: "links-sheet", sub: f.links_hint, body: links, ..Card::default() }.render())
    }
}

fn link(t: &'static Texts, n: usize, value: &str, wrong: &Wrong) -> Markup {
    let f = &t.work_form;
    let (name, label, remove) = (format!("links[{n}]"), (f.link)(n + 1), format!("{REMOVE}{n}"));
    let (id, error) = (id_of(&name), wrong.at(&name));
    let url = Field {
        label: &label,
        name: &name,
        id: &id,
        value,
        error,
        kind: Kind::Url,
        limit: Some(MAX_LINK),
        ..Field::default()
    };
    html! {
        div.(css::STACK) data-gap="xs" { (field(t, &url))
        div.(css::ROW) {
            (IconButton { name: "edit", value: &remove, unchecked: true, ..IconButton::new(Icon::Trash, &(f.remove_link)(n + 1)) }.render())
        } }
    }
}

fn buttons(t: &'static Texts, back: &str) -> Markup {
    let f = &t.work_form;
    let submit =
        |label, value, kind| Button { label, name: "edit", value, kind, ..Button::default() }.render();
    html! {
        div.(css::ROW) {
            (submit(f.send, "send", ButtonKind::Primary))
            (submit(f.save, "draft", ButtonKind::Plain))
            (button::link(f.cancel, back, ButtonKind::Quiet))
        }
    }
}

fn aside(t: &'static Texts, start: &HandIn) -> Markup {
    let f = &t.work_form;
    let body = html! {
        div.(css::STACK) data-gap="sm" {
            p { (f.aside) }
            @if start.replaces { p { (f.replaces) } }
            p.(css::MUTED).(css::UI) { (f.fixed) }
        }
    };
    Card { title: f.aside_title, id: "next", body, ..Card::default() }.render()
}
