//! What the log says about proofs of identity.

use std::{cell::RefCell, io, sync::Once, time::Duration};

use testkit::{Browser, PASSWORD, TestApp, domain::StaffRole};

use super::ANOTHER;

const SECOND: Duration = Duration::from_secs(1);

async fn sign_in(browser: &mut Browser, email: &str, password: &str) {
    browser.open("/sign-in").await;
    browser.fill("email", email).fill("password", password).submit("Sign in").await;
}

thread_local! {
    /// What was logged on this thread, and so in this test.
    static LINES: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

struct Log;

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        LINES.with_borrow_mut(|lines| lines.write(bytes))
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Log {
    /// One for all tests of the process: where each sets and drops its own, events get lost between threads.
    fn start() {
        static STARTED: Once = Once::new();
        STARTED.call_once(|| {
            let subscriber =
                tracing_subscriber::fmt().json().flatten_event(true).with_writer(|| Self).finish();
            tracing::subscriber::set_global_default(subscriber).expect("no other log");
        });
        LINES.take();
    }

    fn text() -> String {
        LINES.with_borrow(|lines| String::from_utf8(lines.clone()).unwrap())
    }

    /// Event, account and kind of proof of every line about a proof, since the last look.
    fn taken() -> Vec<(String, String, String)> {
        let text = Self::text();
        LINES.take();
        let json = text.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
        let field = |json: &serde_json::Value, name: &str| json[name].as_str().unwrap_or("").to_owned();
        json.map(|json| (field(&json, "event"), field(&json, "user"), field(&json, "by")))
            .filter(|(event, ..)| event.starts_with("auth."))
            .collect()
    }
}

fn line(event: &str, user: &str, by: &str) -> (String, String, String) {
    (event.to_owned(), user.to_owned(), by.to_owned())
}

#[tokio::test]
async fn the_log_says_whose_proof_was_wrong_and_nothing_secret() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let id = ayesha.id.to_string();
    let mut browser = app.browser();
    Log::start();
    sign_in(&mut browser, &ayesha.email, "a guess that is wrong").await;
    sign_in(&mut browser, &ayesha.email, "a guess that is wrong").await;
    sign_in(&mut browser, "nobody@example.com", "a guess that is wrong").await;
    app.pass(SECOND);
    sign_in(&mut browser, &ayesha.email, PASSWORD).await;
    for secret in [&ayesha.email, PASSWORD, "a guess", "nobody@"] {
        assert!(!Log::text().contains(secret), "{secret}: {}", Log::text());
    }
    let expected = [
        line("auth.fail", &id, "password"),
        line("auth.lock", &id, ""),
        line("auth.fail", "", "password"),
        line("auth.ok", &id, "password"),
    ];
    assert_eq!(Log::taken(), expected);
    browser.open("/settings/security").await;
    browser.fill("current", "not this").fill("new", ANOTHER).submit("Change password").await;
    assert_eq!(Log::taken(), [line("auth.fail", &id, "present password")]);
}

#[tokio::test]
async fn codes_and_resets_are_logged() {
    let app = TestApp::start().await;
    let farah = app.staff("Farah Aziz", StaffRole::Admin).await;
    let id = farah.id.to_string();
    Log::start();
    let mut browser = app.browser();
    sign_in(&mut browser, &farah.email, PASSWORD).await;
    browser.follow().await;
    browser.fill("code", "000000").submit("Sign in").await;
    app.pass(SECOND);
    browser.fill("code", &app.code(&farah)).submit("Sign in").await;
    assert_eq!(Log::taken(), [line("auth.fail", &id, "code"), line("auth.ok", &id, "code")]);
    let mut other = app.browser();
    other.open("/forgot-password").await;
    other.fill("email", &farah.email).submit("Send me a link").await;
    let link = app.mail_to(&farah.email).await.link();
    other.open(&link).await;
    other.fill("password", ANOTHER).submit("Set password").await;
    assert_eq!(Log::taken(), [line("auth.reset", &id, "")], "{}", other.described());
    app.settle().await;
}
