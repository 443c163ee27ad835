//! What the pages of staff share: the tabs over them.

use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use domain::{
    ContractId, ProjectId, UserId,
    contracts::Person as Named,
    staff::{AuditLine, Subject},
};
use edge::{Door, routes::pages};
use maud::{Markup, html};

use crate::{
    frame::{self, Page, Section},
    texts::Texts,
    ui::{
        css, link,
        tabs::{Tab, tabs},
    },
};

/// Which of the pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Overview,
    People,
    Projects,
    Jobs,
    Audit,
}

/// A page of staff: title, tabs, and what is on it.
pub(super) fn page(door: &Door, part: Part, done: &str, once: &str, body: &Markup) -> Response {
    let t = frame::words(door);
    let s = &t.staff;
    let all = [
        (Part::Overview, s.overview, pages::Staff::PATH),
        (Part::People, s.people, pages::StaffPeople::PATH),
        (Part::Projects, s.projects, pages::StaffProjects::PATH),
        (Part::Jobs, s.jobs, pages::StaffJobs::PATH),
        (Part::Audit, s.audit, pages::StaffAudit::PATH),
    ];
    let list = all.map(|(own, label, href)| Tab { label, href, current: own == part, ..Tab::default() });
    let title = all.iter().find(|(own, ..)| *own == part).map_or(s.title, |(_, label, _)| label);
    let body = html! {
        div.(css::PAGE_HEAD) { div { h1 { (title) } } }
        (tabs(t, s.sections, &list))
        (body)
    };
    let page = Page { title, section: Section::Staff, done, ..Page::default() };
    frame::page(door, once, page, &body)
}

/// A person's name, which leads to their page for staff.
pub(super) fn person(named: &Named) -> Markup {
    link::title(&named.name, &pages::StaffPerson::of(named.id).to_string())
}

/// Who did what stands in a log.
pub(super) fn doer(t: &'static Texts, by: Option<&Named>) -> Markup {
    by.map_or_else(|| html! { (t.staff.by_system) }, person)
}

/// The thing that a line of the audit log is about: its page where it has one, and what else was done to it.
pub(super) fn thing(line: &AuditLine) -> Markup {
    let Some(kind) = Subject::parse(&line.entity) else { return html! { (line.entity) } };
    let id = line.entity_id;
    let href = match kind {
        Subject::User => pages::StaffPerson::of(UserId::new(id)).to_string(),
        Subject::Project => pages::Project::of(ProjectId::new(id)).to_string(),
        Subject::Contract => pages::Contract::of(ContractId::new(id)).to_string(),
        Subject::Session | Subject::Job => format!("{}?about={}", pages::StaffAudit::PATH, kind.shown(id)),
    };
    link::title(&line.entity, &href)
}
