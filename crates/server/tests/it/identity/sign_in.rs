//! Signing in and out with a password.

use testkit::{Browser, PASSWORD, Person, TestApp, domain::time::MINUTE};

use super::ANOTHER;

async fn try_in(browser: &mut Browser, email: &str, password: &str) {
    browser.open("/sign-in").await;
    browser.fill("email", email).fill("password", password).submit("Sign in").await;
}

#[tokio::test]
async fn the_right_password_leads_to_the_dashboard_or_back() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let mut browser = app.browser();
    browser.open("/settings/security?x=1").await;
    assert_eq!(browser.location(), "/sign-in?next=/settings/security%3Fx%3D1");
    browser.follow().await;
    browser.fill("email", "AYESHA@Example.com").fill("password", PASSWORD).submit("Sign in").await;
    assert_eq!(browser.location(), "/settings/security?x=1", "{}", browser.described());
    browser.follow().await;
    assert!(browser.sees("Firefox on Linux") && browser.sees("203.0.113.7"));
    assert_eq!(ayesha.handle, "ayesha-rahman");
}

#[tokio::test]
async fn signing_in_never_leads_to_another_site() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    for next in
        ["https://evil.example", "//evil.example", "/\\evil.example", "/%0d%0aX:y", "javascript:alert(1)"]
    {
        let mut browser = app.browser();
        browser.open(&format!("/sign-in?next={next}")).await;
        browser.fill("email", &ayesha.email).fill("password", PASSWORD).submit("Sign in").await;
        let location = browser.location().to_owned();
        assert!(location == "/dashboard" || location == "/%0d%0aX:y", "{next} leads to {location}");
        let mut again = browser.twin();
        again.open(&format!("/sign-in?next={next}")).await;
        assert!(again.location().starts_with('/') && !again.location().starts_with("//"), "{next}");
        browser.post("/theme", &[("theme", "dark"), ("next", next)]).await;
        assert!(browser.location().starts_with('/') && !browser.location().starts_with("//"), "{next}");
    }
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_address_get_the_same_words() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let (mut one, mut two) = (app.browser(), app.browser());
    try_in(&mut one, &ayesha.email, ANOTHER).await;
    try_in(&mut two, "nobody@example.com", ANOTHER).await;
    for browser in [&one, &two] {
        assert_eq!(browser.status(), 422);
        assert_eq!(browser.page().alerts, ["Email or password is not right."]);
        assert!(browser.cookie("sid").is_none() && browser.answer().cookies().is_empty());
        assert_eq!(browser.value("password"), "", "a password is never sent back");
    }
    let bare = |b: &Browser, email: &str| b.page().text.replace(email, "");
    assert_eq!(bare(&one, &ayesha.email), bare(&two, "nobody@example.com"));
    assert_eq!(
        one.answer().body.len() - ayesha.email.len(),
        two.answer().body.len() - "nobody@example.com".len()
    );
}

#[tokio::test]
async fn a_double_click_signs_in() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let mut first = app.browser();
    first.open("/sign-in").await;
    first.fill("email", &ayesha.email).fill("password", PASSWORD);
    let mut second = first.twin();
    let (first, second) = tokio::join!(first.submit("Sign in"), second.submit("Sign in"));
    assert_eq!((first.location(), second.location()), ("/dashboard", "/dashboard"));
}

/// Tries a wrong password as often as it is let; says how many seconds it was told to wait after each.
async fn waits(app: &TestApp, browser: &mut Browser, email: &str, tries: u32) -> Vec<u64> {
    let mut waits = Vec::new();
    for _ in 0..tries {
        try_in(browser, email, ANOTHER).await;
        assert_eq!(browser.status(), 422, "{}", browser.described());
        try_in(browser, email, PASSWORD).await;
        assert_eq!(browser.status(), 429, "locked, although the password is right");
        let words = browser.page().alerts[0].clone();
        let seconds = words.split_whitespace().find_map(|w| w.parse().ok()).unwrap_or(1);
        waits.push(seconds);
        app.pass(std::time::Duration::from_secs(seconds));
    }
    waits
}

#[tokio::test]
async fn the_lock_grows_and_survives_a_restart() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let mut stranger = app.browser();
    let first = waits(&app, &mut stranger, &ayesha.email, 3).await;
    app.restart().await;
    let then = waits(&app, &mut stranger, &ayesha.email, 7).await;
    assert!(first.iter().chain(&then).is_sorted(), "{first:?} {then:?}");
    assert!(first[0] <= 2 && then[6] >= 5, "{first:?} {then:?}");
    try_in(&mut stranger, &ayesha.email, ANOTHER).await;
    app.restart().await;
    try_in(&mut stranger, &ayesha.email, PASSWORD).await;
    assert_eq!(stranger.status(), 429, "still locked after a restart");
    app.pass(MINUTE);
    try_in(&mut stranger, &ayesha.email, PASSWORD).await;
    assert_eq!(stranger.location(), "/dashboard");
}

#[tokio::test]
async fn an_unknown_address_is_locked_like_a_known_one() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let mut browser = app.browser();
    let mut told = Vec::new();
    for email in [ayesha.email.as_str(), "nobody@example.com"] {
        for _ in 0..4 {
            try_in(&mut browser, email, ANOTHER).await;
            told.push((browser.status(), browser.page().alerts.clone()));
        }
    }
    assert_eq!(told[..4], told[4..]);
}

