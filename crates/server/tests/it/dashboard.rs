//! The dashboard: what waits for whom.

use testkit::{Browser, Person, TestApp, domain::time::days};

async fn dashboard(app: &TestApp, person: &Person) -> Browser {
    let mut browser = app.sign_in(person).await;
    browser.open("/dashboard").await;
    browser
}

#[tokio::test]
async fn a_client_is_told_of_drafts_and_unread_proposals() {
    let app = TestApp::start().await;
    let (jonas, noor) = (app.client("Jonas Lindqvist").await, app.freelancer("Noor Haddad").await);
    let his = dashboard(&app, &jonas).await;
    assert_eq!(his.page().heading, "Nothing is waiting on you", "{}", his.described());
    assert_eq!(his.link("Post a project"), "/projects/new");
    let draft = app.draft_of(&jonas, "A shop for coffee").await;
    let project = app.project_of(&jonas, "A shop for tea").await;
    let proposal = app.proposal_for(&noor, &project, "1200").await;
    let mut his = dashboard(&app, &jonas).await;
    assert_eq!(his.page().heading, "Two things are waiting on you", "{}", his.described());
    assert!(his.sees("Read one new proposal for “A shop for tea”") && his.sees("Finish “A shop for coffee”"));
    assert_eq!(his.link("Finish"), format!("{draft}/edit"));
    assert_eq!(his.link("Read"), format!("{project}/proposals?tab=unread"));
    his.open(&proposal).await;
    let mut his = dashboard(&app, &jonas).await;
    assert_eq!(his.page().heading, "One thing is waiting on you", "{}", his.described());
    his.open(&draft).await;
    his.submit("Discard draft").await;
    let his = dashboard(&app, &jonas).await;
    assert_eq!(his.page().heading, "Nothing is waiting on you", "{}", his.described());
    app.forget_jobs();
}

#[tokio::test]
async fn a_quiet_project_is_a_task() {
    let app = TestApp::start().await;
    let jonas = app.client("Jonas Lindqvist").await;
    let project = app.project_of(&jonas, "A shop for tea").await;
    app.pass(days(26));
    app.settle().await;
    let his = dashboard(&app, &jonas).await;
    assert!(his.sees("Is “A shop for tea” still open?"), "{}", his.described());
    assert_eq!(his.link("Look"), project);
}

#[tokio::test]
async fn a_freelancer_is_told_what_the_profile_lacks_and_what_is_new() {
    let app = TestApp::start().await;
    let (jonas, noor) = (app.client("Jonas Lindqvist").await, app.freelancer("Noor Haddad").await);
    app.project_of(&jonas, "A shop for tea").await;
    app.draft_of(&jonas, "A shop for coffee").await;
    let mut hers = dashboard(&app, &noor).await;
    assert_eq!(hers.page().heading, "One thing is waiting on you", "{}", hers.described());
    assert!(hers.sees("Your profile is not complete") && hers.sees("A shop for tea"), "{}", hers.described());
    assert!(!hers.sees("A shop for coffee"), "a draft is nobody else's business");
    let edit = hers.link("Edit profile").to_owned();
    hers.open(&edit).await;
    hers.fill("headline", "I draw maps").fill("bio", "With ink.").fill("rate", "60").fill("skill", "Rust");
    hers.fill("location", "Berlin").fill("time_zone", "Europe/Berlin").submit("Save profile").await;
    assert_eq!(hers.location(), "/settings/profile?done=profile", "{}", hers.described());
    let hers = dashboard(&app, &noor).await;
    assert_eq!(hers.page().heading, "Nothing is waiting on you", "{}", hers.described());
}
