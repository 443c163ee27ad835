//! Closing an account, taking that back, and being erased.

use testkit::{Browser, PASSWORD, Person, TestApp, domain::time::MINUTE, domain::time::days};

async fn close(app: &TestApp, person: &Person) -> Browser {
    let mut browser = app.sign_in(person).await;
    browser.open("/settings/account").await;
    browser.open("/settings/account/closure").await;
    browser.fill("password", PASSWORD).submit("Close my account").await;
    assert_eq!(browser.location(), "/settings/account?done=closing", "{}", browser.described());
    browser
}

#[tokio::test]
async fn closing_ends_other_sessions_and_says_until_when_it_can_be_undone() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let (mut other, mut program) = (app.sign_in(&ayesha).await, app.tokens_of(&ayesha).await);
    let mut browser = close(&app, &ayesha).await;
    browser.follow().await;
    assert!(
        browser.sees("You can undo this until Monday 16 March 2026, 09:00 UTC."),
        "{}",
        browser.described()
    );
    browser.open("/dashboard").await;
    assert!(browser.sees("Your account is being closed"));
    assert_eq!(other.open("/dashboard").await.status(), 303);
    assert_eq!(program.get("/api/v1/me").await.code(), "token_revoked");
    assert_eq!(app.mail_to(&ayesha.email).await.subject, "Your account will be closed");
    browser.open("/settings/account").await;
    browser.fill("name", "Somebody Else").submit("Save").await;
    assert_eq!(browser.status(), 403, "nothing is changed while it is being closed");
}

#[tokio::test]
async fn a_closing_is_undone_for_14_days() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    close(&app, &ayesha).await;
    app.settle().await;
    app.pass(days(14) - MINUTE);
    app.settle().await;
    let mut browser = app.sign_in(&ayesha).await;
    browser.open("/settings/account").await;
    browser.submit("Keep my account").await;
    assert_eq!(browser.location(), "/settings/account?done=reopened");
    app.pass(days(1));
    app.settle().await;
    let mut browser = app.sign_in(&ayesha).await;
    browser.open("/settings/account").await;
    assert_eq!(browser.value("name"), "Ayesha Rahman");
    assert_eq!(
        browser.post("/settings/account/closure/withdrawal", &[]).await.status(),
        403,
        "nothing to undo"
    );
}

#[tokio::test]
async fn after_14_days_everything_personal_is_gone() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let mut browser = close(&app, &ayesha).await;
    app.settle().await;
    app.pass(days(14) - MINUTE);
    app.sign_in_with(&mut browser, &ayesha).await;
    app.pass(MINUTE);
    app.settle().await;
    assert_eq!(browser.open("/dashboard").await.status(), 303, "the open session has ended");
    browser.open("/sign-in").await;
    browser.fill("email", &ayesha.email).fill("password", PASSWORD).submit("Sign in").await;
    assert_eq!(browser.page().alerts, ["Email or password is not right."]);
    browser.open("/forgot-password").await;
    browser.fill("email", &ayesha.email).submit("Send me a link").await;
    assert_eq!(app.mails_to(&ayesha.email).await.len(), 1, "only the one that said so");
    let id = ayesha.id;
    let left = app.read(move |db| Ok(store::identity::users::secrets(db, id)?)).await.expect("the id stays");
    let text = format!("{left:?}");
    assert!(!text.contains("Rahman") && !text.contains("ayesha@") && !text.contains("argon2"), "{text}");

    let next = app.freelancer("Ayesha Rahman").await;
    assert_eq!(next.email, ayesha.email, "the address is free");
    assert_eq!(next.handle, "ayesha-rahman-2", "the handle is not");
    app.pass(MINUTE);
    let mut browser = app.sign_in(&next).await;
    browser.open("/settings/account").await;
    browser.fill("handle", "ayesha-rahman").submit("Save").await;
    assert!(browser.error_at("handle").contains("This handle is taken."));
}

#[tokio::test]
async fn closing_asks_for_the_password() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let mut browser = app.sign_in(&ayesha).await;
    browser.open("/settings/account/closure").await;
    browser.fill("password", "not the right one").submit("Close my account").await;
    assert_eq!(browser.status(), 422);
    assert!(browser.error_at("password").contains("not your present password"), "{}", browser.described());
    browser.open("/dashboard").await;
    assert!(!browser.sees("being closed"));
}

#[tokio::test]
async fn a_double_click_closes_once() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let mut first = app.sign_in(&ayesha).await;
    first.open("/settings/account/closure").await;
    first.fill("password", PASSWORD);
    let mut second = first.twin();
    first.submit("Close my account").await;
    second.submit("Close my account").await;
    assert_eq!(second.location(), "/settings/account?done=closing", "{}", second.described());
    assert_eq!(app.mails_to(&ayesha.email).await.len(), 1);
}

#[tokio::test]
async fn a_server_that_was_off_catches_up() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    close(&app, &ayesha).await;
    app.settle().await;
    app.pass(days(100));
    app.restart().await;
    app.settle().await;
    let next = app.freelancer("Ayesha Rahman").await;
    assert_eq!(next.email, ayesha.email);
}
