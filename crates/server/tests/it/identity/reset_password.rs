//! Setting a new password with the link of a mail.

use testkit::{Browser, PASSWORD, TestApp, domain::time::MINUTE};

use super::{ANOTHER, sign_up};

async fn ask(browser: &mut Browser, email: &str) {
    browser.open("/forgot-password").await;
    browser.fill("email", email).submit("Send me a link").await;
}

#[tokio::test]
async fn a_forgotten_password_is_replaced_and_everything_ends() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let mut old = app.sign_in(&ayesha).await;
    let mut program = app.tokens_of(&ayesha).await;
    let mut browser = app.browser();
    ask(&mut browser, "AYESHA@example.com").await;
    assert_eq!(browser.location(), "/check-mail");
    let link = app.mail_to(&ayesha.email).await.link();
    browser.open(&link).await;
    assert_eq!(browser.answer().header("referrer-policy"), "same-origin");
    browser.fill("password", "ayesha-rahman-1990").submit("Set password").await;
    assert!(browser.error_at("password").contains("easy to guess"), "{}", browser.described());
    browser.fill("password", ANOTHER).submit("Set password").await;
    assert_eq!(browser.location(), "/sign-in?done=reset");
    assert!(browser.cookie("sid").is_none(), "the link alone signs nobody in");
    assert_eq!(old.open("/dashboard").await.status(), 303);
    assert_eq!(program.get("/api/v1/me").await.code(), "token_revoked");
    assert_eq!(browser.open(&link).await.status(), 404, "a link works once");
    assert_eq!(browser.post(&link, &[("password", "another lantern harbour")]).await.status(), 404);
    assert_eq!(app.mail_to(&ayesha.email).await.subject, "Your password was changed");
    browser.open("/sign-in").await;
    browser.fill("email", &ayesha.email).fill("password", ANOTHER).submit("Sign in").await;
    assert_eq!(browser.location(), "/dashboard");
}

#[tokio::test]
async fn the_link_is_good_for_half_an_hour() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let mut browser = app.browser();
    ask(&mut browser, &ayesha.email).await;
    let link = app.mail_to(&ayesha.email).await.link();
    app.pass(MINUTE * 29);
    assert_eq!(browser.open(&link).await.status(), 200);
    app.pass(MINUTE);
    browser.fill("password", ANOTHER).submit("Set password").await;
    assert_eq!(browser.status(), 404);
    assert!(browser.sees("This link was used already or is too old."));
    assert_eq!(browser.open(&link).await.status(), 404);
}

#[tokio::test]
async fn using_one_link_ends_the_others() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let mut browser = app.browser();
    let mut links = Vec::new();
    for _ in 0..2 {
        ask(&mut browser, &ayesha.email).await;
        links.push(app.mail_to(&ayesha.email).await.link());
    }
    assert_ne!(links[0], links[1]);
    browser.open(&links[1]).await;
    browser.fill("password", ANOTHER).submit("Set password").await;
    assert_eq!(browser.open(&links[0]).await.status(), 404);
    app.settle().await;
}

#[tokio::test]
async fn an_unknown_address_gets_the_same_page_and_no_mail() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let (mut known, mut unknown) = (app.browser(), app.browser());
    ask(&mut known, &ayesha.email).await;
    ask(&mut unknown, "nobody@example.com").await;
    let shape =
        |b: &Browser| (b.status(), b.location().to_owned(), b.answer().cookies(), b.answer().body.len());
    assert_eq!(shape(&known), shape(&unknown));
    assert!(app.mails_to("nobody@example.com").await.is_empty());
    ask(&mut unknown, "not an address").await;
    assert_eq!((unknown.status().as_u16(), unknown.value("email")), (422, "not an address"));
}

#[tokio::test]
async fn a_new_password_opens_the_lock() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let mut browser = app.browser();
    for _ in 0..3 {
        browser.open("/sign-in").await;
        browser.fill("email", &ayesha.email).fill("password", "not the right one").submit("Sign in").await;
        app.pass(std::time::Duration::from_secs(1));
    }
    ask(&mut browser, &ayesha.email).await;
    let link = app.mail_to(&ayesha.email).await.link();
    browser.open(&link).await;
    browser.fill("password", ANOTHER).submit("Set password").await;
    browser.open("/sign-in").await;
    browser.fill("email", &ayesha.email).fill("password", ANOTHER).submit("Sign in").await;
    assert_eq!(browser.location(), "/dashboard", "{}", browser.described());
    app.settle().await;
}

#[tokio::test]
async fn an_unconfirmed_account_is_asked_to_confirm_instead() {
    let app = TestApp::start().await;
    let mut browser = app.browser();
    sign_up(&mut browser, "Ayesha Rahman", "ayesha@example.com").await;
    app.settle().await;
    ask(&mut browser, "ayesha@example.com").await;
    let mails = app.mails_to("ayesha@example.com").await;
    assert_eq!(mails.len(), 2);
    assert_eq!(mails[1].subject, "Confirm your e-mail address");
}

#[tokio::test]
async fn one_address_asks_three_times() {
    let app = TestApp::setup().real_limits().start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let mut browser = app.browser();
    for last in 0..3 {
        browser.ip = [198, 51, 100, last].into();
        ask(&mut browser, &ayesha.email).await;
        assert_eq!(browser.location(), "/check-mail");
        app.settle().await;
    }
    browser.ip = [198, 51, 100, 9].into();
    ask(&mut browser, "Ayesha@EXAMPLE.com").await;
    assert_eq!(browser.status(), 429, "counted by address, however it is written");
    app.pass(MINUTE * 60);
    ask(&mut browser, &ayesha.email).await;
    assert_eq!(browser.location(), "/check-mail");
    app.settle().await;
}

#[tokio::test]
async fn links_of_one_kind_do_not_serve_another() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let mut browser = app.browser();
    ask(&mut browser, &ayesha.email).await;
    let token = app.mail_to(&ayesha.email).await.token();
    for place in ["confirm-email", "change-email"] {
        assert_eq!(browser.open(&format!("/{place}/{token}")).await.status(), 404);
        assert_eq!(browser.post(&format!("/{place}/{token}"), &[("password", PASSWORD)]).await.status(), 404);
    }
    assert_eq!(browser.open(&format!("/reset-password/{token}")).await.status(), 200);
}
