//! Texts that want to be more than texts: each is refused with the form filled in, or shown as what it is.

use testkit::{Browser, PASSWORD, TestApp};

/// A text, and whether it may be a person's name.
fn texts() -> Vec<(String, bool)> {
    vec![
        ("<script>alert(1)</script>".to_owned(), true),
        ("\"><img src=x onerror=alert(1)>".to_owned(), true),
        ("' OR 1=1; DROP TABLE user_account; --".to_owned(), true),
        ("</title></textarea><svg onload=alert(1)>".to_owned(), true),
        ("{{7*7}} ${7*7} %{7*7} <%= 7*7 %>".to_owned(), true),
        ("&lt;b&gt; &amp;amp; &#x41;".to_owned(), true),
        ("Zoë 🦀 محمد 王小明".to_owned(), true),
        ("Zalgo T̸̢̛͎̠͐o̴̝͂n̵̢͇̊".to_owned(), true),
        ("evil\u{202E}txt.exe".to_owned(), false),
        ("zero\u{200B}width".to_owned(), false),
        ("null\0byte".to_owned(), false),
        ("line\r\nBcc: all@example.com".to_owned(), false),
        ("bell\u{7}".to_owned(), false),
        ("next\u{85}line".to_owned(), false),
        ("x".repeat(81), false),
        ("word".repeat(15_000), false),
        (String::new(), false),
        (" \u{a0}\u{2003} ".to_owned(), false),
    ]
}

/// A page has no element or attribute that was typed in.
fn harmless(browser: &Browser) {
    let html = browser.answer().text();
    for made in ["<script>alert", "<img src=x", "<svg onload", "onerror=alert(1)>\"", "<b> "] {
        assert!(!html.contains(made), "{made} in {}", browser.path());
    }
    assert!(!browser.page().text.contains("49"), "nothing is calculated");
}

#[tokio::test]
async fn a_name_is_shown_as_it_was_typed_or_refused() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let mut browser = app.sign_in(&ayesha).await;
    for (text, fine) in texts() {
        browser.open("/settings/account").await;
        browser.fill("name", &text).submit("Save").await;
        if text.len() > 50_000 {
            assert!(browser.status().is_client_error());
            continue;
        }
        if fine {
            assert_eq!(
                browser.location(),
                "/settings/account?done=name",
                "{text:?}: {}",
                browser.described()
            );
            browser.follow().await;
            let shown = text.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(browser.sees(&format!("Account menu, {shown}")), "{text:?}: {}", browser.described());
        } else {
            assert_eq!(browser.status(), 422, "{text:?}");
            assert!(!browser.error_at("name").is_empty(), "{text:?}: {}", browser.described());
        }
        let typed = browser.value("name").replace(['\r', '\n'], "");
        assert_eq!(typed, text.replace(['\r', '\n'], "").replace('\0', "\u{fffd}"), "still filled in");
        harmless(&browser);
    }
}

#[tokio::test]
async fn every_field_of_the_sign_up_takes_what_comes() {
    let app = TestApp::start().await;
    let mut browser = app.browser();
    for (text, _) in texts() {
        for field in ["name", "email", "password"] {
            browser.open("/sign-up").await;
            browser
                .check("client")
                .check("terms")
                .fill("name", "Ayesha Rahman")
                .fill("email", "a@example.com");
            browser.fill("password", PASSWORD).fill(field, &text).submit("Create account").await;
            let status = browser.status().as_u16();
            assert!([303, 413, 422].contains(&status), "{field} {text:.40?}: {}", browser.described());
            if status == 422 {
                assert!(!browser.error_at(field).is_empty(), "{field} {text:.40?}: {}", browser.described());
            }
            harmless(&browser);
        }
    }
    app.settle().await;
}

#[tokio::test]
async fn a_name_does_not_change_a_mail() {
    let app = TestApp::start().await;
    let mut browser = app.browser();
    let name = "Eve https://evil.example/confirm <a href=x>";
    browser.open("/sign-up").await;
    browser.check("client").check("terms").fill("name", name).fill("email", "eve@example.com");
    browser.fill("password", PASSWORD).submit("Create account").await;
    let mail = app.mail_to("eve@example.com").await;
    assert!(mail.text.starts_with(&format!("Hello {name},")), "{}", mail.text);
    assert!(!mail.subject.contains("Eve"));
}

#[tokio::test]
async fn other_forms_take_what_comes() {
    let app = TestApp::start().await;
    let ayesha = app.both("Ayesha Rahman").await;
    let mut browser = app.sign_in(&ayesha).await;
    let places = [
        ("/settings/account/handle", "handle"),
        ("/settings/account/name", "version"),
        ("/settings/account/email", "email"),
        ("/settings/account/email", "current"),
        ("/settings/security/password", "new"),
        ("/settings/security/password", "once"),
        ("/settings/account/closure", "password"),
        ("/settings/account/roles", "client"),
        ("/hat", "hat"),
        ("/hat", "next"),
        ("/theme", "theme"),
        ("/theme", "next"),
        ("/sign-in", "email"),
        ("/sign-in", "next"),
        ("/forgot-password", "email"),
        ("/sign-in/code", "code"),
        ("/reset-password/x", "password"),
        ("/confirm-email/x", "new_password"),
    ];
    for (text, _) in texts().into_iter().filter(|(t, _)| t.len() < 50_000) {
        for (path, field) in places {
            browser.post(path, &[(field, &text)]).await;
            let status = browser.status().as_u16();
            assert!(status < 500, "{path} {field} {text:?}: {}", browser.described());
            let location = browser.location();
            assert!(
                location.is_empty() || location.starts_with('/') && !location.starts_with("//"),
                "{location}"
            );
            if !browser.answer().body.is_empty() {
                assert!(
                    browser.answer().text().starts_with("<!DOCTYPE html>"),
                    "{path}: {:.100}",
                    browser.answer().text()
                );
                harmless(&browser);
            }
            app.pass(testkit::domain::time::MINUTE);
        }
        if browser.open("/dashboard").await.status() != 200 {
            browser = app.sign_in(&ayesha).await;
        }
    }
    app.settle().await;
}

#[tokio::test]
async fn a_browser_may_call_itself_what_it_likes() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    for agent in ["<script>alert(1)</script>", "", &"x".repeat(8_000), "Chrome/\u{e9}"] {
        let mut browser = app.browser();
        agent.clone_into(&mut browser.agent);
        app.sign_in_with(&mut browser, &ayesha).await;
        browser.open("/settings/security").await;
        assert_eq!(browser.status(), 200);
        harmless(&browser);
    }
}
