//! The filters beside the list of open projects. One form, by GET, so that a filtered list has an address.

use axum_extra::routing::TypedPath as _;
use domain::{
    Currency,
    projects::{Band, BudgetKind, Sort},
};
use edge::routes::pages;
use maud::{Markup, Render as _, html};

use super::typed::Query;
use crate::{
    form::Wrong,
    texts::Texts,
    ui::{
        chip,
        choice::{Check, Kind as Control},
        combobox::Combo,
        field::{Field, Kind, field},
        filter_panel::{Bound, FilterPanel, applied, filter_group, filter_panel, filter_range},
        menu::sort_menu,
    },
};

const PANEL: &str = "filters";

/// The form.
pub(super) fn panel(t: &'static Texts, query: &Query, wrong: &Wrong, suggestions: &[&str]) -> Markup {
    let skills = query.skills();
    let chosen: Vec<&str> = skills.iter().map(String::as_str).collect();
    let combo = Combo { name: "skills", item: "skill", chosen: &chosen, suggestions, in_filters: true };
    let l = &t.project_list;
    let body = html! {
        (field(t, &Field { label: l.skills, name: "skill", id: "skills", error: wrong.under("skills"), kind: Kind::Combo(combo), placeholder: l.skill_add, ..Field::default() }))
        (filter_group(l.payment, &html! {
            (radio("kind", "", l.any_kind, &query.kind))
            @for kind in BudgetKind::ALL { (radio("kind", kind.as_str(), &(t.project_words.kind)(*kind), &query.kind)) }
        }))
        (budget(t, query, wrong))
        (filter_group(l.proposals, &html! {
            (radio("proposals", "", l.any_number, &query.proposals))
            @for band in Band::ALL { (radio("proposals", band.as_str(), &(l.bands)(*band), &query.proposals)) }
        }))
    };
    filter_panel(
        t,
        &FilterPanel { id: PANEL, action: pages::Projects::PATH, keep: &[("sort", &query.sort)], body },
    )
}

fn budget(t: &'static Texts, query: &Query, wrong: &Wrong) -> Markup {
    let l = &t.project_list;
    let names: Vec<(&str, String)> =
        Currency::ALL.iter().map(|c| (c.as_str(), (t.project_words.currency)(*c))).collect();
    let mut options = vec![("", l.any_currency)];
    options.extend(names.iter().map(|(code, name)| (*code, name.as_str())));
    let from =
        Bound { name: "min", label: l.lowest, value: &query.min, placeholder: l.any, error: wrong.at("min") };
    let to = Bound {
        name: "max",
        label: l.highest,
        value: &query.max,
        placeholder: l.any,
        error: wrong.at("max"),
    };
    html! {
        (field(t, &Field { label: l.currency, name: "currency", value: &query.currency, error: wrong.at("currency"), kind: Kind::Select(&options), ..Field::default() }))
        (filter_group(l.budget, &filter_range(t, from, to)))
    }
}

fn radio(name: &str, value: &str, label: &str, now: &str) -> Markup {
    let value_sent = if value.is_empty() { "any" } else { value };
    let on = if value.is_empty() { now.is_empty() || now == "any" } else { now == value };
    Check { kind: Control::Radio, name, value: value_sent, label: html! { (label) }, on, ..Check::default() }
        .render()
}

/// Over the list: what is filtered, each with a way to take it away, and the order.
pub(super) fn above(t: &'static Texts, query: &Query) -> Markup {
    let chips = chips(t, query);
    let count = chips.len();
    let list = html! { @for (label, without) in &chips { (chip::applied(t, label, without)) } };
    let (now, currency) = (Sort::parse(&query.sort).unwrap_or_default(), Currency::parse(&query.currency));
    let ways: Vec<(String, String, bool)> = Sort::ALL
        .iter()
        .filter(|sort| currency.is_some() || !sort.needs_currency() || **sort == now)
        .map(|sort| {
            let href = query.address(pages::Projects::PATH, &[("sort", sort.as_str())]);
            ((t.project_words.sort)(*sort), href, *sort == now)
        })
        .collect();
    let ways: Vec<(&str, &str, bool)> =
        ways.iter().map(|(l, h, now)| (l.as_str(), h.as_str(), *now)).collect();
    html! {
        div.(crate::ui::css::ROW).(crate::ui::css::BETWEEN) {
            (applied(t, PANEL, count, &list))
            (sort_menu(t, "sort", &ways))
        }
    }
}

/// What is filtered: a label and the address without it.
fn chips(t: &'static Texts, query: &Query) -> Vec<(String, String)> {
    let without = |name: &str| query.address(pages::Projects::PATH, &[(name, "")]);
    let skills = query.skills();
    let mut chips: Vec<(String, String)> = skills
        .iter()
        .map(|skill| {
            let rest: Vec<&str> = skills.iter().filter(|s| *s != skill).map(String::as_str).collect();
            (skill.clone(), query.address(pages::Projects::PATH, &[("skills", &rest.join("\n"))]))
        })
        .collect();
    if let Some(kind) = BudgetKind::parse(&query.kind) {
        chips.push(((t.project_words.kind)(kind), without("kind")));
    }
    if let Some(currency) = Currency::parse(&query.currency) {
        let sort = Sort::parse(&query.sort).filter(|sort| !sort.needs_currency()).map_or("", Sort::as_str);
        let all = [("currency", ""), ("min", ""), ("max", ""), ("sort", sort)];
        chips.push((currency.as_str().to_owned(), query.address(pages::Projects::PATH, &all)));
    }
    if !query.min.is_empty() {
        chips.push(((t.project_list.from)(&query.min), without("min")));
    }
    if !query.max.is_empty() {
        chips.push(((t.project_list.up_to)(&query.max), without("max")));
    }
    if let Some(band) = Band::parse(&query.proposals) {
        chips.push(((t.project_list.bands)(band), without("proposals")));
    }
    chips
}
