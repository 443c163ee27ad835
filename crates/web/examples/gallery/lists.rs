//! Lists: projects with filters, proposals side by side, the activity feed, a mail box.

use super::people::{ATLAS, AYESHA, FJORD, KESTREL, PRIYA, TOMAS};
use super::{Page, frame};
use maud::{Markup, html};
use web::shell::{Frame, Hat, Width};
use web::texts::EN;
use web::ui::avatar::{Person, Who, who};
use web::ui::badge::badge;
use web::ui::breadcrumbs::breadcrumbs;
use web::ui::button::{self, Action, Button, Kind, Size};
use web::ui::card::{Card, rows};
use web::ui::choice::{self, Check};
use web::ui::field::{Field, Kind as Input, field};
use web::ui::filter_panel::{
    Bound, FilterPanel, applied, filter_group, filter_panel, filter_range, with_filters,
};
use web::ui::heading::Level;
use web::ui::icon::Icon;
use web::ui::menu::sort_menu;
use web::ui::money::money;
use web::ui::notification::{Notice, notice};
use web::ui::pagination::pager;
use web::ui::project_card::{ProjectRow, project_row};
use web::ui::proposal_card::{Cell, Compare, Proposal, compare, proposal};
use web::ui::table::{Cell as TableCell, Column, Table};
use web::ui::tabs::{Tab, tabs};
use web::ui::time::When;
use web::ui::timeline::Mark;
use web::ui::tone::Tone;
use web::ui::{chip, combobox, css};

pub(crate) fn pages() -> Vec<Page> {
    vec![projects(), proposals(), activity(), mail()]
}

fn filters() -> Markup {
    let check = |name, label: &str, on, count| {
        html! { (Check { name, label: html! { (label) }, on, count, ..Check::default() }) }
    };
    let band = |value, label: &str, on| {
        html! { (Check { kind: choice::Kind::Radio, name: "proposals", value, label: html! { (label) }, on, ..Check::default() }) }
    };
    let combo = combobox::Combo {
        name: "skills",
        item: "skill",
        chosen: &["Product design", "Maps"],
        suggestions: &["Figma", "Rust"],
        in_filters: true,
    };
    filter_panel(
        &EN,
        &FilterPanel {
            id: "filters",
            action: "/projects",
            keep: &[("sort", "newest")],
            body: html! {
                (field(&EN, &Field { label: "Skills", name: "skill", kind: Input::Combo(combo), placeholder: "Add another", ..Field::default() }))
                (filter_group("Payment", &html! { (check("fixed", "Fixed price", true, "640")) (check("hourly", "Hourly", true, "644")) }))
                (filter_group("Budget in US dollars", &filter_range(&EN, Bound { name: "min", label: "Lowest budget", value: "1500", placeholder: "Any", ..Bound::default() }, Bound { name: "max", label: "Highest budget", value: "", placeholder: "Any", ..Bound::default() })))
                (filter_group("Proposals so far", &html! { (band("1-5", "1 to 5", false)) (band("6-15", "6 to 15", false)) (band("any", "Any number", true)) }))
            },
        },
    )
}

