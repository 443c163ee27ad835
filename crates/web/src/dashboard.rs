//! What waits for the person, their newest things, and what happened lately.

use app::{dashboard as verb, identity::account, staff::suspensions};
use axum::{extract::Query, response::Response};
use axum_extra::routing::TypedPath as _;
use domain::{
    ContractId, ProjectId, ProposalId, Time,
    dashboard::{Activity, Dashboard, Task},
    identity::UserState,
    policy::{Relation, WriteProject, may},
    staff::OwnSuspension,
};
use edge::{Door, routes::pages};
use maud::{Markup, Render as _, html};

use crate::{
    contracts,
    errors::PageError,
    frame::{self, Page, Section},
    projects,
    settings::From,
    texts::Texts,
    ui::{
        alert::Alert,
        art::Art,
        button::{self, Button, Kind},
        card::{Card, Task as TaskRow, rows, task},
        css,
        empty_state::Empty,
        heading::Level,
        icon::Icon,
        link,
        time::When,
        timeline::{Event, Mark, timeline},
        tone::Tone,
    },
    when,
};

/// The most things that wait and are shown.
const SHOWN: usize = 20;

/// The dashboard.
pub(crate) async fn show(
    _: pages::Dashboard,
    door: Door,
    Query(from): Query<From>,
) -> Result<Response, PageError> {
    let (actor, now) = (door.actor()?, door.cx.app().now());
    let (account, board, suspension) = door
        .cx
        .read(move |db| {
            Ok((account::show(db, &actor, now)?, verb::show(db, &actor, now)?, suspensions::own(db, &actor)?))
        })
        .await?;
    let t = frame::words(&door);
    let d = &t.dashboard;
    let body = html! {
        div.(css::PAGE_HEAD) {
            div { p { (when::date(now)) } h1 { ((d.waiting)(board.tasks.len())) } }
            (primary(t, &board, may::<WriteProject>(&actor, Relation::Owner)))
        }
        (standing(t, &account.state, suspension.as_ref()))
        @if !board.tasks.is_empty() { (tasks(t, &board.tasks, now)) }
        div.(css::SPLIT) {
            div.(css::STACK) data-gap="lg" { (own_projects(t, &board)) (open_projects(t, &board, now)) (nothing(t, &board)) }
            aside.(css::STACK) { (activity(t, &board.activity, now)) }
        }
    };
    let page = Page { title: d.title, section: Section::Dashboard, done: from.done(), ..Page::default() };
    Ok(frame::page(&door, &frame::fresh_once(), page, &body))
}

/// The one thing that most people come for.
fn primary(t: &'static Texts, board: &Dashboard, writes: bool) -> Markup {
    let go = |label, href, icon| {
        Button { label, icon: Some(icon), action: button::Action::Link(href), ..Button::default() }.render()
    };
    match (board.market.client, board.market.freelancer) {
        (true, _) if writes => go(t.my_projects.post, pages::NewProject::PATH, Icon::Plus),
        (_, true) => go(t.frame.work, pages::Projects::PATH, Icon::Search),
        (_, false) => html! {},
    }
}

/// What the state of the account means, where it is not the usual one.
fn standing(t: &'static Texts, state: &UserState, suspension: Option<&OwnSuspension>) -> Markup {
    let d = &t.dashboard;
    let alert = match state {
        UserState::Closing { finish_at, .. } => Alert {
            tone: Tone::Turn,
            title: d.closing_title,
            body: html! { p { (d.closing_until) " " (when::deadline(*finish_at)) "." } },
            actions: Some(button::link(d.closing_undo, pages::AccountSettings::PATH, Kind::Primary)),
            ..Alert::default()
        },
        UserState::Restricted { until } => Alert {
            tone: Tone::Warn,
            title: d.restricted,
            body: html! {
                (reasons(t, suspension))
                @if let Some(at) = until { p { (d.restricted_until) " " (when::deadline(*at)) "." } }
            },
            ..Alert::default()
        },
        UserState::Suspended => {
            Alert { tone: Tone::Bad, title: d.suspended, body: reasons(t, suspension), ..Alert::default() }
        }
        _ => return html! {},
    };
    alert.render()
}

/// The statement of reasons of a suspension that is proposed or in force.
fn reasons(t: &'static Texts, suspension: Option<&OwnSuspension>) -> Markup {
    let Some(own) = suspension else { return html! {} };
    html! {
        (projects::prose(&own.reasons))
        @if let Some(at) = own.lapses_at { p { (t.dashboard.suspension_lapses) " " (when::deadline(at)) "." } }
    }
}

