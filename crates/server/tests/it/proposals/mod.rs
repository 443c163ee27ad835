//! Proposals by the front door: writing and sending, what the client does, and what the freelancer sees of it.

mod answering;
mod ending;
mod revising;
mod writing;

use testkit::{Browser, Person, TestApp};

/// A browser of this person with a page open.
async fn at(app: &TestApp, person: &Person, path: &str) -> Browser {
    let mut browser = app.sign_in(person).await;
    browser.open(path).await;
    browser
}

/// An open project that asks two questions; the address of its page.
async fn asking(app: &TestApp, client: &Person) -> String {
    let project = app.project_of(client, "A shop for tea").await;
    let mut browser = at(app, client, &format!("{project}/edit")).await;
    browser.fill("question1", "Which shop are you proud of?").fill("question2", "When can you start?");
    browser.submit("Save changes").await;
    assert_eq!(browser.location(), format!("{project}?done=saved"), "{}", browser.described());
    project
}
