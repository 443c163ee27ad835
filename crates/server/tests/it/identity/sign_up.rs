//! Signing up.

use testkit::{PASSWORD, TestApp};

use super::sign_up;

#[tokio::test]
async fn a_new_address_gets_a_mail_and_no_session() {
    let app = TestApp::start().await;
    let mut browser = app.browser();
    browser.open("/sign-up").await;
    assert!(browser.sees("Create your account"), "{}", browser.described());
    sign_up(&mut browser, "Ayesha Rahman", "ayesha@example.com").await;
    assert_eq!((browser.status().as_u16(), browser.location()), (303, "/check-mail"));
    browser.follow().await;
    assert!(browser.sees("Look at your mail"));
    assert!(browser.cookie("sid").is_none());
    browser.open("/dashboard").await;
    assert_eq!(browser.location(), "/sign-in?next=/dashboard");
    let mail = app.mail_to("ayesha@example.com").await;
    assert_eq!(mail.subject, "Confirm your e-mail address");
    assert!(mail.text.starts_with("Hello Ayesha Rahman,"), "{}", mail.text);
    assert!(mail.link().starts_with("/confirm-email/"));
}

#[tokio::test]
async fn both_roles_are_taken_together() {
    let app = TestApp::start().await;
    let mut browser = app.browser();
    browser.open("/sign-up?role=client").await;
    browser.check("freelancer").fill("name", "Sana Malik").fill("email", "sana@example.com");
    browser.fill("password", PASSWORD).check("terms").submit("Create account").await;
    let link = app.mail_to("sana@example.com").await.link();
    browser.open(&link).await;
    browser.submit("Confirm and sign in").await;
    browser.follow().await;
    assert!(browser.sees("Switch to freelancing"), "hires first, may switch: {}", browser.described());
}

#[tokio::test]
async fn a_known_address_is_answered_like_a_new_one() {
    let app = TestApp::start().await;
    let (mut first, mut second) = (app.browser(), app.browser());
    app.client("Jonas Lindqvist").await;
    sign_up(&mut first, "Somebody Else", "JONAS@example.com").await;
    sign_up(&mut second, "Nobody Known", "new@example.com").await;
    let shape = |answer: &testkit::Answer| {
        let lines = answer.cookies();
        let masked = lines.iter().map(|line| match line.split_once('=') {
            Some((name, rest)) => {
                let (value, attributes) = rest.split_once(';').unwrap_or((rest, ""));
                format!("{name}={} {attributes}", value.len())
            }
            None => line.clone(),
        });
        (answer.status, answer.header("location").to_owned(), masked.collect::<Vec<_>>(), answer.body.len())
    };
    assert_eq!(shape(first.answer()), shape(second.answer()));
    let mail = app.mail_to("jonas@example.com").await;
    assert_eq!(mail.subject, "You already have a MegiLance account");
    assert_eq!(mail.link(), "/sign-in");
    assert!(
        app.mails_to("JONAS@example.com").await.is_empty(),
        "the mail goes to the address of the account"
    );
}

#[tokio::test]
async fn signing_up_twice_asks_to_confirm_and_changes_nothing() {
    let app = TestApp::start().await;
    let (mut owner, mut stranger) = (app.browser(), app.browser());
    sign_up(&mut owner, "Ayesha Rahman", "ayesha@example.com").await;
    app.settle().await;
    sign_up(&mut stranger, "Mallory Grey", "ayesha@example.com").await;
    let mails = app.mails_to("ayesha@example.com").await;
    assert_eq!(mails.len(), 2);
    assert!(mails[1].text.starts_with("Hello Ayesha Rahman,"), "the first name stays: {}", mails[1].text);
    stranger.open(&mails[1].link()).await;
    assert!(stranger.sees("This is not the browser that signed up"));
}