fn tasks(t: &'static Texts, tasks: &[Task], now: Time) -> Markup {
    let shown = tasks.iter().take(SHOWN).enumerate();
    let body = rows(&html! { @for (n, item) in shown { (one_task(t, item, n == 0, now)) } });
    let more = tasks.len() > SHOWN;
    let foot = more.then(|| link::more(t.dashboard.all_contracts, pages::MyContracts::PATH));
    Card { label: t.dashboard.tasks, turn: true, flush: true, body, foot, ..Card::default() }.render()
}

fn one_task(t: &'static Texts, item: &Task, first: bool, now: Time) -> Markup {
    let d = &t.dashboard;
    let kind = if first { Kind::Primary } else { Kind::Plain };
    let project = |id: ProjectId| pages::Project::of(id).to_string();
    let (icon, title, note, action) = match item {
        Task::Contract(waiting) => return contracts::task(t, waiting, first, now),
        Task::StillOpen { project: id, title, due } => {
            let until = when::deadline_words(*due);
            (
                Icon::Clock,
                (d.still_open)(title),
                (d.still_open_note)(&until),
                button::link(d.look, &project(*id), kind),
            )
        }
        Task::ReadProposals { project: id, title, unread } => {
            let list = format!("{}?tab=unread", pages::ProjectProposals::of(*id));
            (
                Icon::Users,
                (d.read)(*unread, title),
                d.read_note.to_owned(),
                button::link(d.compare, &list, kind),
            )
        }
        Task::FinishDraft { project: id, title } => {
            let edit = pages::ProjectEdit::of(*id).to_string();
            (
                Icon::Draft,
                (d.finish_draft)(title),
                d.finish_draft_note.to_owned(),
                button::link(d.finish, &edit, kind),
            )
        }
        Task::CompleteProfile { missing } => {
            let parts: Vec<&str> = missing.iter().map(|part| crate::talent::part_name(t, *part)).collect();
            let action = button::link(t.talent.edit, pages::ProfileSettings::PATH, kind);
            (Icon::User, t.talent.missing_title.to_owned(), (t.talent.missing)(&parts.join(", ")), action)
        }
    };
    task(&TaskRow { icon, title: &title, note: &note, action: Some(action), turn: true, inline: false })
}

fn own_projects(t: &'static Texts, board: &Dashboard) -> Markup {
    if board.projects.is_empty() {
        return html! {};
    }
    let body = rows(&html! { @for project in &board.projects { (projects::own_row(t, project)) } });
    let action = Some(link::more(t.dashboard.all_projects, pages::MyProjects::PATH));
    Card { title: t.my_projects.title, id: "projects", action, flush: true, body, ..Card::default() }.render()
}

fn open_projects(t: &'static Texts, board: &Dashboard, now: Time) -> Markup {
    if board.open.is_empty() {
        return html! {};
    }
    let body = rows(&html! { @for card in &board.open { (projects::row(t, card, now)) } });
    let action = Some(link::more(t.landing.open_all, pages::Projects::PATH));
    Card { title: t.dashboard.newest, id: "newest", action, flush: true, body, ..Card::default() }.render()
}

fn nothing(t: &'static Texts, board: &Dashboard) -> Markup {
    if !board.projects.is_empty() || !board.open.is_empty() {
        return html! {};
    }
    let d = &t.dashboard;
    let body =
        Empty { art: Art::Done, title: d.empty_title, level: Level::H2, text: d.empty_text, actions: None }
            .render();
    Card { label: d.empty_title, flush: true, body, ..Card::default() }.render()
}

/// The feed: only what has words here is shown.
fn activity(t: &'static Texts, activity: &[Activity], now: Time) -> Markup {
    let lines: Vec<(Markup, Icon, String, String)> = activity
        .iter()
        .filter_map(|a| {
            let (words, icon) = said(t, a)?;
            Some((linked(words, a), icon, a.at.rfc3339(), when::words(a.at, now)))
        })
        .collect();
    if lines.is_empty() {
        return html! {};
    }
    let events: Vec<Event<'_>> = lines
        .iter()
        .map(|(words, icon, iso, text)| Event {
            mark: Mark::Icon(*icon, Tone::Neutral),
            text: words.clone(),
            when: When { iso, text },
            quote: "",
        })
        .collect();
    Card { title: t.dashboard.activity, id: "activity", body: timeline(&events), ..Card::default() }.render()
}

