//! The landing page, the error page, signing in and up.

use super::people::KESTREL;
use super::{Page, guest};
use maud::{Markup, html};
use web::shell::{Frame, Layout, Theme};
use web::texts::EN;
use web::ui::alert::Alert;
use web::ui::auth::{AuthForm, auth_aside, auth_form};
use web::ui::badge::badge;
use web::ui::button::{self, Action, Button, Kind, Size};
use web::ui::card::{Card, rows};
use web::ui::choice::{self, Check, Choice};
use web::ui::css;
use web::ui::error_page::ErrorPage;
use web::ui::field::{Field, Group, Kind as Input, field, field_row, group};
use web::ui::hero::{Hero, SceneLine, hero, scene};
use web::ui::icon::Icon;
use web::ui::link;
use web::ui::marketing::{Band, band, closing, faq, how, index, ledger};
use web::ui::milestones::State;
use web::ui::money::{self, Money, money};
use web::ui::project_card::{ProjectRow, project_row};
use web::ui::reasons::{Reason, reasons};
use web::ui::time::When;
use web::ui::tone::Tone;
use web::ui::track::{Step, track_unspoken};

pub(crate) fn pages() -> Vec<Page> {
    vec![landing(), sign_in(), sign_up(), missing(), broken()]
}

const LINES: [SceneLine<'_>; 3] = [
    SceneLine {
        state: State::Done,
        number: "",
        title: "Research and blueprint",
        note: "Released 2 April",
        amount: "$1,400",
    },
    SceneLine {
        state: State::Done,
        number: "",
        title: "Alert prototype",
        note: "Released 24 April",
        amount: "$2,200",
    },
    SceneLine {
        state: State::Turn,
        number: "",
        title: "Final screens",
        note: "Yours to approve",
        amount: "$2,600",
    },
];

fn large(label: &str, kind: Kind) -> Markup {
    html! { (Button { label, kind, size: Size::Lg, action: Action::Link("#"), ..Button::default() }) }
}

fn landing() -> Page {
    let head = html! {
        span { strong { "Storm alerts redesign" } br; span.(css::MUTED) { "Fjordlys Energy and Ayesha Rahman" } }
        (badge(Tone::Info, "Active", Some(Icon::Half)))
    };
    let last = SceneLine {
        number: "4",
        title: "Handover and audit",
        note: "Fund when you are ready",
        amount: "$1,200",
        ..SceneLine::default()
    };
    let lines: Vec<SceneLine<'_>> = LINES.into_iter().chain([last]).collect();
    let foot = html! { span.(css::MUTED) { "Under way" } (Money { amount: "$2,600", size: money::Size::Lg, ..Money::default() }) };
    let second = html! {
        strong { "Final screens" }
        (reasons(&EN, &[Reason::For("Four files, as agreed"), Reason::For("Two days before the date"), Reason::Against("One screen still to check")]))
    };
    let top = hero(&Hero {
        title: html! { "Good work," br; "on " em { "clear terms" } "." },
        text: "Post a project, compare proposals with what speaks for and against them, and agree milestones with dates and amounts.",
        actions: html! { (large("Post a project", Kind::Primary)) (large("Find work", Kind::Plain)) },
        notes: &["Free to post, free to bid", "Every step on the record"],
        scene: scene(
            "A contract with four milestones: two released, one waiting for your approval, one not started.",
            &head,
            &lines,
            &foot,
            Some(&second),
        ),
    });
    let body = html! {
        (top)
        (band(&Band { id: "how", title: "Three decisions, and you can see the reasons for each", text: "Most of the trouble in freelance work comes from things left unsaid.", body: how(&[
            (html! { span.(css::STRONG) { "What should be true when it is done?" } p.(css::MUTED) { "People can see when their power is coming back." } }, "Say what done looks like", "A project has an outcome, a budget and a first milestone."),
            (html! { div.(css::ROW).(css::BETWEEN) { span.(css::STRONG) { "Ayesha Rahman" } (money("$7,400")) } }, "Compare people, not pitches", "Side by side: price, dates, and who is free when."),
            (html! { div.(css::ROW).(css::BETWEEN) { span.(css::STRONG) { "Milestone 3 of 4" } (money("$2,600")) } (track_unspoken(&[Step::Done, Step::Done, Step::Turn, Step::Next])) }, "Accept work as it lands", "Approve it, or ask for changes. Each step is on the record."),
        ]), ..Band::default() }))
        (band(&Band { title: "Open right now", alternate: true, action: Some(link::more("See all projects", "#")), body: html! { (Card { flush: true, label: "Open projects", body: rows(&html! { (open_project()) (open_project()) }), ..Card::default() }) }, ..Band::default() }))
        (band(&Band { title: "What people are hiring for", beside: true, body: index(&[("Product and web design", "#", "212 open"), ("Front-end engineering", "#", "186 open"), ("Back-end and APIs", "#", "158 open"), ("Translation", "#", "68 open")]), ..Band::default() }))
        (band(&Band { id: "money", title: "What happens to the money", alternate: true, text: "One milestone, from the day it was agreed to the day it was paid.", body: ledger("Example ledger", &["Date", "What happened", "Who", "Amount"], &[
            vec![html! { "24 Apr" }, html! { "Milestone 3, final screens, agreed" }, html! { "Fjordlys Energy" }, money("$2,600.00")],
            vec![html! { "18 May" }, html! { "Approved" }, html! { "Fjordlys Energy" }, html! { (Money { amount: "$2,600.00", good: true, ..Money::default() }) }],
        ], 1), ..Band::default() }))
        (band(&Band { id: "faq", title: "Questions people ask first", beside: true, body: faq("faq", &[("What does it cost?", "Posting and bidding are free."), ("Can I leave with my data?", "Yes, at any time, in plain files.")]), ..Band::default() }))
        (closing("Say what done looks like. We will take it from there.", &html! { (large("Post a project", Kind::Primary)) (large("Join as a freelancer", Kind::Plain)) }))
    };
    (
        "index",
        Frame {
            layout: Layout::Raw,
            description: "Clear projects, proposals with reasons, work by milestone.",
            ..guest("Good work, on clear terms")
        },
        body,
    )
}

