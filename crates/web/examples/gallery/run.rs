//! Running work: dashboards, a contract with milestones, the overview of staff.

use super::people::{ATLAS, AYESHA, FJORD, JONAS, SANA, TOMAS};
use super::{Page, frame};
use maud::{Markup, html};
use web::shell::{Frame, Hat};
use web::texts::EN;
use web::ui::avatar::{Person, Size as Face, Who, avatar, avatars, entry, who};
use web::ui::badge::badge;
use web::ui::breadcrumbs::breadcrumbs;
use web::ui::button::{self, Action, Button, Kind, Size};
use web::ui::card::{Card, Task, row, row_link, rows, rows_tight, task};
use web::ui::chart::{Bar, Key, bars, chart, legend, plot};
use web::ui::choice::segment;
use web::ui::date_input::day;
use web::ui::dialog::{Dialog, dialog};
use web::ui::facts::{Fact, facts_list};
use web::ui::field::{Field, Kind as Input, field};
use web::ui::heading::Level;
use web::ui::icon::Icon;
use web::ui::icon_button::IconButton;
use web::ui::link;
use web::ui::menu::{Item, menu};
use web::ui::milestones::{Milestone, State, milestones};
use web::ui::money::{Money, money, sum};
use web::ui::stat::{Stat, Trend, delta, stats};
use web::ui::table::{Cell, Column, Table};
use web::ui::tabs::{Tab, tabs};
use web::ui::time::When;
use web::ui::timeline::{Event, Mark, timeline};
use web::ui::tone::Tone;
use web::ui::track::{Step, track};
use web::ui::{css, reasons};

pub(crate) fn pages() -> Vec<Page> {
    vec![dashboard(), contract(), admin()]
}

fn contract_row(
    person: Person<'_>,
    title: &str,
    sub: &str,
    state: &Markup,
    amount: &str,
    steps: &[Step],
) -> Markup {
    let main = entry(&avatar(&person, Face::Md), &link::cover(title, "#"), sub, true);
    row_link(&main, state, amount, &track(steps, "Milestones"))
}

fn coming(number: &str, title: &str, note: &str) -> Markup {
    html! { li { (entry(&day(number, "May"), &html! { span.(css::STRONG) { (title) } }, note, false)) } }
}

fn waiting() -> Markup {
    let act =
        |label, kind| html! { (Button { label, kind, action: Action::Link("#"), ..Button::default() }) };
    let line = |icon, title, note, action| {
        task(&Task { icon, title, note, action: Some(action), turn: true, inline: false })
    };
    html! { (Card { turn: true, flush: true, label: "Waiting on you", body: rows(&html! {
        (line(Icon::Eye, "Approve “Final screens and states”, $2,600", "Ayesha submitted four files today. Answer by 28 May.", act("Review", Kind::Primary)))
        (line(Icon::Users, "Read 4 new proposals for customer letters", "Nine are open in all.", act("Compare", Kind::Plain)))
        (line(Icon::Calendar, "Agree a new date with Tomás Ferreira", "He asks to move tile caching from 15 to 19 May.", html! { (act("Agree", Kind::Plain)) (act("Discuss", Kind::Quiet)) }))
    }), ..Card::default() }) }
}