fn projects() -> Page {
    let row = |client: Person<'static>, place, title, text, skills, amount, unit, why: &'static str| {
        project_row(&ProjectRow {
            href: "#",
            morph: if why.is_empty() { "" } else { "project-1042" },
            title,
            level: Level::H2,
            client,
            checked: "Email confirmed",
            place,
            text,
            skills,
            amount,
            unit,
            terms: "Fixed price, 6 to 8 weeks",
            proposals: "6 to 15 proposals",
            posted: When { iso: "2026-05-12T14:42", text: "2 days ago" },
            why,
            ..ProjectRow::default()
        })
    };
    let list = html! {
        div.(css::ROW).(css::BETWEEN) {
            (applied(&EN, "filters", 3, &html! { (chip::applied(&EN, "Product design", "#")) (chip::applied(&EN, "Maps", "#")) (chip::applied(&EN, "From $1,500", "#")) }))
            (sort_menu(&EN, "sort", &[("Best match", "?sort=match", true), ("Newest", "?sort=newest", false), ("Highest budget", "?sort=budget", false)]))
        }
        (Card { flush: true, label: "Projects", body: rows(&html! {
            (row(FJORD, "Bergen, Norway", "Redesign the outage map for 40,000 households", "During storms our map is the most visited page we have, and the least trusted. We need it to answer one question in five seconds: when is my power coming back?", &["Product design", "Maps", "Accessibility", "Figma"], "$6,500–8,000", "", "You have delivered 4 map interfaces"))
            (row(ATLAS, "Rotterdam, Netherlands", "Move our order exports from Excel macros to a Postgres pipeline", "Eleven workbooks, one person who understands them, and a month-end that takes three days. We want a documented pipeline that our two analysts can own.", &["PostgreSQL", "Python", "dbt"], "$45–70", "an hour", ""))
            (row(KESTREL, "Cork, Ireland", "Right-to-left layout and Urdu copy for a clinic booking app", "Forty screens, already built with logical properties in mind.", &["Urdu", "RTL", "UX writing", "Accessibility"], "$1,800", "", ""))
        }), ..Card::default() })
        (pager(&EN, "Showing 1 to 3", None, Some("?after=x")))
    };
    let body = html! {
        div.(css::PAGE_HEAD) { div { h1 { "Find work" } p { "18 open projects match your skills, rate and hours." } } }
        (tabs(&EN, "Project lists", &[
            Tab { label: "Best match", href: "#", current: true, number: Some(18), ..Tab::default() },
            Tab { label: "Newest", href: "#", ..Tab::default() },
            Tab { label: "Invitations", href: "#", turn: 1, ..Tab::default() },
        ]))
        (with_filters(&filters(), &list))
    };
    ("projects", frame(Hat::Freelancer, "Find work", "Find work"), body)
}

fn comparison() -> Markup {
    let column = |person, sub| who(&Who { person, sub, ..Who::default() });
    let cell = |text: &str| Cell { body: html! { (text) }, best: "" };
    let best = |text: &str, best| Cell { body: html! { (text) }, best };
    let price = |amount, best| Cell { body: money(amount), best };
    compare(&Compare {
        label: "Comparison table",
        corner: "Who",
        people: vec![
            column(AYESHA, "Product designer for maps"),
            column(TOMAS, "Front-end engineer"),
            column(PRIYA, "UX researcher"),
        ],
        rows: vec![
            ("Price", vec![price("$7,400", ""), price("$7,900", ""), price("$6,800", "Lowest of the three")]),
            ("Finished by", vec![best("17 July", "Earliest"), cell("31 July"), cell("24 July")]),
            ("First milestone", vec![best("$1,400", "Smallest step"), cell("$2,400"), cell("$1,700")]),
            ("Milestones", vec![cell("4"), cell("3"), cell("4")]),
        ],
    })
}

