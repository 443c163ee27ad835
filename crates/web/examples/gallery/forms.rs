//! Forms: a project with errors, settings, an offer.

use super::{Page, frame};
use maud::{Markup, html};
use web::shell::{Frame, Hat};
use web::texts::EN;
use web::ui::alert::{Alert, error_summary};
use web::ui::avatar::{Size as Face, avatar};
use web::ui::badge::badge;
use web::ui::button::{self, Action, Button, Kind, Size};
use web::ui::card::{Card, Task, rows, task};
use web::ui::choice::{self, Check, Choice, options};
use web::ui::combobox::Combo;
use web::ui::field::{Field, Group, Kind as Input, field, field_columns, field_row, form_stack, group};
use web::ui::form::{PostForm, enter_submits};
use web::ui::icon::Icon;
use web::ui::icon_button::IconButton;
use web::ui::link;
use web::ui::money::{Money, Size as Figure, sum};
use web::ui::stepper::{State, stepper};
use web::ui::table::{Cell, Column, Table};
use web::ui::tabs::{SideLink, side_nav};
use web::ui::tone::Tone;
use web::ui::{css, facts};

pub(crate) fn pages() -> Vec<Page> {
    vec![project(), security(), profile(), offer()]
}

fn outcome() -> Markup {
    let text = "People on a phone, in the dark, can see within five seconds when their power is coming back.\n\n- A prototype tested with 8 households";
    html! { (Card { title: "Outcome", id: "outcome", body: form_stack(&html! {
        (field(&EN, &Field { label: "Title", name: "title", value: "Redesign the outage map for 40,000 households", hint: "Name the result, not the role.", limit: Some(90), required: true, live: "Enter a title", ..Field::default() }))
        (field(&EN, &Field { label: "What should be true when this is done?", name: "done", value: text, kind: Input::TextArea { tall: true }, hint: "Plain text. Start a line with a dash for a list.", limit: Some(4000), required: true, ..Field::default() }))
        (field(&EN, &Field { label: "Category", name: "category", value: "fe", kind: Input::Select(&[("design", "Product and web design"), ("fe", "Front-end engineering"), ("data", "Data and analytics")]), ..Field::default() }))
    }), ..Card::default() }) }
}

fn skills() -> Markup {
    let combo = Combo {
        name: "skills",
        item: "skill",
        chosen: &["Product design", "Maps"],
        suggestions: &["Figma", "Rust"],
        in_filters: false,
    };
    let levels = options(
        choice::Kind::Radio,
        "level",
        &[
            Choice { value: "1", title: "Starting out", note: "You will guide the work closely.", on: false },
            Choice { value: "2", title: "Experienced", note: "Leads the work alone.", on: true },
            Choice { value: "3", title: "Specialist", note: "Known for exactly this.", on: false },
        ],
    );
    html! { (Card { title: "Skills and people", id: "people", body: form_stack(&html! {
        (field(&EN, &Field { label: "Skills", name: "skill", hint: "One to ten. These decide who sees the project first.", error: "Add at least one skill.", placeholder: "Add another", kind: Input::Combo(combo), ..Field::default() }))
        (group(&EN, &Group { legend: "How experienced should they be?", id: "level", body: levels, ..Group::default() }))
        (Check { kind: choice::Kind::Switch, name: "private", label: html! { "Only show this to people I invite" }, note: "It will not appear in search.", ..Check::default() })
    }), ..Card::default() }) }
}

fn budget() -> Markup {
    html! { (Card { title: "Budget and dates", id: "budget", body: form_stack(&html! {
        (field_row(&html! {
            (field(&EN, &Field { label: "Lowest budget", name: "min", before: "$", after: "USD", value: "6,500", kind: Input::Amount, ..Field::default() }))
            (field(&EN, &Field { label: "Highest budget", name: "max", before: "$", after: "USD", value: "650", kind: Input::Amount, error: "Enter more than $6,500. Did you mean $8,000?", ..Field::default() }))
        }))
        (field_row(&html! {
            (field(&EN, &Field { label: "Start from", name: "start", kind: Input::Date, value: "2026-06-01", ..Field::default() }))
            (field(&EN, &Field { label: "Places", name: "places", kind: Input::Number { min: 1, max: 9 }, value: "1", ..Field::default() }))
        }))
    }), foot: Some(html! {
        (button::submit("Publish project", Kind::Primary))
        (Button { label: "Save draft", name: "edit", value: "draft", unchecked: true, ..Button::default() })
        (button::link("Preview", "#", Kind::Quiet))
    }), ..Card::default() }) }
}

