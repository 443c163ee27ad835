//! Staff: a password and a code, shorter sessions, and no place on the market.

use testkit::{
    ApiClient, Browser, PASSWORD, Person, TestApp, domain::StaffRole, domain::time::HOUR,
    domain::time::MINUTE,
};

async fn at_the_code(app: &TestApp, person: &Person) -> Browser {
    let mut browser = app.browser();
    browser.open("/sign-in").await;
    browser.fill("email", &person.email).fill("password", PASSWORD).check("stay").submit("Sign in").await;
    assert_eq!(browser.location(), "/sign-in/code");
    assert!(browser.cookie("sid").is_none(), "a password alone opens nothing");
    browser.follow().await;
    browser
}

#[tokio::test]
async fn staff_show_a_code_too() {
    let app = TestApp::start().await;
    let farah = app.staff("Farah Aziz", StaffRole::Admin).await;
    let mut browser = at_the_code(&app, &farah).await;
    assert_eq!(browser.open("/dashboard").await.status(), 303);
    browser.open("/sign-in/code").await;
    browser.fill("code", "000000").submit("Sign in").await;
    assert_eq!(browser.status(), 422);
    assert!(browser.error_at("code").contains("This code is not right"), "{}", browser.described());
    app.pass(MINUTE);
    let code = app.code(&farah);
    browser.fill("code", &format!(" {} {} ", &code[..3], &code[3..])).submit("Sign in").await;
    assert_eq!(browser.location(), "/dashboard", "{}", browser.described());
    let lines = browser.answer().cookies();
    let session = lines.iter().find(|c| c.starts_with("__Host-sid=")).expect("a session");
    assert!(!session.contains("Max-Age"), "staff do not stay signed in: {session}");
    browser.follow().await;
    assert_eq!(farah.handle, "staff-farah-aziz");
}

#[tokio::test]
async fn a_code_is_good_once_and_for_its_moment() {
    let app = TestApp::start().await;
    let farah = app.staff("Farah Aziz", StaffRole::Moderator).await;
    let mut first = at_the_code(&app, &farah).await;
    let code = app.code(&farah);
    first.fill("code", &code).submit("Sign in").await;
    assert_eq!(first.location(), "/dashboard");
    let mut second = at_the_code(&app, &farah).await;
    second.fill("code", &code).submit("Sign in").await;
    assert_eq!(second.status(), 422, "used already");
    app.pass(MINUTE * 2);
    second.fill("code", &code).submit("Sign in").await;
    assert_eq!(second.status(), 422, "too old");
}

#[tokio::test]
async fn five_wrong_codes_end_the_attempt() {
    let app = TestApp::start().await;
    let farah = app.staff("Farah Aziz", StaffRole::Adjudicator).await;
    let mut browser = at_the_code(&app, &farah).await;
    for _ in 0..5 {
        browser.fill("code", "000000").submit("Sign in").await;
        assert_eq!(browser.status(), 422, "{}", browser.described());
        app.pass(std::time::Duration::from_secs(60));
    }
    browser.fill("code", &app.code(&farah)).submit("Sign in").await;
    assert_eq!(browser.status(), 404, "even the right one comes too late: {}", browser.described());
    let mut again = at_the_code(&app, &farah).await;
    let code = app.next_code(&farah);
    again.fill("code", &code).submit("Sign in").await;
    assert_eq!(again.location(), "/dashboard");
}

#[tokio::test]
async fn the_code_is_asked_for_ten_minutes() {
    let app = TestApp::start().await;
    let farah = app.staff("Farah Aziz", StaffRole::Admin).await;
    let mut browser = at_the_code(&app, &farah).await;
    let kept = browser.cookie("pre").expect("stands between").to_owned();
    app.pass(MINUTE * 10);
    browser.set_cookie("__Host-pre", &kept);
    browser.fill("code", &app.code(&farah)).submit("Sign in").await;
    assert_eq!(browser.status(), 404, "{}", browser.described());
}

#[tokio::test]
async fn a_code_alone_opens_nothing() {
    let app = TestApp::start().await;
    let farah = app.staff("Farah Aziz", StaffRole::Admin).await;
    let mut browser = app.browser();
    assert_eq!(browser.open("/sign-in/code").await.location(), "/sign-in");
    browser.post("/sign-in/code", &[("code", &app.code(&farah))]).await;
    assert_eq!(browser.location(), "/sign-in");
    browser.set_cookie("__Host-pre", "made-up-made-up-made-up-made-up");
    browser.post("/sign-in/code", &[("code", &app.code(&farah))]).await;
    assert_eq!(browser.status(), 404);
}

#[tokio::test]
async fn a_staff_session_rests_for_half_an_hour_and_ends_after_eight() {
    let app = TestApp::start().await;
    let farah = app.staff("Farah Aziz", StaffRole::Admin).await;
    let mut browser = app.sign_in(&farah).await;
    app.pass(MINUTE * 30);
    assert_eq!(browser.open("/dashboard").await.status(), 303);
    let mut browser = app.sign_in(&farah).await;
    for _ in 0..24 {
        app.pass(MINUTE * 20 - std::time::Duration::from_secs(1));
        assert_eq!(browser.open("/dashboard").await.status(), 200);
        app.write(|_, _| Ok(())).await;
    }
    app.pass(std::time::Duration::from_secs(24));
    assert_eq!(browser.open("/dashboard").await.status(), 303);
}