fn dashboard() -> Page {
    let months = ["Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar", "Apr", "May"];
    let spent = [1.2, 0.8, 2.1, 3.4, 2.2, 4.15, 1.1, 0.9, 5.2, 3.0, 5.8, 4.82];
    let figures: Vec<String> = spent.iter().map(|v| format!("{v:.1}")).collect();
    let list: Vec<Bar<'_>> = months
        .iter()
        .zip(spent)
        .zip(&figures)
        .enumerate()
        .map(|(i, ((label, value), text))| Bar { label, value, second: 0.0, text, unfinished: i == 11 })
        .collect();
    let table =
        months.iter().zip(&figures).map(|(m, f)| vec![Cell::from(*m), Cell::from(f.as_str())]).collect();
    let columns = [
        Column { label: "Month", ..Column::default() },
        Column { label: "Spent", number: true, unseen: false },
    ];
    let picture = bars("Spent per month, thousand dollars", &list);
    let keys = legend(&[(Key::First, "Spent, thousand dollars"), (Key::Unfinished, "This month so far")]);
    let spending = chart(&EN, &picture, &keys, "Spent per month", &columns, table);
    let turn = badge(Tone::Turn, "Your turn", Some(Icon::Open));
    let going = badge(Tone::Neutral, "In progress", Some(Icon::Half));
    let body = html! {
        div.(css::PAGE_HEAD) { div { p { "Thursday 14 May" } h1 { "Three decisions are waiting on you" } } (Button { label: "Post a project", icon: Some(Icon::Plus), action: Action::Link("#"), ..Button::default() }) }
        (waiting())
        (stats(&[
            Stat { label: "Spent in May", value: "$4,820", note: html! { "Of a $9,000 monthly limit" }, line: &[1.0, 2.0, 2.0, 3.0, 3.5, 4.0, 4.4, 4.8] },
            Stat { label: "Under way", value: "$5,150", note: html! { "Yours until you approve" }, line: &[4.0, 4.0, 5.0, 5.0, 3.0, 4.0, 5.0, 5.1] },
            Stat { label: "Open projects", value: "2", note: html! { "19 proposals, 4 unread" }, line: &[0.0, 3.0, 6.0, 9.0, 12.0, 15.0, 17.0, 19.0] },
            Stat { label: "Milestones on time", value: "94%", note: html! { (delta("+ 3 points", Trend::Up)) " since March" }, line: &[88.0, 90.0, 89.0, 91.0, 92.0, 91.0, 93.0, 94.0] },
        ]))
        div.(css::SPLIT) {
            div.(css::STACK) data-gap="lg" {
                (Card { title: "Running contracts", flush: true, action: Some(link::more("All contracts", "#")), body: rows(&html! {
                    (contract_row(AYESHA, "Storm alerts redesign", "Ayesha Rahman, final screens submitted", &turn, "$2,600", &[Step::Done, Step::Done, Step::Turn, Step::Next]))
                    (contract_row(TOMAS, "Tile caching for slow phones", "Tomás Ferreira, due 15 May", &going, "$1,950", &[Step::Done, Step::Now]))
                    (contract_row(SANA, "Plain words for error pages", "Sana Malik, ahead of the date", &going, "$600", &[Step::Now]))
                }), ..Card::default() })
                (Card { title: "Spent, last twelve months", body: spending, action: Some(html! { span.(css::MUTED).(css::UI) { "$34,670 in all" } }), ..Card::default() })
            }
            aside.(css::STACK) aria-label="People and dates" {
                (Card { title: "People you work with", flush: true, body: rows_tight(&html! {
                    @for (person, sub) in [(AYESHA, "Storm alerts"), (TOMAS, "Tile caching"), (SANA, "Error pages")] {
                        (row(&who(&Who { person, sub, ..Who::default() }), &html! { (IconButton { action: Action::Link("#"), ..IconButton::new(Icon::Chat, "Message") }) }))
                    }
                }), ..Card::default() })
                (Card { title: "Coming up", body: html! { ul.(css::STACK) data-gap="sm" { (coming("15", "Tile caching due", "Tomás asks for 19 May")) (coming("21", "Review closes", "Final screens")) } }, ..Card::default() })
            }
        }
    };
    ("dashboard", frame(Hat::Client, "Dashboard", "Dashboard"), body)
}

fn steps() -> Markup {
    let released = || badge(Tone::Good, "Released", Some(Icon::Done));
    let text = |words: &str| html! { p { (words) } };
    milestones(&[
        Milestone {
            state: State::Done,
            title: "Research and service blueprint",
            level: Level::H3,
            amount: "$1,400",
            badge: released(),
            body: text("Blueprint, fourteen call summaries. Released 2 April, two days before the date."),
        },
        Milestone {
            state: State::Done,
            title: "Alert prototype, tested",
            level: Level::H3,
            amount: "$2,200",
            badge: released(),
            body: text("Eight households, three with assistive technology. Released 24 April."),
        },
        Milestone {
            state: State::Turn,
            title: "Final screens and states",
            level: Level::H3,
            amount: "$2,600",
            badge: badge(Tone::Turn, "In review", Some(Icon::Open)),
            body: text(
                "“Contrast on the storm view is now 7 to 1. The grey polygons are gone; unknown areas say so in words.”",
            ),
        },
        Milestone {
            state: State::Next,
            title: "Handover and accessibility report",
            level: Level::H3,
            amount: "$1,200",
            badge: badge(Tone::Neutral, "Not started", Some(Icon::Draft)),
            body: html! { (text("Build notes, audit by a second reviewer, one call with each developer. Due 28 May.")) div.(css::ROW) { (button::link("Start it", "#", Kind::Plain)) span.(css::MUTED).(css::UI) { "Ayesha starts once this is agreed." } } },
        },
    ])
}

