//! Changing password and address while signed in.

use std::time::Duration;

use testkit::{Browser, PASSWORD, TestApp, domain::time::HOUR};

use super::ANOTHER;

async fn change_password(browser: &mut Browser, current: &str, new: &str) {
    browser.open("/settings/security").await;
    browser.fill("current", current).fill("new", new).submit("Change password").await;
}

async fn change_email(browser: &mut Browser, current: &str, email: &str) {
    browser.open("/settings/account").await;
    browser.fill("email", email).fill("current", current).submit("Send confirmation").await;
}

#[tokio::test]
async fn a_new_password_ends_everything_else() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let (mut here, mut there) = (app.sign_in(&ayesha).await, app.sign_in(&ayesha).await);
    let mut program = app.tokens_of(&ayesha).await;
    change_password(&mut here, PASSWORD, ANOTHER).await;
    assert_eq!(here.location(), "/settings/security?done=password");
    here.follow().await;
    assert!(here.sees("Password changed. All other sessions have ended."), "{}", here.described());
    assert_eq!(there.open("/dashboard").await.status(), 303);
    assert_eq!(program.get("/api/v1/me").await.code(), "token_revoked");
    assert_eq!(program.refresh_tokens().await.code(), "refresh_invalid");
    assert_eq!(app.mail_to(&ayesha.email).await.subject, "Your password was changed");
    let mut again = app.browser();
    again.open("/sign-in").await;
    again.fill("email", &ayesha.email).fill("password", PASSWORD).submit("Sign in").await;
    assert_eq!(again.status(), 422);
    app.pass(HOUR);
    again.fill("password", ANOTHER).submit("Sign in").await;
    assert_eq!(again.location(), "/dashboard");
}

#[tokio::test]
async fn the_present_password_is_asked_for_and_guesses_are_slowed() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let mut browser = app.sign_in(&ayesha).await;
    change_password(&mut browser, "", ANOTHER).await;
    assert_eq!(browser.status(), 422);
    change_password(&mut browser, PASSWORD, ANOTHER).await;
    assert_eq!(browser.status(), 429, "a wrong one makes the next wait: {}", browser.described());
    app.pass(Duration::from_secs(1));
    change_password(&mut browser, "not the present one", ANOTHER).await;
    assert_eq!(browser.status(), 422);
    assert!(browser.error_at("current").contains("not your present password"));
    app.pass(Duration::from_secs(1));
    assert_eq!((browser.value("current"), browser.value("new")), ("", ""), "no password is sent back");
    change_password(&mut browser, PASSWORD, "short").await;
    assert!(browser.error_at("new").contains("at least 15"), "{}", browser.described());
    change_password(&mut browser, PASSWORD, "ayesha rahman 2026").await;
    assert_eq!(browser.status(), 429, "three tries lock: {}", browser.described());
    app.pass(HOUR);
    change_password(&mut browser, PASSWORD, "ayesha rahman 2026").await;
    assert!(browser.error_at("new").contains("easy to guess"));
    app.pass(HOUR);
    change_password(&mut browser, PASSWORD, ANOTHER).await;
    assert_eq!(browser.location(), "/settings/security?done=password");
    app.settle().await;
}

#[tokio::test]
async fn a_double_click_changes_the_password_once() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let mut first = app.sign_in(&ayesha).await;
    first.open("/settings/security").await;
    first.fill("current", PASSWORD).fill("new", ANOTHER);
    let (mut second, mut late) = (first.twin(), first.twin());
    tokio::join!(first.submit("Change password"), second.submit("Change password"));
    assert_eq!(first.location(), "/settings/security?done=password");
    assert_eq!(second.location(), "/settings/security?done=password", "{}", second.described());
    let (one, other) = (first.open("/dashboard").await.status(), second.open("/dashboard").await.status());
    assert!(one == 200 || other == 200, "the last answer carries the session: {one} {other}");
    late.submit("Change password").await;
    assert!(late.location().starts_with("/sign-in"), "this session has another token now");
    assert_eq!(app.mails_to(&ayesha.email).await.len(), 1);
}

#[tokio::test]
async fn a_new_password_makes_copies_of_the_cookie_worthless() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let mut browser = app.sign_in(&ayesha).await;
    let mut thief = browser.twin();
    change_password(&mut browser, PASSWORD, ANOTHER).await;
    assert_eq!(browser.open("/dashboard").await.status(), 200);
    assert_eq!(thief.open("/dashboard").await.status(), 303);
    app.settle().await;
}

