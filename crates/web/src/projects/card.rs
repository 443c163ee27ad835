//! A project in a list.

use domain::{
    Time,
    money::whole_range,
    projects::{Budget, BudgetKind, ProjectCard, Visibility},
};
use edge::routes::pages;
use maud::Markup;

use crate::{
    texts::Texts,
    ui::{
        avatar::{Person, hue},
        badge::badge,
        heading::Level,
        icon::Icon,
        project_card::{ProjectRow, project_row},
        time::When,
        tone::Tone,
    },
    when,
};

/// A row of the list of open projects.
pub(crate) fn row(t: &'static Texts, card: &ProjectCard, now: Time) -> Markup {
    let href = pages::Project::of(card.id).to_string();
    let morph = format!("project-{}", card.id.get());
    let skills: Vec<&str> = card.skills.iter().map(String::as_str).collect();
    let posted = when::words(card.published_at, now);
    project_row(&ProjectRow {
        href: &href,
        morph: &morph,
        title: &card.title,
        level: Level::H2,
        client: Person { name: &card.client.name, hue: hue(card.client.id.get()), org: false, href: "" },
        text: card.summary.as_deref().unwrap_or_default(),
        skills: &skills,
        amount: &amount(&card.budget),
        unit: unit(t, &card.budget),
        terms: &terms(t, card),
        proposals: &(t.project_list.bands)(card.band),
        posted: When { iso: &card.published_at.rfc3339(), text: &posted },
        badge: match card.visibility {
            Visibility::Public => Markup::default(),
            Visibility::Members => badge(Tone::Neutral, t.project_list.members, Some(Icon::Lock)),
        },
        ..ProjectRow::default()
    })
}

/// The budget in whole units; a dash where nothing is said.
pub(super) fn amount(budget: &Budget) -> String {
    match (budget.min(), budget.max()) {
        (Some(min), Some(max)) => whole_range(min, max),
        _ => "–".to_owned(),
    }
}

/// What the budget is for.
pub(super) fn unit(t: &'static Texts, budget: &Budget) -> &'static str {
    match budget.kind {
        BudgetKind::Hourly => t.project_list.an_hour,
        BudgetKind::Fixed => "",
    }
}

fn terms(t: &'static Texts, card: &ProjectCard) -> String {
    let kind = (t.project_words.kind)(card.budget.kind);
    match card.duration {
        Some(duration) => format!("{kind}, {}", (t.project_words.duration)(duration).to_lowercase()),
        None => kind,
    }
}