fn history() -> Markup {
    let event =
        |mark, text: Markup, words, iso| Event { mark, text, when: When { iso, text: words }, quote: "" };
    timeline(&[
        event(
            Mark::Person(AYESHA),
            html! { strong { "Ayesha" } " submitted " a href="#" { "four files" } " for Final screens" },
            "Today, 13:20",
            "2026-05-14T13:20",
        ),
        event(
            Mark::Person(JONAS),
            html! { strong { "You" } " commented on the storm view" },
            "12 May, 09:15",
            "2026-05-12T09:15",
        ),
        event(
            Mark::Icon(Icon::Calendar, Tone::Neutral),
            html! { "Due date moved from 12 to 14 May, agreed by both" },
            "11 May, 16:40",
            "2026-05-11T16:40",
        ),
        event(
            Mark::Icon(Icon::Check, Tone::Good),
            html! { strong { "You" } " released $2,200 for the prototype" },
            "24 April, 10:01",
            "2026-04-24T10:01",
        ),
    ])
}

fn contract() -> Page {
    let body = html! {
        (breadcrumbs(&EN, &[("Contracts", "#")], "Storm alerts redesign"))
        div.(css::PAGE_HEAD) {
            div { div.(css::ROW) { (badge(Tone::Info, "Active", Some(Icon::Half))) span.(css::MUTED).(css::UI) { "Contract 2207, started 16 March 2026" } } h1 data-vt="contract-2207" { "Storm alerts redesign" } }
            div.(css::ROW) {
                (avatars(&[FJORD, AYESHA])) span.(css::UI).(css::MUTED) { "Fjordlys Energy and Ayesha Rahman" }
                (IconButton { outline: true, action: Action::Popover("menu-contract"), ..IconButton::new(Icon::More, "More actions") })
                (menu("menu-contract", "More actions", &[
                    Item::Link { label: "Terms and versions", href: "#", icon: Some(Icon::Contract), current: false, danger: false },
                    Item::Rule,
                    Item::Post { label: "End the contract", action: "/end", once: "b2b7f0c4", value: None, icon: Some(Icon::Ban), danger: true },
                ]))
            }
        }
        (tabs(&EN, "Contract sections", &[Tab { label: "Overview", href: "#", current: true, ..Tab::default() }, Tab { label: "Changes", href: "#", number: Some(2), ..Tab::default() }, Tab { label: "Terms", href: "#", ..Tab::default() }]))
        div.(css::SPLIT) {
            div.(css::STACK) data-gap="lg" {
                (Card { turn: true, id: "turn", label: "Your turn", body: html! { div.(css::STACK) data-gap="sm" {
                    p.(css::ROW) { (badge(Tone::Turn, "Your turn", Some(Icon::Open))) span.(css::MUTED).(css::UI) { "Submitted today at 13:20" } }
                    h2 { "Review “Final screens and states”" }
                    p { "Ayesha sent a note and links. Approve to release " (money("$2,600.00")) ", or ask for changes. Please answer by " strong { "Thursday 28 May" } "." }
                    div.(css::ROW) {
                        (Button { label: "Approve and release $2,600", kind: Kind::Good, icon: Some(Icon::Check), action: Action::Dialog("release"), ..Button::default() })
                        (button::opens("Ask for changes", "changes", Kind::Plain))
                    }
                } }, ..Card::default() })
                (Card { title: "Milestones", flush: true, action: Some(html! { (Button { label: "Propose a change", size: Size::Sm, icon: Some(Icon::Edit), action: Action::Link("#"), ..Button::default() }) }), body: steps(), ..Card::default() })
            }
            aside.(css::STACK) aria-label="Contract details" {
                (Card { title: "Next dates", body: html! { ul.(css::STACK) data-gap="sm" { (coming("21", "Review closes", "Final screens")) (coming("28", "Handover due", "Not started yet")) } }, ..Card::default() })
                (Card { title: "Activity", body: history(), foot: Some(link::more("All 38 events", "#")), ..Card::default() })
                (Card { title: "Terms", body: facts_list(&[Fact::new("Type", "Fixed price"), Fact::new("Changes", "Two rounds each"), Fact::new("Version", "2, signed 11 May")]), ..Card::default() })
            }
        }
    };
    (
        "contract",
        Frame {
            extra: dialogs(),
            cta: Some(
                html! { span { strong { "$2,600" } br; span.(css::MUTED) { "By 28 May" } } (button::link("Review", "#turn", Kind::Primary)) },
            ),
            ..frame(Hat::Client, "Contracts", "Storm alerts redesign")
        },
        body,
    )
}

