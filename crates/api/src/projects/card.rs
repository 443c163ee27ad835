//! A project in the list of open ones.

use app::{Read, projects::show};
use domain::{
    Actor, Page, Time,
    policy::reads_all_projects,
    projects::{self, ProjectCard, ProjectStateName, ProjectView},
};
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    list::List,
    next::Next,
    projects::{
        event::Event,
        parts::{Budget, Client, Proposals},
        words::{Duration, State, Visibility},
    },
    text::SkillName,
};

/// A project in the list of open ones.
#[derive(Serialize, ToSchema)]
pub(crate) struct Card {
    /// Its id.
    #[schema(max_length = 17, pattern = "^prj_[0-9a-hjkmnp-tv-z]{13}$", example = "prj_02q8v3m1k7x4d")]
    id: String,
    /// Its client.
    client: Client,
    /// One line.
    #[schema(max_length = 90, example = "A booking page for a small hotel")]
    title: String,
    /// The beginning of its description.
    #[schema(max_length = 241)]
    summary: Option<String>,
    /// Names of skills.
    #[schema(value_type = Vec<SkillName>, max_items = 10)]
    skills: Vec<String>,
    /// What the client wants to pay.
    budget: Budget,
    /// How long it may take, if the client knows.
    duration: Option<Duration>,
    /// How many people are wanted.
    #[schema(minimum = 1, maximum = 50, example = 1)]
    places: u16,
    /// Who may see it.
    visibility: Visibility,
    /// How many proposals it has.
    proposals: Proposals,
    /// When it was published.
    #[schema(format = DateTime, example = "2026-03-01T12:00:00.000Z")]
    published_at: String,
    /// Always `open`.
    state: State,
    /// The events that you may fire now; none unless it is yours or you are staff.
    #[schema(max_items = 20)]
    allowed: Vec<Event>,
    /// Whose turn it is; for its client and staff.
    next: Option<Next>,
}

/// A page of cards as this person sees them. Only the client and staff may know or do more than the card says, so only
/// for them the project itself is read.
pub(super) fn seen(
    db: &mut dyn Read,
    actor: Option<&Actor>,
    page: Page<ProjectCard>,
    now: Time,
) -> app::Result<List<Card>> {
    let mut items = Vec::with_capacity(page.items.len());
    for card in page.items {
        let privy = actor.filter(|a| reads_all_projects(a) || a.user == card.client.id);
        let view = privy.map(|actor| show::show(db, Some(actor), card.id, now)).transpose()?;
        items.push(Card::of(card, view));
    }
    Ok(List::from(Page { items, newer: page.newer, older: page.older }))
}

impl Card {
    fn of(card: ProjectCard, view: Option<ProjectView>) -> Self {
        let open = ProjectStateName::Open;
        let (proposals, allowed, next) = match view {
            Some(view) => (view.proposals, Event::all(&view.allowed, open), view.next),
            None => (projects::Proposals::Band(card.band), Vec::new(), None),
        };
        Self {
            id: card.id.to_string(),
            client: card.client.into(),
            title: card.title,
            summary: card.summary,
            skills: card.skills,
            budget: card.budget.into(),
            duration: card.duration.map(Duration::from),
            places: card.places,
            visibility: card.visibility.into(),
            proposals: proposals.into(),
            published_at: card.published_at.rfc3339(),
            state: open.into(),
            allowed,
            next: next.map(Next::from),
        }
    }
}
