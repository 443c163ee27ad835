//! Projects by the front door: writing and publishing, what a client does later, and how others find them.

mod finding;
mod steps;
mod writing;

use testkit::Browser;

/// Long enough to be published.
const DESCRIPTION: &str = "Our tea shop sells in three towns and on paper only. We want a small shop page where people \
    order, pay at the door, and see what is in stock today.";

/// Fills in what a project needs, but for its skills.
fn describe(browser: &mut Browser, title: &str) {
    browser.fill("title", title).fill("description", DESCRIPTION).fill("min", "1000").fill("max", "1500");
}