#[tokio::test]
async fn three_staff_sessions_run_at_once() {
    let app = TestApp::start().await;
    let farah = app.staff("Farah Aziz", StaffRole::Admin).await;
    let mut first = app.sign_in(&farah).await;
    for _ in 0..3 {
        app.sign_in(&farah).await;
    }
    assert_eq!(first.open("/dashboard").await.status(), 303);
}

#[tokio::test]
async fn staff_have_no_market_role_and_do_not_close_themselves() {
    let app = TestApp::start().await;
    let farah = app.staff("Farah Aziz", StaffRole::Admin).await;
    let mut browser = app.sign_in(&farah).await;
    browser.open("/settings/account").await;
    assert!(!browser.sees("Close your account") && !browser.sees("Add role"), "{}", browser.described());
    browser.post("/settings/account/roles", &[("client", "on")]).await;
    assert_eq!(browser.status(), 409);
    browser.post("/settings/account/closure", &[("password", PASSWORD)]).await;
    assert_eq!(browser.status(), 409);
    assert!(browser.sees("Staff accounts are closed by the operator."), "{}", browser.described());
}

#[tokio::test]
async fn staff_tokens_need_a_code_and_end_as_early() {
    let app = TestApp::start().await;
    let farah = app.staff("Farah Aziz", StaffRole::Admin).await;
    let mut api = app.api();
    assert_eq!(app.open_tokens(&mut api, &farah, None).await.code(), "code_required");
    app.pass(MINUTE);
    assert_eq!(app.open_tokens(&mut api, &farah, Some("000000")).await.code(), "code_wrong");
    app.pass(MINUTE);
    let code = app.code(&farah);
    assert_eq!(app.open_tokens(&mut api, &farah, Some(&code)).await.status, 200);
    app.pass(HOUR / 2);
    assert_eq!(api.refresh_tokens().await.code(), "refresh_invalid");
}

#[tokio::test]
async fn guessing_codes_through_the_api_is_slowed_down() {
    let app = TestApp::start().await;
    let farah = app.staff("Farah Aziz", StaffRole::Admin).await;
    let mut api = app.api();
    let mut codes = Vec::new();
    for _ in 0..6 {
        codes.push(app.open_tokens(&mut api, &farah, Some("000000")).await.code());
    }
    assert!(codes.contains(&"too_many_attempts".to_owned()), "{codes:?}");
    for _ in 0..25 {
        app.pass(std::time::Duration::from_secs(10));
        codes.push(app.open_tokens(&mut api, &farah, Some("000000")).await.code());
    }
    let code = app.next_code(&farah);
    let right = app.open_tokens(&mut api, &farah, Some(&code)).await;
    assert_eq!(right.status, 200, "slowed, not shut out: {}", right.text());
}

#[tokio::test]
async fn wrong_codes_count_together_whether_by_page_or_api() {
    let app = TestApp::start().await;
    let farah = app.staff("Farah Aziz", StaffRole::Admin).await;
    let mut browser = at_the_code(&app, &farah).await;
    let mut api = app.api();
    assert_eq!(app.open_tokens(&mut api, &farah, Some("000000")).await.code(), "code_wrong");
    browser.fill("code", "000000").submit("Sign in").await;
    assert_eq!(browser.status(), 429, "the wrong one through the API stays counted: {}", browser.described());
    app.pass(std::time::Duration::from_secs(1));
    let code = app.code(&farah);
    browser.fill("code", &code).submit("Sign in").await;
    assert_eq!(browser.location(), "/dashboard");
    app.pass(MINUTE);
    assert_eq!(app.open_tokens(&mut api, &farah, Some(&code)).await.code(), "code_wrong", "used already");
}

#[tokio::test]
async fn a_token_says_that_a_code_was_shown() {
    let app = TestApp::start().await;
    let (farah, ayesha) =
        (app.staff("Farah Aziz", StaffRole::Admin).await, app.freelancer("Ayesha R.").await);
    let mut api = app.api();
    let code = app.code(&farah);
    app.open_tokens(&mut api, &farah, Some(&code)).await;
    assert_eq!(methods(&api), ["pwd", "otp"]);
    api.refresh_tokens().await;
    assert_eq!(methods(&api), ["pwd", "otp"]);
    assert_eq!(methods(&app.tokens_of(&ayesha).await), ["pwd"]);
}

/// The `amr` of a client's access token.
fn methods(api: &ApiClient) -> Vec<String> {
    const DIGITS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let token = api.access.as_deref().expect("a token");
    let (mut bytes, mut bits, mut held) = (Vec::new(), 0_u32, 0);
    for letter in token.split('.').nth(1).expect("claims").bytes() {
        let digit = DIGITS.iter().position(|d| *d == letter).expect("base64url");
        (bits, held) = (bits << 6 | u32::try_from(digit).expect("six bits"), held + 6);
        if held >= 8 {
            held -= 8;
            bytes.push(u8::try_from(bits >> held & 255).expect("a byte"));
        }
    }
    let claims: serde_json::Value = serde_json::from_slice(&bytes).expect("claims are JSON");
    serde_json::from_value(claims["amr"].clone()).expect("a list of words")
}