#[tokio::test]
async fn a_hundred_wrong_passwords_close_the_day_but_not_for_a_known_browser() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let mut home = app.sign_in(&ayesha).await;
    home.submit_to("/sign-out", "Sign out").await;
    lock_for_the_day(&app, &ayesha).await;
    let mut stranger = app.browser();
    app.pass(MINUTE * 10);
    try_in(&mut stranger, &ayesha.email, PASSWORD).await;
    assert_eq!(stranger.status(), 429);
    assert!(stranger.sees("minutes"), "{}", stranger.described());
    try_in(&mut home, &ayesha.email, PASSWORD).await;
    assert_eq!(home.location(), "/dashboard", "the owner's browser is let in");
    app.pass(MINUTE * 60 * 24);
    try_in(&mut stranger, &ayesha.email, PASSWORD).await;
    assert_eq!(stranger.location(), "/dashboard", "the next day is open");
}

#[tokio::test]
async fn a_known_browser_is_known_to_one_account_and_not_by_a_forged_cookie() {
    let app = TestApp::start().await;
    let (ayesha, jonas) = (app.freelancer("Ayesha Rahman").await, app.client("Jonas Lindqvist").await);
    let mut mallory = app.sign_in(&jonas).await;
    mallory.submit_to("/sign-out", "Sign out").await;
    lock_for_the_day(&app, &ayesha).await;
    try_in(&mut mallory, &ayesha.email, PASSWORD).await;
    assert_eq!(mallory.status(), 429, "another's cookie does not help");
    let own = mallory.cookie("dev").expect("a known browser").to_owned();
    let forged = own.replacen(&jonas.id.to_string(), &ayesha.id.to_string(), 1);
    assert_ne!(own, forged);
    for value in [forged.as_str(), "", ".", "..", &"x".repeat(256), &format!("{}.0.00", ayesha.id)] {
        mallory.set_cookie("__Host-dev", value);
        try_in(&mut mallory, &ayesha.email, PASSWORD).await;
        assert_eq!(mallory.status(), 429, "{value}");
    }
}

/// As often wrong as it takes to close an account for the day. Done inside, because each try costs a hash.
async fn lock_for_the_day(app: &TestApp, person: &Person) {
    use app::{identity::sign_in, password::Verdict};
    for _ in 0..100 {
        let email = person.email.clone();
        app.write(move |tx, stamp| {
            let attempt = sign_in::begin(tx, stamp, &email, None)?;
            let client = app::identity::ClientInfo::default();
            sign_in::finish(tx, stamp, &attempt, Verdict::Wrong, None, false, &client)
        })
        .await;
        app.pass(std::time::Duration::from_secs(10));
    }
}

#[tokio::test]
async fn one_network_address_tries_ten_times_in_a_row() {
    let app = TestApp::setup().real_limits().start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let mut browser = app.browser();
    for n in 0..10 {
        try_in(&mut browser, &format!("nobody{n}@example.com"), ANOTHER).await;
        assert_eq!(browser.status(), 422);
    }
    try_in(&mut browser, &ayesha.email, PASSWORD).await;
    assert_eq!(browser.status(), 429);
    let mut elsewhere = app.browser();
    elsewhere.ip = [198, 51, 100, 4].into();
    try_in(&mut elsewhere, &ayesha.email, PASSWORD).await;
    assert_eq!(elsewhere.location(), "/dashboard");
    app.pass(std::time::Duration::from_secs(20));
    try_in(&mut browser, &ayesha.email, PASSWORD).await;
    assert_eq!(browser.location(), "/dashboard");
}

#[tokio::test]
async fn signing_out_ends_the_session_and_not_the_known_browser() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let mut browser = app.sign_in(&ayesha).await;
    let stolen = browser.twin();
    browser.submit_to("/sign-out", "Sign out").await;
    assert_eq!(browser.location(), "/sign-in?done=signed-out");
    assert_eq!(browser.answer().header("clear-site-data"), r#""cache","storage""#);
    assert!(browser.cookie("sid").is_none() && browser.cookie("dev").is_some());
    browser.follow().await;
    assert!(browser.sees("You are signed out."), "{}", browser.described());
    let mut stolen = stolen;
    assert_eq!(stolen.open("/dashboard").await.location(), "/sign-in?next=/dashboard");
    assert_eq!(stolen.post("/sign-out", &[]).await.status(), 303, "signing out twice does no harm");
}

#[tokio::test]
async fn each_sign_in_brings_a_new_session_token() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let mut browser = app.browser();
    browser.set_cookie("__Host-sid", "chosen-by-mallory-chosen-by-mallory-chosen-by-mallory");
    app.sign_in_with(&mut browser, &ayesha).await;
    let first = browser.cookie("sid").expect("a session").to_owned();
    assert!(!first.contains("mallory"));
    browser.submit_to("/sign-out", "Sign out").await;
    app.sign_in_with(&mut browser, &ayesha).await;
    assert_ne!(browser.cookie("sid"), Some(first.as_str()));
}

#[tokio::test]
async fn an_unreadable_cookie_is_no_session() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let good = app.sign_in(&ayesha).await.cookie("sid").expect("a session").to_owned();
    let two = format!("{good}; __Host-sid={good}");
    for value in ["", "x", "' OR 1=1 --", "%00", &"a".repeat(5_000), &good[1..], &good.to_uppercase(), &two] {
        let mut browser = app.browser();
        browser.set_cookie("__Host-sid", value);
        browser.open("/dashboard").await;
        assert_eq!(browser.location(), "/sign-in?next=/dashboard", "{value:.40}");
        assert_eq!(browser.open("/").await.status(), 200);
    }
    let mut browser = app.browser();
    browser.set_cookie("sid", &good);
    assert_eq!(browser.open("/dashboard").await.status(), 303, "without its prefix it is not ours");
}