/// The words, which lead to what they speak of where it has a page.
fn linked(words: &str, activity: &Activity) -> Markup {
    let id = activity.entity_id;
    let href = match activity.entity.as_str() {
        "project" => pages::Project::of(ProjectId::new(id)).to_string(),
        "proposal" => pages::Proposal::of(ProposalId::new(id)).to_string(),
        "contract" => pages::Contract::of(ContractId::new(id)).to_string(),
        _ => return html! { (words) },
    };
    html! { a href=(href) { (words) } }
}

fn said(t: &'static Texts, activity: &Activity) -> Option<(&'static str, Icon)> {
    let f = &t.feed;
    let said = match (activity.entity.as_str(), activity.kind.as_str()) {
        ("session", "session.opened") => (f.signed_in, Icon::Key),
        ("session", "session.ended") => (f.signed_out, Icon::Logout),
        ("user", "account.password_changed" | "account.password_reset") => (f.password, Icon::Lock),
        ("user", "account.email_changed") => (f.email, Icon::Mail),
        ("user", "account.role_added") => (f.role, Icon::User),
        ("user", "verify_email") => (f.confirmed, Icon::Done),
        ("user", "request_close") => (f.closing, Icon::Alert),
        ("user", "undo_close") => (f.kept, Icon::Undo),
        ("user", "restrict") => (f.restricted, Icon::Alert),
        ("user", "lift") => (f.lifted, Icon::Done),
        ("user", "suspend") => (f.suspended, Icon::Ban),
        ("user", "reinstate") => (f.reinstated, Icon::Done),
        ("user", "account.suspension_proposed") => (f.suspension_proposed, Icon::Alert),
        ("user", "account.suspension_dropped") => (f.suspension_dropped, Icon::Done),
        ("project", "publish") => (f.published, Icon::Briefcase),
        ("project", "pause") => (f.paused, Icon::Clock),
        ("project", "resume") => (f.resumed, Icon::Open),
        ("project", "close") => (f.closed, Icon::Done),
        ("project", "expire_30d_idle") => (f.expired, Icon::Clock),
        ("project", "reopen_within_30d") => (f.reopened, Icon::Open),
        ("project", "remove") => (f.removed, Icon::Ban),
        ("proposal", "submit") => (f.proposal_sent, Icon::Send),
        ("proposal", "decline") => (f.proposal_declined, Icon::Minus),
        ("proposal", "withdraw") => (f.proposal_withdrawn, Icon::Undo),
        ("proposal", "not_selected") => (f.proposal_over, Icon::Minus),
        ("contract", "offer.made") => (f.offer_made, Icon::Contract),
        ("contract", "offer.countered") => (f.offer_countered, Icon::Edit),
        ("contract", "offer.accepted") => (f.offer_accepted, Icon::Done),
        ("contract", "offer.declined") => (f.offer_declined, Icon::Minus),
        ("contract", "offer.withdrawn") => (f.offer_withdrawn, Icon::Undo),
        ("contract", "offer.void" | "offer.expired") => (f.offer_gone, Icon::Minus),
        ("contract", "contract.paused") => (f.contract_paused, Icon::Clock),
        ("contract", "contract.resumed") => (f.contract_resumed, Icon::Open),
        ("contract", "contract.held") => (f.contract_held, Icon::Lock),
        ("contract", "contract.hold_released") => (f.contract_released, Icon::Open),
        ("contract", "contract.end_requested") => (f.end_requested, Icon::Clock),
        ("contract", "contract.end_request_cancelled") => (f.end_cancelled, Icon::Undo),
        ("contract", "contract.ended") => (f.contract_ended, Icon::Done),
        ("contract", "milestone.started") => (f.started, Icon::Open),
        ("contract", "milestone.cancelled") => (f.cancelled, Icon::Minus),
        ("contract", "milestone.cancel_asked") => (f.cancel_asked, Icon::Alert),
        ("contract", "milestone.submitted") => (f.handed_in, Icon::File),
        ("contract", "milestone.review_extended") => (f.extended, Icon::Clock),
        ("contract", "milestone.changes_requested") => (f.changes, Icon::Undo),
        ("contract", "milestone.approved") => (f.approved, Icon::Done),
        ("contract", "milestone.paid") => (f.paid, Icon::Wallet),
        ("contract", "milestone.unpaid") => (f.unpaid, Icon::Alert),
        ("contract", "payment.claimed") => (f.claimed, Icon::Wallet),
        ("contract", "payment.contradicted") => (f.contradicted, Icon::Alert),
        _ => return None,
    };
    Some(said)
}