fn project() -> Page {
    let form = PostForm { action: "/projects", once: "b2b7f0c4", stack: true, ..PostForm::default() };
    let body = html! {
        div.(css::PAGE_HEAD) { div { h1 { "Post a project" } p { "About five minutes. Nothing is public until you publish." } } p.(css::UI).(css::MUTED) { "Draft saved 14:40" } }
        div.(css::SPLIT) data-side="start" {
            (stepper(&EN, "Sections of this form", &[("Outcome", "outcome", State::Done), ("Skills and people", "people", State::Error), ("Budget and dates", "budget", State::Error)]))
            (form.with(&html! {
                (enter_submits("Publish project"))
                (error_summary(&EN, &[("skill", "Add at least one skill"), ("max", "The highest budget must be more than the lowest")]))
                (outcome()) (skills()) (budget())
            }))
        }
    };
    ("project-new", frame(Hat::Client, "Projects", "Post a project"), body)
}

fn settings(current: &str, body: &Markup) -> Markup {
    let line = |label, icon, turn| SideLink { label, href: "#", icon, current: label == current, turn };
    html! {
        div.(css::PAGE_HEAD) { div { h1 { "Settings" } } }
        div.(css::SPLIT) data-side="start" {
            div.(css::STICKY) { (side_nav(&EN, "Settings", &[line("Profile", Icon::User, 0), line("Security", Icon::Shield, 1), line("Notifications", Icon::Bell, 0), line("Privacy and data", Icon::Lock, 0)])) }
            div.(css::STACK) data-gap="lg" { (body) }
        }
    }
}

fn security() -> Page {
    let small = |label, kind| html! { (Button { label, kind, size: Size::Sm, ..Button::default() }) };
    let columns = [
        Column { label: "Device", ..Column::default() },
        Column { label: "Where", ..Column::default() },
        Column { label: "Last active", ..Column::default() },
        Column { label: "Action", unseen: true, number: true },
    ];
    let device = |icon: Icon, name: &str, at: Markup, act: Markup| -> Vec<Cell> {
        vec![
            html! { span.(css::ROW) data-nowrap { (icon) span { (name) } } }.into(),
            "Lahore, Pakistan".into(),
            at.into(),
            act.into(),
        ]
    };
    let devices = Table {
        caption: "Signed-in devices",
        columns: &columns,
        stack: true,
        top: false,
        rows: vec![
            device(
                Icon::Laptop,
                "Edge on Windows",
                badge(Tone::Good, "This device", Some(Icon::Done)),
                html! {},
            ),
            device(
                Icon::Phone,
                "Chrome on Android",
                html! { "Today, 08:12" },
                small("Sign out", Kind::Plain),
            ),
        ],
    };
    let step = |icon, title, note, action| {
        task(&Task { icon, title, note, action: Some(action), turn: false, inline: false })
    };
    let body = html! {
        (Alert { tone: Tone::Turn, title: "Save your recovery codes", body: html! { p { "You have used 7 of 10." } }, actions: Some(small("Make new codes", Kind::Primary)), ..Alert::default() })
        (Card { title: "Two-step sign-in", flush: true, sub: "Asked for when you sign in with your password.", body: rows(&html! {
            (step(Icon::Phone, "Authenticator app", "On since 12 January 2025", html! { (badge(Tone::Good, "On", Some(Icon::Done))) (small("Change", Kind::Plain)) }))
            (step(Icon::File, "Recovery codes", "3 of 10 left", small("View", Kind::Plain)))
            (task(&Task { icon: Icon::Key, title: "Personal access token", note: "Used today", action: Some(html! { (IconButton::new(Icon::Trash, "Remove the token")) }), turn: false, inline: true }))
        }), ..Card::default() })
        (Card { title: "Password", id: "password-card", action: Some(html! { span.(css::MUTED).(css::UI) { "Changed 8 months ago" } }), body: form_stack(&field_row(&html! {
            (field(&EN, &Field { label: "Current password", name: "current", kind: Input::Password, autocomplete: "current-password", ..Field::default() }))
            (field(&EN, &Field { label: "New password", name: "new", kind: Input::Password, hint: "At least 15 characters", least: Some(15), live: "Use at least 15 characters", autocomplete: "new-password", ..Field::default() }))
        })), foot: Some(html! { (button::submit("Change password", Kind::Plain)) span.(css::MUTED).(css::SMALL) { "Other devices will be signed out." } }), ..Card::default() }.form("/password", "b2b7f0c4"))
        (Card { title: "Where you are signed in", id: "devices", flush: true, action: Some(small("Sign out everywhere else", Kind::Danger)), body: html! { (devices) }, ..Card::default() })
    };
    ("settings-security", frame(Hat::Freelancer, "", "Security settings"), settings("Security", &body))
}

