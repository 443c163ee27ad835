//! Confirming the address of a new account.

use testkit::{PASSWORD, TestApp, domain::time::HOUR, domain::time::MINUTE};

use super::{ANOTHER, at_the_link, sign_up};

const BUTTON: &str = "Confirm and sign in";

#[tokio::test]
async fn the_browser_that_signed_up_needs_one_press() {
    let app = TestApp::start().await;
    let (mut browser, _) = at_the_link(&app, "Ayesha Rahman", "ayesha@example.com").await;
    assert!(browser.sees("One press, and you are in."), "{}", browser.described());
    assert_eq!(browser.answer().header("referrer-policy"), "same-origin");
    browser.submit(BUTTON).await;
    assert_eq!(browser.location(), "/dashboard?done=confirmed");
    browser.follow().await;
    assert!(browser.sees("Your address is confirmed.") && browser.sees("Ayesha Rahman"));
    assert!(browser.cookie("pre").is_none() && browser.cookie("dev").is_some());
}

#[tokio::test]
async fn looking_at_the_link_confirms_nothing() {
    let app = TestApp::start().await;
    let (_, link) = at_the_link(&app, "Ayesha Rahman", "ayesha@example.com").await;
    let mut scanner = app.browser();
    for _ in 0..3 {
        assert_eq!(scanner.open(&link).await.status(), 200);
        assert_eq!(scanner.send(http::Method::HEAD, &link, None).await.status(), 200);
    }
    assert!(scanner.cookie("sid").is_none());
    let mut owner = app.browser();
    owner.open("/sign-in").await;
    owner.fill("email", "ayesha@example.com").fill("password", PASSWORD).submit("Sign in").await;
    assert_eq!(owner.location(), "/check-mail", "still not confirmed");
    app.settle().await;
}

#[tokio::test]
async fn another_browser_shows_the_password() {
    let app = TestApp::start().await;
    let (_, link) = at_the_link(&app, "Ayesha Rahman", "ayesha@example.com").await;
    let mut phone = app.browser();
    phone.open(&link).await;
    assert!(phone.sees("This is not the browser that signed up"));
    phone.submit(BUTTON).await;
    assert_eq!(phone.status(), 422, "{}", phone.described());
    assert!(phone.sees("Enter the password, or set a new one."));
    phone.fill("password", ANOTHER).submit(BUTTON).await;
    assert_eq!(phone.status(), 422);
    assert!(phone.error_at("password").contains("not the password of the account"));
    phone.fill("password", PASSWORD).submit(BUTTON).await;
    assert_eq!(phone.location(), "/dashboard?done=confirmed");
}

#[tokio::test]
async fn who_never_chose_the_password_sets_a_new_one() {
    let app = TestApp::start().await;
    // Mallory signs up with an address that is not his, and waits with the password that he knows.
    let (mut mallory, link) = at_the_link(&app, "Ayesha Rahman", "ayesha@example.com").await;
    let mut ayesha = app.browser();
    ayesha.open(&link).await;
    ayesha.fill("new_password", "short").submit(BUTTON).await;
    assert_eq!(ayesha.status(), 422);
    assert!(ayesha.error_at("new_password").contains("at least 15"));
    ayesha.fill("new_password", ANOTHER).submit(BUTTON).await;
    assert_eq!(ayesha.location(), "/dashboard?done=confirmed");
    mallory.submit(BUTTON).await;
    assert_eq!(mallory.status(), 404);
    mallory.open("/sign-in").await;
    mallory.fill("email", "ayesha@example.com").fill("password", PASSWORD).submit("Sign in").await;
    assert_eq!(mallory.status(), 422, "the first password is worth nothing");
}

#[tokio::test]
async fn a_link_works_once_and_for_a_day() {
    let app = TestApp::start().await;
    let (mut browser, link) = at_the_link(&app, "Ayesha Rahman", "ayesha@example.com").await;
    let mut twin = browser.twin();
    browser.submit(BUTTON).await;
    assert_eq!(twin.submit(BUTTON).await.status(), 404, "the other window comes too late");
    assert!(twin.sees("This link was used already or is too old."), "{}", twin.described());
    assert_eq!(twin.open(&link).await.status(), 404);

    let (mut late, _) = at_the_link(&app, "Jonas Lindqvist", "jonas@example.com").await;
    app.pass(HOUR * 24 - MINUTE);
    assert_eq!(late.open(late.path().to_owned().as_str()).await.status(), 200, "a minute is left");
    app.pass(MINUTE);
    late.fill("password", PASSWORD).submit(BUTTON).await;
    assert_eq!(late.status(), 404);
    late.open("/sign-in").await;
    late.fill("email", "jonas@example.com").fill("password", PASSWORD).submit("Sign in").await;
    assert_eq!(late.location(), "/check-mail", "the right password brings another mail");
    let fresh = app.mail_to("jonas@example.com").await.link();
    late.open(&fresh).await;
    late.fill("password", PASSWORD).submit(BUTTON).await;
    assert_eq!(late.location(), "/dashboard?done=confirmed");
}

#[tokio::test]
async fn a_link_that_was_made_up_leads_nowhere() {
    let app = TestApp::start().await;
    let mut browser = app.browser();
    for token in ["0", "x".repeat(52).as_str(), "%00", "..%2f..%2fetc", "%F0%9F%92%A9", "'%20OR%201=1"] {
        browser.open(&format!("/confirm-email/{token}")).await;
        assert_eq!(browser.status(), 404, "{token}");
        browser.post(&format!("/confirm-email/{token}"), &[("password", PASSWORD)]).await;
        assert_eq!(browser.status(), 404, "{token}");
    }
}

#[tokio::test]
async fn the_cookie_of_signing_up_lasts_ten_minutes() {
    let app = TestApp::start().await;
    let mut browser = app.browser();
    sign_up(&mut browser, "Ayesha Rahman", "ayesha@example.com").await;
    let link = app.mail_to("ayesha@example.com").await.link();
    app.pass(MINUTE * 10);
    browser.open(&link).await;
    assert!(browser.sees("This is not the browser that signed up"));
}

#[tokio::test]
async fn a_cookie_that_was_taken_from_another_browser_does_not_fit_other_links() {
    let app = TestApp::start().await;
    let (mallory, _) = at_the_link(&app, "Mallory Grey", "mallory@example.com").await;
    let (_, link) = at_the_link(&app, "Ayesha Rahman", "ayesha@example.com").await;
    let mut mallory = mallory;
    mallory.open(&link).await;
    assert!(mallory.sees("This is not the browser that signed up"));
    assert_eq!(mallory.post(&link, &[]).await.status(), 422);
}
