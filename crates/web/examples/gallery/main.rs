//! Writes a few composed pages as files, to look at and to test: `cargo run -p web --example gallery -- FOLDER`.
#![allow(clippy::print_stderr, reason = "it is a command")]

mod forms;
mod landing;
mod lists;
mod people;
mod run;

use maud::Markup;
use std::path::PathBuf;
use std::{env, fs, io};
use web::assets;
use web::shell::{Frame, Hat, NavItem, Viewer, page};
use web::texts::EN;
use web::ui::footer::FooterColumn;
use web::ui::icon::Icon;

/// A page: file name, frame, body.
type Page = (&'static str, Frame<'static>, Markup);

fn main() -> io::Result<()> {
    let Some(folder) = env::args().nth(1).map(PathBuf::from) else {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "say where to write to"));
    };
    fs::create_dir_all(folder.join("assets"))?;
    for path in [assets::STYLESHEET, assets::FAVICON, assets::MANIFEST] {
        if let Some(asset) = assets::find(path) {
            fs::write(folder.join(path.trim_start_matches('/')), asset.plain)?;
        }
    }
    let all = [landing::pages(), forms::pages(), lists::pages(), run::pages(), people::pages()];
    for (name, frame, body) in all.into_iter().flatten() {
        fs::write(folder.join(format!("{name}.html")), page(&frame, &body).into_string())?;
    }
    Ok(())
}

/// A frame for somebody signed in; `active` is a label of the navigation.
fn frame(hat: Hat, active: &str, title: &'static str) -> Frame<'static> {
    let item =
        |label: &'static str, icon, turn| NavItem { label, href: "#", icon, turn, active: label == active };
    let (person, handle, nav) = match hat {
        Hat::Client => (
            people::JONAS,
            "Head of product, Fjordlys Energy",
            vec![
                item("Dashboard", Icon::Home, 0),
                item("Projects", Icon::Briefcase, 1),
                item("Contracts", Icon::Contract, 1),
                item("Find talent", Icon::Users, 0),
                item("Activity", Icon::Bell, 0),
            ],
        ),
        Hat::Freelancer => (
            people::AYESHA,
            "Product designer for maps and data-heavy tools",
            vec![
                item("Dashboard", Icon::Home, 0),
                item("Find work", Icon::Search, 0),
                item("Proposals", Icon::Send, 0),
                item("Contracts", Icon::Contract, 1),
                item("Activity", Icon::Bell, 0),
            ],
        ),
        Hat::Staff => (
            people::FARAH,
            "Trust and safety",
            vec![
                item("Overview", Icon::Chart, 0),
                item("Moderation", Icon::Flag, 14),
                item("People", Icon::Users, 0),
            ],
        ),
    };
    let line = |label, icon| NavItem { label, href: "#", icon, turn: 0, active: false };
    Frame {
        title,
        viewer: Some(Viewer { person, handle, hat, has_both_roles: hat == Hat::Client }),
        nav,
        account: vec![
            line("Your profile", Icon::User),
            line("Settings", Icon::Sliders),
            line("Help", Icon::Help),
        ],
        once: "b2b7f0c4",
        path: "/here",
        notice: "© 2026 MegiLance",
        footer_links: vec![("Terms", "#"), ("Privacy", "#"), ("API", "#")],
        ..Frame::new(&EN)
    }
}

/// A frame for a guest.
fn guest(title: &'static str) -> Frame<'static> {
    let item = |label, icon| NavItem { label, href: "#", icon, turn: 0, active: false };
    Frame {
        title,
        nav: vec![
            item("Find work", Icon::Briefcase),
            item("Find talent", Icon::Users),
            item("How it works", Icon::Layers),
            item("Questions", Icon::Help),
        ],
        footer: vec![
            FooterColumn { title: "For clients", links: vec![("Post a project", "#"), ("Find talent", "#")] },
            FooterColumn {
                title: "For freelancers",
                links: vec![("Find work", "#"), ("Build a profile", "#")],
            },
            FooterColumn { title: "Developers", links: vec![("API reference", "#")] },
        ],
        once: "b2b7f0c4",
        path: "/here",
        notice: "© 2026 MegiLance",
        footer_links: vec![("Terms", "#"), ("Privacy", "#")],
        ..Frame::new(&EN)
    }
}