fn profile() -> Page {
    let combo = Combo {
        name: "skills",
        item: "skill",
        chosen: &["Product design", "Maps", "Accessibility", "User research", "Figma"],
        suggestions: &["Rust"],
        in_filters: false,
    };
    let switch = |name, label: &str, on, note| html! { (Check { kind: choice::Kind::Switch, name, label: html! { (label) }, on, note, ..Check::default() }) };
    let about = "I design screens for people who have something else to do: drivers, dispatchers, nurses, householders with a torch in one hand.";
    let body = html! {
        (Card { title: "Public profile", id: "public", action: Some(link::more("See it as others do", "#")), body: form_stack(&html! {
            (enter_submits("Save changes"))
            div.(css::ROW) data-gap="md" { (avatar(&super::people::AYESHA, Face::Xl)) p.(css::UI).(css::MUTED) { "Your initials stand for you." } }
            (field_row(&html! { (field(&EN, &Field { label: "Name", name: "name", value: "Ayesha Rahman", required: true, autocomplete: "name", ..Field::default() })) (field(&EN, &Field { label: "Address of your page", name: "handle", value: "ayesha", hint: "megilance.example/ayesha", pattern: "[a-z0-9\\-]{3,32}", live: "Use 3 to 32 small letters, digits or dashes", ..Field::default() })) }))
            (field(&EN, &Field { label: "Headline", name: "headline", value: "Product designer for maps and data-heavy tools", limit: Some(80), ..Field::default() }))
            (field(&EN, &Field { label: "About", name: "about", value: about, kind: Input::TextArea { tall: false }, limit: Some(2000), ..Field::default() }))
            (field(&EN, &Field { label: "Skills", name: "skill", hint: "Up to ten.", placeholder: "Add another", kind: Input::Combo(combo), ..Field::default() }))
            (field_row(&html! { (field(&EN, &Field { label: "Hourly rate", name: "rate", before: "$", after: "an hour", value: "62", kind: Input::Amount, ..Field::default() })) (field(&EN, &Field { label: "Hours a week", name: "hours", value: "30", kind: Input::Number { min: 0, max: 60 }, ..Field::default() })) (field(&EN, &Field { label: "Free from", name: "free", value: "2026-06-01", kind: Input::Date, ..Field::default() })) }))
        }), foot: Some(html! { (button::submit("Save changes", Kind::Primary)) (Button { label: "Discard", kind: Kind::Quiet, action: Action::Reset, ..Button::default() }) }), ..Card::default() }.form("/profile", "b2b7f0c4"))
        (Card { title: "What we send you", id: "mail", flush: true, body: rows(&html! { li { (switch("e1", "When something needs your answer", true, "Email, at once")) } li { (switch("e2", "Product news", false, "A few times a year")) } }), ..Card::default() })
    };
    (
        "settings-profile",
        Frame { toast: Some("Profile saved."), ..frame(Hat::Freelancer, "", "Profile settings") },
        settings("Profile", &body),
    )
}

fn offer() -> Page {
    let row = |n: usize, title, date, amount| {
        let name = |what: &str| format!("m{n}-{what}");
        let (t, d, a) = (name("title"), name("due"), name("amount"));
        let label = format!("Milestone {n}");
        field_columns(
            &label,
            &html! {
                (field(&EN, &Field { label: &label, name: &t, value: title, ..Field::default() }))
                (field(&EN, &Field { label: "Due", name: &d, value: date, kind: Input::Date, ..Field::default() }))
                (field(&EN, &Field { label: "Amount", name: &a, value: amount, before: "$", kind: Input::Amount, ..Field::default() }))
            },
        )
    };
    let letter =
        PostForm { action: "/offers", once: "b2b7f0c4", stack: true, id: "offer", ..PostForm::default() };
    let body = html! {
        div.(css::PAGE_HEAD) { div { h1 { "Make an offer to Ayesha" } p { "She has 7 days to answer." } } }
        div.(css::SPLIT) {
            (letter.with(&html! {
                (enter_submits("Send the offer"))
                (Card { title: "Milestones and price", id: "milestones", body: form_stack(&html! {
                    (row(1, "Research and service blueprint", "2026-06-15", "1,400"))
                    (row(2, "Map prototype, tested", "2026-07-03", "2,200"))
                    div.(css::ROW).(css::BETWEEN) { (Button { label: "Add a milestone", icon: Some(Icon::Plus), name: "edit", value: "add-milestone", unchecked: true, ..Button::default() }) span { "Total " (Money { amount: "$3,600", size: Figure::Lg, ..Money::default() }) } }
                }), ..Card::default() })
                (Card { title: "A note", id: "note-card", body: field(&EN, &Field { label: "Note", name: "note", optional: true, kind: Input::TextArea { tall: false }, limit: Some(3000), error: "Shorten the note.", ..Field::default() }), ..Card::default() })
            }))
            aside.(css::STACK).(css::STICKY) aria-label="Summary" {
                (Card { title: "You pay", body: html! { div.(css::STACK) { (Money { amount: "$3,600.00", size: Figure::Xl, ..Money::default() }) (sum(&[("Two milestones", "$3,600.00"), ("Fee", "$0.00")], Some(("In all", "$3,600.00")))) (Button { label: "Send the offer", kind: Kind::Primary, block: true, form: "offer", ..Button::default() }) } }, ..Card::default() })
                (Card { title: "Terms", body: facts::facts_list(&[facts::Fact::new("Answer within", "7 days")]), ..Card::default() })
            }
        }
    };
    ("offer", frame(Hat::Client, "Projects", "Make an offer"), body)
}