#[tokio::test]
async fn another_address_is_confirmed_and_the_old_one_told() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let mut browser = app.sign_in(&ayesha).await;
    change_email(&mut browser, PASSWORD, "Ayesha@Studio.example").await;
    assert_eq!(browser.location(), "/settings/account?done=email", "{}", browser.described());
    let mail = app.mail_to("Ayesha@Studio.example").await;
    assert_eq!(mail.subject, "Confirm your new e-mail address");
    browser.follow().await;
    assert!(
        browser.sees("Waiting for the confirmation of Ayesha@Studio.example."),
        "{}",
        browser.described()
    );
    assert!(browser.sees("In use: ayesha@example.com"));
    let mut phone = app.browser();
    phone.open(&mail.link()).await;
    assert!(phone.sees("From now on your account uses Ayesha@Studio.example"), "{}", phone.described());
    phone.submit("Use this address").await;
    assert_eq!(
        phone.location(),
        "/sign-in?done=address",
        "the mailbox is the proof, so no session is needed"
    );
    assert_eq!(app.mail_to(&ayesha.email).await.subject, "Your e-mail address was changed");
    assert_eq!(phone.open(&mail.link()).await.status(), 404);
    browser.open("/settings/account").await;
    assert!(browser.sees("In use: Ayesha@Studio.example") && !browser.sees("Waiting for"));
    let mut again = app.browser();
    again.open("/sign-in").await;
    again.fill("email", "ayesha@studio.example").fill("password", PASSWORD).submit("Sign in").await;
    assert_eq!(again.location(), "/dashboard");
    let other = app.freelancer("Ayesha Khan").await;
    assert_eq!(other.email, "ayesha@example.com", "the old address is free");
}

#[tokio::test]
async fn an_address_that_is_in_use_is_not_told_to_the_asker() {
    let app = TestApp::start().await;
    let (ayesha, jonas) = (app.freelancer("Ayesha Rahman").await, app.client("Jonas Lindqvist").await);
    let mut browser = app.sign_in(&ayesha).await;
    change_email(&mut browser, PASSWORD, &jonas.email).await;
    assert_eq!(browser.location(), "/settings/account?done=email");
    assert_eq!(app.mail_to(&jonas.email).await.subject, "You already have a MegiLance account");
    change_email(&mut browser, PASSWORD, &ayesha.email).await;
    assert!(browser.error_at("email").contains("your address already"), "{}", browser.described());
    change_email(&mut browser, "not the present one", "other@example.com").await;
    assert!(browser.error_at("current").contains("not your present password"), "{}", browser.described());
    assert_eq!(browser.value("email"), "other@example.com");
    change_email(&mut browser, PASSWORD, "nowhere").await;
    assert_eq!(browser.status(), 422);
}

#[tokio::test]
async fn whoever_confirms_first_has_the_address() {
    let app = TestApp::start().await;
    let (ayesha, jonas) = (app.freelancer("Ayesha Rahman").await, app.client("Jonas Lindqvist").await);
    let (mut hers, mut his) = (app.sign_in(&ayesha).await, app.sign_in(&jonas).await);
    change_email(&mut hers, PASSWORD, "team@example.com").await;
    app.settle().await;
    change_email(&mut his, PASSWORD, "TEAM@example.com").await;
    let (first, second) =
        (app.mail_to("team@example.com").await.link(), app.mail_to("TEAM@example.com").await.link());
    his.open(&second).await;
    his.submit("Use this address").await;
    assert_eq!(his.location(), "/settings/account?done=address");
    hers.open(&first).await;
    hers.submit("Use this address").await;
    assert_eq!(hers.status(), 409);
    assert!(hers.sees("This address belongs to another account now."), "{}", hers.described());
    app.settle().await;
}

#[tokio::test]
async fn a_newer_wish_replaces_the_older_and_a_day_ends_it() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let mut browser = app.sign_in(&ayesha).await;
    change_email(&mut browser, PASSWORD, "one@example.com").await;
    let first = app.mail_to("one@example.com").await.link();
    change_email(&mut browser, PASSWORD, "two@example.com").await;
    let second = app.mail_to("two@example.com").await.link();
    assert_eq!(browser.open(&first).await.status(), 404);
    assert_eq!(browser.open(&second).await.status(), 200);
    app.pass(HOUR * 24);
    assert_eq!(browser.open(&second).await.status(), 404);
    assert_eq!(browser.post(&second, &[]).await.status(), 404);
}

#[tokio::test]
async fn a_new_password_ends_links_that_are_on_their_way() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let mut browser = app.sign_in(&ayesha).await;
    change_email(&mut browser, PASSWORD, "mallory@example.com").await;
    let link = app.mail_to("mallory@example.com").await.link();
    change_password(&mut browser, PASSWORD, ANOTHER).await;
    assert_eq!(app.browser().open(&link).await.status(), 404);
    app.settle().await;
}

#[tokio::test]
async fn a_mail_that_waits_when_the_password_changes_brings_no_link() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let mut browser = app.sign_in(&ayesha).await;
    change_email(&mut browser, PASSWORD, "mallory@example.com").await;
    change_password(&mut browser, PASSWORD, ANOTHER).await;
    assert_eq!(browser.location(), "/settings/security?done=password");
    let mails = app.mails_to("mallory@example.com").await;
    let good = match mails.first() {
        Some(mail) => app.browser().open(&mail.link()).await.status() == 200,
        None => false,
    };
    assert!(!good, "a link asked for before the password changed must not work after it");
}