fn proposals() -> Page {
    let row = |person, quote, amount, new: bool| {
        proposal(&Proposal {
            from: Who { person, sub: "Lahore, Pakistan, 19:42 local", ..Who::default() },
            badge: html! { @if new { (badge(Tone::Info, "New", None)) } },
            amount,
            terms: &["7 weeks", "4 milestones", "Sent an hour ago"],
            quote,
            rest_label: "Read the whole letter",
            rest: html! { p { "I would start with the recordings and your control room." } },
            actions: Some(
                html! { (button::link("Make an offer", "#", Kind::Plain)) (button::submit("Shortlist", Kind::Plain)) (button::link("Decline", "#", Kind::Quiet)) },
            ),
            ..Proposal::default()
        })
    };
    let body = html! {
        (breadcrumbs(&EN, &[("Projects", "#")], "Outage map"))
        div.(css::PAGE_HEAD) {
            div {
                div.(css::ROW) { (badge(Tone::Good, "Open for proposals", Some(Icon::Open))) span.(css::MUTED).(css::UI) { "2 of 3 places left" } }
                h1 data-vt="project-1042" { "Redesign the outage map for 40,000 households" }
            }
            div.(css::ROW) { (Button { label: "Edit project", icon: Some(Icon::Edit), action: Action::Link("#"), ..Button::default() }) (Button { label: "Invite people", icon: Some(Icon::Plus), action: Action::Link("#"), ..Button::default() }) }
        }
        (tabs(&EN, "Proposals", &[Tab { label: "All", href: "#", current: true, number: Some(12), ..Tab::default() }, Tab { label: "Shortlisted", href: "#", number: Some(3), ..Tab::default() }, Tab { label: "Unread", href: "#", turn: 4, ..Tab::default() }]))
        (Card { title: "Your shortlist, side by side", id: "compare", flush: true, action: Some(html! { span.(css::MUTED).(css::UI) { "3 of 5 places used" } }), body: comparison(), ..Card::default() })
        section.(css::STACK) aria-labelledby="all" {
            div.(css::ROW).(css::BETWEEN) { h2 #all { "All proposals" } (sort_menu(&EN, "sort", &[("Newest", "#", true), ("Lowest price", "#", false)])) }
            (Card { flush: true, label: "Proposals", body: rows(&html! {
                (row(AYESHA, "The map should open on one sentence: “Power is expected back at 17:40.” Everything else is for people who want to check it.", "$7,400", true))
                (row(TOMAS, "I have built two outage maps on MapLibre and know where they break on old Android phones.", "$7,900", false))
            }), ..Card::default() })
            (pager(&EN, "Showing 1 to 2 of 12", Some("#"), None))
        }
    };
    (
        "proposals",
        Frame {
            toast: Some("Sana Malik’s proposal declined."),
            ..frame(Hat::Client, "Projects", "Proposals for the outage map")
        },
        body,
    )
}

fn activity() -> Page {
    let body = html! {
        div.(css::PAGE_HEAD) { div { h1 { "Activity" } p { "Three unread. Orange ones need an answer from you." } } (Button { label: "Mark all as read", icon: Some(Icon::Check), ..Button::default() }) }
        section.(css::STACK) data-gap="sm" aria-labelledby="today" {
            h2 #today.(css::UI).(css::MUTED) { "Today" }
            (Card { flush: true, body: rows(&html! {
                (notice(&EN, &Notice { mark: Mark::Person(FJORD), text: html! { strong { "Jonas Lindqvist" } " asked a question about " a href="#" { "Storm alerts redesign" } }, when: When { iso: "2026-05-14T14:31", text: "12 minutes ago" }, note: "", unread: true, action: Some(html! { (Button { label: "Answer", kind: Kind::Primary, size: Size::Sm, action: Action::Link("#"), ..Button::default() }) }) }))
                (notice(&EN, &Notice { mark: Mark::Icon(Icon::Calendar, Tone::Turn), text: html! { strong { "Atlas Freight" } " asks for a new date" }, when: When { iso: "2026-05-14T09:12", text: "09:12" }, note: "until Saturday", unread: true, action: Some(html! { (Button { label: "Reply", size: Size::Sm, action: Action::Link("#"), ..Button::default() }) }) }))
                (notice(&EN, &Notice { mark: Mark::Icon(Icon::Wallet, Tone::Good), text: html! { strong { "$2,024.00" } " was accepted" }, when: When { iso: "2026-05-13T18:00", text: "Yesterday" }, note: "", unread: false, action: None }))
            }), ..Card::default() })
        }
        (pager(&EN, "1 to 8", None, Some("#")))
    };
    ("activity", Frame { width: Width::Mid, ..frame(Hat::Freelancer, "Activity", "Activity") }, body)
}

fn mail() -> Page {
    let columns = [
        Column { label: "Subject", ..Column::default() },
        Column { label: "To", ..Column::default() },
        Column { label: "Sent", ..Column::default() },
        Column { label: "Action", unseen: true, number: true },
    ];
    let row = |subject: &str| -> Vec<TableCell> {
        vec![
            html! { a href="#" { (subject) } }.into(),
            "ayesha@rahman.design".into(),
            TableCell { body: html! { "Today, 14:40" }, muted: true, nowrap: true },
            html! { (Button { label: "Open", size: Size::Sm, action: Action::Link("#"), ..Button::default() }) }.into(),
        ]
    };
    let table = Table {
        caption: "Mail that was sent",
        columns: &columns,
        rows: vec![row("Confirm your email"), row("You have an offer from Fjordlys Energy")],
        stack: true,
        ..Table::default()
    };
    let body = html! {
        div.(css::PAGE_HEAD) { div { h1 { "Mail box" } p { "Every mail this server would have sent." } } }
        (Card { title: "Sent", id: "sent", flush: true, body: html! { (table) }, ..Card::default() })
    };
    ("mail", Frame { width: Width::Mid, ..frame(Hat::Staff, "Overview", "Mail box") }, body)
}
