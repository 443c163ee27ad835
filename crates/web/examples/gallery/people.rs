//! The people of the gallery, and the pages about people.

use super::{Page, frame};
use maud::html;
use web::shell::Hat;
use web::texts::EN;
use web::ui::art::Art;
use web::ui::avatar::{self, Person, Size};
use web::ui::badge::badge;
use web::ui::button::{self, Button, Kind};
use web::ui::card::{Card, rows, rows_tight};
use web::ui::chip;
use web::ui::css;
use web::ui::empty_state::Empty;
use web::ui::facts::{Fact, facts};
use web::ui::heading::Level;
use web::ui::icon::Icon;
use web::ui::pagination::pager;
use web::ui::progress::progress;
use web::ui::talent_card::{TalentRow, talent_row};
use web::ui::tone::Tone;

const fn person(name: &'static str, hue: u8) -> Person<'static> {
    Person { name, hue, org: false, href: "#" }
}

pub(crate) const AYESHA: Person<'_> = person("Ayesha Rahman", 2);
pub(crate) const JONAS: Person<'_> = person("Jonas Lindqvist", 8);
pub(crate) const TOMAS: Person<'_> = person("Tomás Ferreira", 5);
pub(crate) const PRIYA: Person<'_> = person("Priya Venkataraman", 4);
pub(crate) const SANA: Person<'_> = person("Sana Malik", 3);
pub(crate) const NNEKA: Person<'_> = person("Nneka Okafor", 3);
pub(crate) const FARAH: Person<'_> = person("Farah Iqbal", 4);
pub(crate) const FJORD: Person<'_> = Person { org: true, ..person("Fjordlys Energy", 8) };
pub(crate) const KESTREL: Person<'_> = Person { org: true, ..person("Kestrel Health", 7) };
pub(crate) const ATLAS: Person<'_> = Person { org: true, ..person("Atlas Freight", 5) };

pub(crate) fn pages() -> Vec<Page> {
    vec![talent(), profile(), empty()]
}

fn talent() -> Page {
    let row = |person, headline, text, skills, rate| {
        talent_row(&TalentRow {
            person,
            headline,
            checked: "Identity verified",
            facts: &["Lahore, Pakistan", "19:42 local"],
            text,
            skills,
            rate,
            unit: "an hour",
            availability: &["Free from 1 June", "30 hours a week"],
            actions: Some(button::link("Invite", "#", Kind::Plain)),
            ..TalentRow::default()
        })
    };
    let body = html! {
        div.(css::PAGE_HEAD) { div { h1 { "Find talent" } p { "People matched to what your project needs." } } }
        (Card { flush: true, label: "People", body: rows(&html! {
            (row(AYESHA, "Product designer for maps and data-heavy tools", "I design screens for people who have something else to do: drivers, dispatchers, nurses, householders with a torch in one hand.", &["Product design", "Maps", "Accessibility"], "$62"))
            (row(TOMAS, "Front-end engineer, maps and WebGL", "I have built two outage maps on MapLibre and know where they break on old Android phones.", &["MapLibre", "TypeScript"], "$68"))
            (row(NNEKA, "Rust and PostgreSQL engineer", "Services that stay up, and the notes that let somebody else keep them up.", &["Rust", "PostgreSQL", "Performance"], "$85"))
        }), ..Card::default() })
        (pager(&EN, "Showing 1 to 3", None, Some("#")))
    };
    ("talent", frame(Hat::Client, "Find talent", "Find talent"), body)
}

fn profile() -> Page {
    let body = html! {
        (Card { label: "Ayesha Rahman", body: html! {
            div.(css::ROW) data-gap="md" {
                (avatar::avatar(&AYESHA, Size::Xl))
                div.(css::STACK).(css::GROW) data-gap="xs" {
                    h1 { bdi { "Ayesha Rahman" } }
                    p { "Product designer for maps and data-heavy tools" }
                    p.(css::MUTED).(css::UI).(css::DOTS) { span { "Lahore, Pakistan" } span { "19:42 local" } span { "English, Urdu" } }
                }
                (Button { label: "Invite to a project", kind: Kind::Primary, ..Button::default() })
            }
        }, ..Card::default() })
        div.(css::SPLIT) {
            div.(css::STACK) data-gap="lg" {
                section.(css::STACK) aria-labelledby="about" { h2 #about { "About" } div.(css::PROSE) {
                    p { "I design screens for people who have something else to do: drivers, dispatchers, nurses, householders with a torch in one hand." }
                    p { "Before freelancing I spent five years at a power utility in Punjab." }
                } }
                (Card { title: "Skills", body: chip::links(&[("Product design", "#"), ("Maps", "#"), ("Accessibility", "#")]), ..Card::default() })
            }
            aside.(css::STACK) aria-label="Facts about Ayesha" {
                (Card { title: "Availability", body: facts(&[Fact::new("From", "1 June"), Fact::new("A week", "30 hours")]), ..Card::default() })
                (Card { title: "Your profile", body: progress("Strong, one step left", "90%", 90), ..Card::default() })
                (Card { title: "Checks", flush: true, body: rows_tight(&html! { li { (badge(Tone::Good, "Email confirmed", Some(Icon::Done))) } }), ..Card::default() })
            }
        }
    };
    ("profile", frame(Hat::Client, "Find talent", "Ayesha Rahman"), body)
}

fn empty() -> Page {
    let card = |art, title, text, action| {
        let level = Level::H2;
        Card {
            flush: true,
            label: title,
            body: html! { (Empty { art, title, level, text, actions: Some(action) }) },
            ..Card::default()
        }
    };
    let body = html! {
        div.(css::PAGE_HEAD) { div { h1 { "Empty states" } p { "Each one says what will appear here and offers the one step that fills it." } } }
        div.(css::GRID2) {
            (card(Art::Proposals, "No proposals yet", "The project has been open for two hours. Most get their first proposal within a day.", button::link("Invite people", "#", Kind::Primary)))
            (card(Art::Search, "Nothing matches “underwater basketry”", "Check the spelling, or remove a filter.", button::link("Clear filters", "#", Kind::Plain)))
            (card(Art::Track, "No contracts yet", "When a client accepts your proposal, milestones, files and money live here.", button::link("Find work", "#", Kind::Plain)))
            (card(Art::Messages, "Choose a conversation", "Messages about a contract stay with that contract, even after it ends.", button::link("Write", "#", Kind::Plain)))
            (card(Art::Saved, "Nothing saved", "Press the bookmark on a project to keep it here.", button::link("Browse projects", "#", Kind::Plain)))
            (card(Art::Done, "Nothing is waiting on you", "You will see it here and by email when something does.", button::link("Find work", "#", Kind::Plain)))
        }
    };
    ("empty-states", frame(Hat::Client, "", "Empty states"), body)
}