#[tokio::test]
async fn a_form_with_mistakes_comes_back_filled_in() {
    let app = TestApp::start().await;
    let mut browser = app.browser();
    browser.open("/sign-up").await;
    browser.fill("name", "Ayesha Rahman").fill("email", "nobody").fill("password", "short");
    browser.submit("Create account").await;
    assert_eq!(browser.status(), 422);
    assert!(browser.error_at("client").contains("Choose at least one"), "{}", browser.described());
    assert!(browser.error_at("email").contains("Enter an e-mail address"));
    assert!(browser.error_at("password").contains("Use at least 15 characters; this has 5."));
    assert!(browser.error_at("terms").contains("Agree to the terms"));
    assert_eq!((browser.value("name"), browser.value("email")), ("Ayesha Rahman", "nobody"));
    assert_eq!(browser.value("password"), "", "no page repeats a password");
    assert_eq!(browser.page().alerts.len(), 1);
    assert!(app.mails().await.is_empty());
}

#[tokio::test]
async fn a_password_that_is_easy_to_guess_is_refused() {
    let app = TestApp::start().await;
    let mut browser = app.browser();
    for (password, says) in [
        ("ayesha rahman 2026", "easy to guess"),
        ("passwordpassword", "easy to guess"),
        ("aaaaaaaaaaaaaaaaaaaa", "easy to guess"),
        (&"lantern harbour ".repeat(9), "at most 128"),
    ] {
        browser.open("/sign-up").await;
        browser.check("client").check("terms").fill("name", "Ayesha Rahman").fill("email", "a@example.com");
        browser.fill("password", password).submit("Create account").await;
        assert_eq!(browser.status(), 422);
        assert!(browser.error_at("password").contains(says), "{password}: {}", browser.error_at("password"));
    }
}

#[tokio::test]
async fn people_with_the_same_name_get_handles_of_their_own() {
    let app = TestApp::start().await;
    for (email, handle) in [
        ("one@example.com", "@ayesha-rahman"),
        ("two@example.com", "@ayesha-rahman-2"),
        ("three@example.com", "@ayesha-rahman-3"),
    ] {
        let (mut browser, _) = super::at_the_link(&app, "Ayesha Rahman", email).await;
        browser.submit("Confirm and sign in").await;
        browser.open("/settings/account").await;
        assert_eq!(format!("@{}", browser.value("handle")), handle);
    }
}

#[tokio::test]
async fn an_account_that_nobody_confirms_goes_after_14_days() {
    let app = TestApp::start().await;
    let mut browser = app.browser();
    sign_up(&mut browser, "Ayesha Rahman", "ayesha@example.com").await;
    app.settle().await;
    app.pass(testkit::domain::time::days(14));
    app.settle().await;
    sign_up(&mut browser, "Ayesha Second", "ayesha@example.com").await;
    let mail = app.mail_to("ayesha@example.com").await;
    assert!(mail.text.starts_with("Hello Ayesha Second,"), "the address is free again: {}", mail.text);
}

#[tokio::test]
async fn who_is_signed_in_has_nothing_to_sign_up_for() {
    let app = TestApp::start().await;
    let jonas = app.client("Jonas Lindqvist").await;
    let mut browser = app.sign_in(&jonas).await;
    assert_eq!(browser.open("/sign-up").await.location(), "/dashboard");
    assert_eq!(browser.open("/sign-in").await.location(), "/dashboard");
}

#[tokio::test]
async fn one_address_signs_up_three_times_an_hour() {
    let app = TestApp::setup().real_limits().start().await;
    let mut browser = app.browser();
    for n in 0..3 {
        sign_up(&mut browser, "Ayesha Rahman", &format!("a{n}@example.com")).await;
        assert_eq!(browser.location(), "/check-mail");
    }
    sign_up(&mut browser, "Ayesha Rahman", "a4@example.com").await;
    assert_eq!(browser.status(), 429);
    assert_eq!(browser.value("email"), "a4@example.com");
    assert!(browser.sees("Too many attempts"));
    app.pass(testkit::domain::time::HOUR / 3);
    browser.fill("password", PASSWORD).submit("Create account").await;
    assert_eq!(browser.location(), "/check-mail");
    app.forget_jobs();
}