fn dialogs() -> Markup {
    html! {
        (dialog(&EN, &Dialog { id: "release", title: "Release $2,600 to Ayesha?", action: "/release", once: "b2b7f0c4", hidden: &[("version", "3")], keep: "",
            body: html! { p { "You approve “Final screens and states”, and " strong { "this cannot be undone" } "." } (sum(&[("Milestone", "$2,600.00"), ("Service fee, paid by Ayesha", "$130.00")], Some(("Ayesha receives", "$2,470.00")))) },
            confirm: Button { label: "Release $2,600.00", kind: Kind::Good, ..Button::default() } }))
        (dialog(&EN, &Dialog { id: "changes", title: "Ask for changes", action: "/changes", once: "b2b7f0c4", keep: "", hidden: &[],
            body: html! { p { "This is round 1 of 2." } (field(&EN, &Field { label: "What should be different?", name: "words", kind: Input::TextArea { tall: false }, required: true, focus: true, live: "Say what should change", ..Field::default() })) (field(&EN, &Field { label: "New date", name: "date", kind: Input::Date, value: "2026-05-19", ..Field::default() })) },
            confirm: Button { label: "Send request", kind: Kind::Primary, ..Button::default() } }))
    }
}

fn admin() -> Page {
    let columns = [
        Column { label: "What", ..Column::default() },
        Column { label: "Kind", ..Column::default() },
        Column { label: "Why it is here", ..Column::default() },
        Column { label: "Age", ..Column::default() },
        Column { label: "Decision", unseen: true, number: true },
    ];
    let small = |label, kind| html! { (Button { label, kind, size: Size::Sm, ..Button::default() }) };
    let line = |title: &str, kind: Markup, why: &str, acts: Markup| -> Vec<Cell> {
        vec![
            html! { a href="#" { (title) } }.into(),
            kind.into(),
            why.into(),
            Cell { body: html! { "3 h" }, muted: true, nowrap: true },
            html! { div.(css::ROW).(css::END) data-nowrap { (acts) } }.into(),
        ]
    };
    let queue = Table {
        caption: "Queue",
        columns: &columns,
        stack: true,
        top: true,
        rows: vec![
            line(
                "Write 50 five-star reviews for our shop",
                badge(Tone::Warn, "New project", Some(Icon::Flag)),
                "Matches the fake-review rule.",
                html! { (small("Publish", Kind::Quiet)) (small("Reject", Kind::Danger)) },
            ),
            line(
                "Message in contract 2198",
                badge(Tone::Bad, "Off-site payment", Some(Icon::Alert)),
                "Asks to settle elsewhere.",
                html! { (small("Dismiss", Kind::Quiet)) (small("Hide and warn", Kind::Danger)) },
            ),
        ],
    };
    let body = html! {
        div.(css::PAGE_HEAD) { div { p { "Thursday 14 May, last 30 days" } h1 { "Overview" } } (segment("Period", &[("7 days", "#", false), ("30 days", "#", true), ("Quarter", "#", false)])) }
        (stats(&[
            Stat { label: "Contracts started", value: "1,162", note: html! { (delta("+ 4.1%", Trend::Up)) }, line: &[] },
            Stat { label: "First proposal after", value: "3 h 20", note: html! { (delta("Steady", Trend::Flat)) }, line: &[] },
            Stat { label: "Suspended", value: "0.7%", note: html! { (delta("+ 0.1 points", Trend::Down)) }, line: &[] },
        ]))
        (Card { title: "Agreed, by week", body: html! { (plot(&[310.0, 318.0, 302.0, 340.0, 352.0], &[240.0, 251.0, 246.0, 262.0, 270.0], &["24 Feb", "17 Mar", "7 Apr"])) (legend(&[(Key::First, "This year"), (Key::Compared, "Last year, dashed")])) }, ..Card::default() })
        (Card { title: "Moderation queue", id: "queue", flush: true, action: Some(html! { span.(css::MUTED).(css::UI) { "14 waiting, oldest 5 h" } }), body: html! { (queue) }, ..Card::default() })
        div.(css::GRID3) {
            (Card { title: "Latest contracts", flush: true, body: rows_tight(&html! { (row(&html! { (link::title("Depot timesheet", "#")) }, &html! { (Money { amount: "$2,100", ..Money::default() }) })) (row(&who(&Who { person: ATLAS, sub: "Joined today", ..Who::default() }), &html! {})) }), ..Card::default() })
            (Card { title: "System", body: reasons::reasons(&EN, &[reasons::Reason::For("Web, p95 of 84 ms"), reasons::Reason::Against("Mail is slow")]), ..Card::default() })
        }
    };
    ("admin", frame(Hat::Staff, "Overview", "Overview"), body)
}
