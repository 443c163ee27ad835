//! How long a session lasts, and the list in which its owner ends it.

use testkit::{Browser, TestApp, domain::time::HOUR, domain::time::MINUTE, domain::time::days};

/// Whether the browser is still signed in; looking counts as use.
async fn is_in(browser: &mut Browser) -> bool {
    browser.open("/dashboard").await.status() == 200
}

/// Lets the note of a use, which is written after the answer, get done.
async fn noted(app: &TestApp) {
    app.write(|_, _| Ok(())).await;
}

#[tokio::test]
async fn an_unused_session_ends_after_two_hours() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let mut browser = app.sign_in(&ayesha).await;
    app.pass(HOUR * 2 - MINUTE);
    assert!(is_in(&mut browser).await);
    noted(&app).await;
    app.pass(HOUR * 2 - MINUTE);
    assert!(is_in(&mut browser).await, "use prolongs it");
    noted(&app).await;
    app.pass(HOUR * 2);
    assert!(!is_in(&mut browser).await);
}

#[tokio::test]
async fn a_used_session_ends_after_twelve_hours() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let mut browser = app.sign_in(&ayesha).await;
    for hour in 1..12 {
        app.pass(HOUR);
        assert!(is_in(&mut browser).await, "hour {hour}");
        noted(&app).await;
    }
    app.pass(HOUR);
    assert!(!is_in(&mut browser).await);
}

#[tokio::test]
async fn who_stays_signed_in_has_14_days_between_uses_and_30_in_all() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let mut browser = app.browser();
    browser.open("/sign-in").await;
    browser
        .fill("email", &ayesha.email)
        .fill("password", &ayesha.password)
        .check("stay")
        .submit("Sign in")
        .await;
    let line =
        browser.answer().cookies().into_iter().find(|c| c.starts_with("__Host-sid=")).expect("a session");
    assert!(line.ends_with("; Max-Age=2592000"), "{line}");
    let mut idle = browser.twin();
    for day in [13, 26] {
        app.pass(days(13));
        browser.close_and_open();
        assert!(is_in(&mut browser).await, "day {day}");
        noted(&app).await;
    }
    app.pass(days(4));
    assert!(!is_in(&mut browser).await, "30 days are over");
    app.sign_in_with(&mut idle, &ayesha).await;
    app.pass(days(14));
    assert!(!is_in(&mut idle).await);
}

#[tokio::test]
async fn a_plain_session_goes_with_the_window() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let mut browser = app.sign_in(&ayesha).await;
    browser.close_and_open();
    assert!(!is_in(&mut browser).await);
    assert!(browser.cookie("dev").is_some(), "the browser is still known");
}

#[tokio::test]
async fn looking_ahead_is_no_use() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let mut browser = app.sign_in(&ayesha).await;
    app.pass(HOUR);
    browser.send(http::Method::HEAD, "/dashboard", None).await;
    browser.extra = vec![("sec-purpose", "prefetch".to_owned())];
    browser.open("/dashboard").await;
    browser.extra.clear();
    noted(&app).await;
    app.pass(HOUR);
    assert!(!is_in(&mut browser).await);
}

#[tokio::test]
async fn the_owner_sees_and_ends_sessions() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let mut phone = app.browser();
    phone.agent =
        "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Safari/604.1".to_owned();
    phone.ip = "2001:db8::7".parse().expect("an address");
    app.sign_in_with(&mut phone, &ayesha).await;
    let mut laptop = app.sign_in(&ayesha).await;
    let mut program = app.tokens_of(&ayesha).await;
    laptop.open("/settings/security").await;
    for seen in ["Safari on iPhone", "2001:db8::7", "Firefox on Linux", "This one", "invoicing", "API"] {
        assert!(laptop.sees(seen), "{seen}: {}", laptop.described());
    }
    let ends: Vec<String> = laptop.page().forms.iter().map(|f| f.action.clone()).collect();
    let ends: Vec<&String> = ends.iter().filter(|a| a.contains("/sessions/ses_")).collect();
    assert_eq!(ends.len(), 3);
    // Newest first: the program, the laptop itself, the phone.
    laptop.submit_to(ends[2], "End").await;
    assert_eq!(laptop.location(), "/settings/security?done=session");
    assert!(!is_in(&mut phone).await);
    assert_eq!(laptop.post(ends[2], &[]).await.status(), 404, "it has ended already");
    assert!(is_in(&mut laptop).await);
    laptop.open("/settings/security").await;
    laptop.submit("End all other sessions").await;
    assert_eq!(laptop.location(), "/settings/security?done=sessions");
    assert_eq!(program.get("/api/v1/me").await.code(), "token_revoked");
    laptop.follow().await;
    assert!(laptop.sees("All other sessions have ended.") && !laptop.sees("invoicing"));
    laptop.submit_to(ends[1], "End").await;
    assert_eq!(laptop.location(), "/sign-in?done=signed-out", "ending the present one signs out");
    assert!(laptop.cookie("sid").is_none());
}

#[tokio::test]
async fn another_persons_session_is_not_there() {
    let app = TestApp::start().await;
    let (ayesha, jonas) = (app.freelancer("Ayesha Rahman").await, app.client("Jonas Lindqvist").await);
    let mut hers = app.sign_in(&ayesha).await;
    hers.open("/settings/security").await;
    let end = hers
        .page()
        .forms
        .iter()
        .find(|f| f.action.contains("/sessions/ses_"))
        .expect("a session")
        .action
        .clone();
    let mut his = app.sign_in(&jonas).await;
    assert_eq!(his.post(&end, &[]).await.status(), 404);
    for id in ["ses_0000000000000", "usr_0000000000000", "x", "current", "%00", "-1"] {
        let path = format!("/settings/security/sessions/{id}/ending");
        assert_eq!(his.post(&path, &[]).await.status(), 404, "{id}");
    }
    assert!(is_in(&mut hers).await);
}

#[tokio::test]
async fn twenty_sessions_run_at_once() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let mut first = app.sign_in(&ayesha).await;
    let mut second = app.sign_in(&ayesha).await;
    for _ in 2..20 {
        app.pass(MINUTE);
        app.sign_in(&ayesha).await;
    }
    assert!(is_in(&mut first).await && is_in(&mut second).await);
    app.sign_in(&ayesha).await;
    assert!(!is_in(&mut first).await, "the oldest ends");
    assert!(is_in(&mut second).await);
}
