//! What a client does with a project later.

use serde_json::json;
use testkit::{
    Browser, Person, TestApp,
    domain::{StaffRole, time::days},
};

async fn at(app: &TestApp, client: &Person, path: &str) -> Browser {
    let mut browser = app.sign_in(client).await;
    browser.open(path).await;
    browser
}

#[tokio::test]
async fn a_project_pauses_and_takes_proposals_again() {
    let app = TestApp::start().await;
    let (jonas, noor) = (app.client("Jonas Lindqvist").await, app.freelancer("Noor Haddad").await);
    let project = app.project_of(&jonas, "A shop for tea").await;
    let mut his = at(&app, &jonas, &project).await;
    his.submit("Pause").await;
    assert_eq!(his.location(), format!("{project}?done=paused"));
    his.follow().await;
    assert!(his.sees("Your project takes no new proposals.") && his.sees("Paused"), "{}", his.described());
    let mut hers = at(&app, &noor, &project).await;
    assert_eq!(hers.link("Write a proposal"), "", "{}", hers.described());
    hers.open(&format!("{project}/proposals/new")).await;
    assert_eq!(hers.status(), 409, "{}", hers.described());
    his.submit("Take proposals again").await;
    his.follow().await;
    assert!(his.sees("Your project takes proposals again.") && his.sees("Open for proposals"));
    hers.open(&project).await;
    assert_eq!(hers.link("Write a proposal"), format!("{project}/proposals/new"));
}

#[tokio::test]
async fn a_project_is_closed_with_a_reason_and_opened_again() {
    let app = TestApp::start().await;
    let jonas = app.client("Jonas Lindqvist").await;
    let project = app.project_of(&jonas, "A shop for tea").await;
    let mut his = at(&app, &jonas, &project).await;
    assert_eq!(his.link("Close"), format!("{project}/closing"));
    his.open(&format!("{project}/closing")).await;
    his.submit("Close project").await;
    assert_eq!(his.status(), 422);
    assert_eq!(his.error_at("reason"), "Choose one of the reasons.", "{}", his.described());
    his.fill("reason", "no_match").submit("Close project").await;
    assert_eq!(his.location(), format!("{project}?done=closed"), "{}", his.described());
    his.follow().await;
    assert!(his.sees("Your project is closed.") && his.sees("Nobody fitted"), "{}", his.described());
    assert_eq!(his.twin().open(&format!("{project}/closing")).await.status(), 404, "it is closed already");
    let mut stranger = app.browser();
    assert_eq!(stranger.open(&project).await.status(), 404);
    stranger.open("/projects").await;
    assert!(!stranger.sees("A shop for tea"));
    his.submit("Open again").await;
    his.follow().await;
    assert!(his.sees("Your project is open again."), "{}", his.described());
    assert_eq!(stranger.open(&project).await.status(), 200);
    app.settle().await;
}

#[tokio::test]
async fn a_closed_project_stays_closed_after_a_month() {
    let app = TestApp::start().await;
    let jonas = app.client("Jonas Lindqvist").await;
    let project = app.project_of(&jonas, "A shop for tea").await;
    let mut his = at(&app, &jonas, &format!("{project}/closing")).await;
    his.fill("reason", "cancelled").submit("Close project").await;
    app.pass(days(31));
    app.settle().await;
    let mut his = at(&app, &jonas, &project).await;
    assert!(!his.has_button("Open again"), "{}", his.described());
    his.post(&format!("{project}/reopening"), &[]).await;
    assert_eq!(his.status(), 409, "{}", his.described());
}

#[tokio::test]
async fn a_draft_is_thrown_away() {
    let app = TestApp::start().await;
    let jonas = app.client("Jonas Lindqvist").await;
    let draft = app.draft_of(&jonas, "A shop for coffee").await;
    let mut his = at(&app, &jonas, &draft).await;
    his.submit("Discard draft").await;
    assert_eq!(his.location(), "/my-projects?done=discarded");
    his.follow().await;
    assert!(his.sees("Draft discarded.") && !his.sees("A shop for coffee"), "{}", his.described());
    assert_eq!(his.open(&draft).await.status(), 404);
}

#[tokio::test]
async fn a_quiet_project_asks_whether_it_is_still_open() {
    let app = TestApp::start().await;
    let jonas = app.client("Jonas Lindqvist").await;
    let project = app.project_of(&jonas, "A shop for tea").await;
    app.pass(days(25));
    let mail = app.mail_to(&jonas.email).await;
    assert_eq!((mail.subject.as_str(), mail.link()), ("Is your project still open?", project.clone()));
    let mut his = at(&app, &jonas, &mail.link()).await;
    his.submit("It is still open").await;
    his.follow().await;
    assert!(his.sees("Noted. Your project stays open."), "{}", his.described());
    app.pass(days(6));
    app.settle().await;
    his.open(&project).await;
    assert!(his.sees("Open for proposals"), "{}", his.described());
    app.pass(days(25));
    app.settle().await;
    assert_eq!(
        app.browser().open(&project).await.status(),
        404,
        "after a month without a word it ends by itself"
    );
}

#[tokio::test]
async fn an_unfinished_draft_is_published_from_its_page_only_when_it_is_whole() {
    let app = TestApp::start().await;
    let jonas = app.client("Jonas Lindqvist").await;
    let mut his = at(&app, &jonas, "/projects/new").await;
    his.fill("title", "A shop for tea").submit("Save draft").await;
    his.follow().await;
    his.submit("Publish").await;
    assert_eq!(his.status(), 422);
    assert_eq!(his.value("title"), "A shop for tea", "{}", his.described());
    assert_ne!(his.error_at("description"), "", "{}", his.described());
    super::describe(&mut his, "A shop for tea");
    his.fill("skill", "Rust").submit("Publish project").await;
    assert!(his.location().ends_with("?done=published"), "{}", his.described());
}

#[tokio::test]
async fn what_staff_said_is_for_the_client() {
    let app = TestApp::start().await;
    let (jonas, noor) = (app.client("Jonas Lindqvist").await, app.freelancer("Noor Haddad").await);
    let farah = app.staff("Farah Staff", StaffRole::Moderator).await;
    let project = app.project_of(&jonas, "A shop for tea").await;
    app.proposal_for(&noor, &project, "1200").await;
    let mut staff = app.tokens_of(&farah).await;
    let removal =
        staff.post(&format!("/api/v1{project}/removal"), json!({"reason": "It asks for a bribe."})).await;
    assert_eq!(removal.status, 200, "{}", removal.text());
    let his = at(&app, &jonas, &project).await;
    assert!(his.sees("Staff removed it: It asks for a bribe."), "{}", his.described());
    let hers = at(&app, &noor, &project).await;
    assert!(hers.sees("Staff removed it.") && !hers.sees("bribe"), "{}", hers.described());
    app.forget_jobs();
}