fn open_project() -> Markup {
    project_row(&ProjectRow {
        href: "#",
        title: "Right-to-left layout and Urdu copy for a clinic booking app",
        client: KESTREL,
        place: "Cork, Ireland",
        text: "Forty screens, already built with logical properties in mind. We need someone who reads Urdu to check mirroring, dates, numerals and tone with three real patients.",
        skills: &["Urdu", "RTL", "UX writing"],
        amount: "$1,800",
        terms: "Fixed price, 3 weeks",
        proposals: "6 to 15 proposals",
        posted: When { iso: "2026-05-13T16:05", text: "Yesterday" },
        ..ProjectRow::default()
    })
}

fn aside() -> Markup {
    let head =
        html! { strong { "Milestones" } (track_unspoken(&[Step::Done, Step::Done, Step::Turn, Step::Next])) };
    let paper = scene("A contract with three milestones", &head, &LINES, &html! {}, None);
    auth_aside(
        "About MegiLance",
        &paper,
        "Two paragraphs, a date and a number. Everybody knows what was agreed.",
    )
}

fn sign_in() -> Page {
    let body = auth_form(
        &EN,
        &AuthForm {
            title: "Welcome back",
            note: html! { "New here? " a href="#" { "Create an account" } },
            home: "/",
            action: "/sign-in",
            once: "b2b7f0c4",
            body: html! {
                (Alert { tone: Tone::Info, body: html! { p { "You were signed out after 30 days. Sign in to go on." } }, ..Alert::default() })
                (field(&EN, &Field { label: "Email", name: "email", value: "ayesha@rahman.design", kind: Input::Email, required: true, live: "Enter an email address like name@example.com", autocomplete: "username", ..Field::default() }))
                (field(&EN, &Field { label: "Password", name: "password", kind: Input::Password, error: "Email or password is not right.", aside: Some(html! { a href="#" { "Forgot it?" } }), required: true, autocomplete: "current-password", ..Field::default() }))
                (Check { name: "remember", label: html! { "Keep me signed in on this device" }, on: true, ..Check::default() })
                (Button { label: "Sign in", kind: Kind::Primary, size: Size::Lg, block: true, ..Button::default() })
            },
            ..AuthForm::default()
        },
    );
    ("sign-in", Frame { layout: Layout::Auth(aside()), viewer: None, ..guest("Sign in") }, body)
}

fn sign_up() -> Page {
    let roles = choice::separate(
        choice::Kind::Checkbox,
        &["client", "freelancer"],
        &[
            Choice {
                value: "on",
                title: "I want to hire",
                note: "Post projects, compare proposals, pay by milestone.",
                on: true,
            },
            Choice {
                value: "on",
                title: "I want to work",
                note: "Build a profile, write proposals, get paid.",
                on: false,
            },
        ],
    );
    let body = auth_form(
        &EN,
        &AuthForm {
            title: "Create your account",
            note: html! { "Already have one? " a href="#" { "Sign in" } },
            wide: true,
            home: "/",
            action: "/sign-up",
            once: "b2b7f0c4",
            body: html! {
                (group(&EN, &Group { legend: "What brings you here?", id: "role", hint: "You can do both from the same account.", error: "Choose at least one.", body: roles, ..Group::default() }))
                (field_row(&html! {
                    (field(&EN, &Field { label: "Full name", name: "name", required: true, live: "Enter your name", autocomplete: "name", ..Field::default() }))
                    (field(&EN, &Field { label: "Email", name: "email", kind: Input::Email, required: true, live: "Enter an email address like name@example.com", autocomplete: "email", ..Field::default() }))
                }))
                (field(&EN, &Field { label: "Password", name: "password", kind: Input::Password, required: true, hint: "At least 15 characters. A few ordinary words work well.", least: Some(15), live: "Use at least 15 characters", autocomplete: "new-password", ..Field::default() }))
                (Check { name: "terms", label: html! { "I agree to the " a href="#" { "terms" } " and the " a href="#" { "privacy notice" } }, required: true, ..Check::default() })
                (Button { label: "Create account", kind: Kind::Primary, size: Size::Lg, block: true, ..Button::default() })
            },
        },
    );
    ("sign-up", Frame { layout: Layout::Auth(aside()), ..guest("Create your account") }, body)
}

fn missing() -> Page {
    let body = html! { (ErrorPage {
        code: "404",
        title: "There is nothing on this line",
        text: "The page may have moved, or the project was closed and its address retired. Nothing you did is lost.",
        actions: html! { (button::link("Search projects", "#", Kind::Primary)) (button::link("Go to the start", "#", Kind::Plain)) },
        ..ErrorPage::default()
    }) };
    ("404", Frame { layout: Layout::Raw, ..guest("Page not found") }, body)
}

fn broken() -> Page {
    let body = html! { (ErrorPage {
        code: "500",
        title: "That is our mistake",
        text: "The page could not be put together. No payment was taken and nothing was sent. Try again in a minute.",
        actions: button::link("Try again", "#", Kind::Primary),
        reference: "req-7f3a-19c2",
        reference_label: "Reference",
    }) };
    ("500", Frame { layout: Layout::Raw, theme: Some(Theme::Dark), ..guest("Something broke") }, body)
}
