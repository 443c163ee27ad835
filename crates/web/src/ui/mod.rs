//! The components that pages are made of. Each has its own folder with its functions and three stylesheets.
//!
//! How to read the signatures: a struct with public fields is filled in with `..Default::default()`; an
//! empty string means "not there"; a `Markup` is text that is already escaped; functions that say words of
//! their own take the texts first. Variants are enums. Everything a person typed is escaped, and names
//! stand in `<bdi>`.
//!
//! To add a component: a folder with `mod.rs` and `NAME.{common,light,dark}.module.css`, and a line here.
//! The build refuses a colour in a common file, a variable that only one theme sets, a class with two
//! owners, and (through the compiler) a class that no code uses.

/// The class names of a component's stylesheets, as constants.
macro_rules! classes {
    ($name:literal) => {
        pub(crate) mod class {
            include!(concat!(env!("OUT_DIR"), "/classes/", $name, ".rs"));
        }
    };
}

pub mod alert;
pub mod app_shell;
pub mod art;
pub mod auth;
pub mod avatar;
pub mod badge;
pub mod breadcrumbs;
pub mod button;
pub mod card;
pub mod chart;
pub mod chip;
pub mod choice;
pub mod code;
pub mod combobox;
pub mod css;
pub mod date_input;
pub mod dialog;
pub mod empty_state;
pub mod error_page;
pub mod facts;
pub mod field;
pub mod filter_panel;
pub mod fold;
pub mod footer;
pub mod form;
pub mod funds;
pub mod heading;
pub mod hero;
pub mod icon;
pub mod icon_button;
pub mod link;
pub mod marketing;
pub mod menu;
pub mod milestones;
pub mod money;
pub mod notification;
pub mod pagination;
pub mod progress;
pub mod project_card;
pub mod proposal_card;
pub mod reasons;
pub mod select;
pub mod stat;
pub mod stepper;
pub mod table;
pub mod tabs;
pub mod talent_card;
pub mod time;
pub mod timeline;
pub mod toast;
pub mod tone;
pub mod track;

/// An empty string means that there is nothing to print.
pub(crate) fn given(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}
