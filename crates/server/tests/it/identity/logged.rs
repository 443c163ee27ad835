//! What the log says about proofs of identity.

use std::{
    io,
    sync::{Arc, Mutex},
    time::Duration,
};

use testkit::{Browser, PASSWORD, TestApp, domain::StaffRole};

use super::ANOTHER;

const SECOND: Duration = Duration::from_secs(1);

async fn sign_in(browser: &mut Browser, email: &str, password: &str) {
    browser.open("/sign-in").await;
    browser.fill("email", email).fill("password", password).submit("Sign in").await;
}

/// Keeps what is logged on this thread, as JSON.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Log {
    fn start() -> (Self, tracing::subscriber::DefaultGuard) {
        let log = Self::default();
        let writer = log.clone();
        let builder = tracing_subscriber::fmt().json().flatten_event(true);
        let subscriber = builder.with_writer(move || writer.clone()).finish();
        (log, tracing::subscriber::set_default(subscriber))
    }

    fn text(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
    }

    /// Event, account and kind of proof of every line about a proof, since the last look.
    fn taken(&self) -> Vec<(String, String, String)> {
        let text = self.text();
        self.0.lock().unwrap().clear();
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
    let (log, _guard) = Log::start();
    sign_in(&mut browser, &ayesha.email, "a guess that is wrong").await;
    sign_in(&mut browser, &ayesha.email, "a guess that is wrong").await;
    sign_in(&mut browser, "nobody@example.com", "a guess that is wrong").await;
    app.pass(SECOND);
    sign_in(&mut browser, &ayesha.email, PASSWORD).await;
    for secret in [&ayesha.email, PASSWORD, "a guess", "nobody@"] {
        assert!(!log.text().contains(secret), "{secret}: {}", log.text());
    }
    let expected = [
        line("auth.fail", &id, "password"),
        line("auth.lock", &id, ""),
        line("auth.fail", "", "password"),
        line("auth.ok", &id, "password"),
    ];
    assert_eq!(log.taken(), expected);
    browser.open("/settings/security").await;
    browser.fill("current", "not this").fill("new", ANOTHER).submit("Change password").await;
    assert_eq!(log.taken(), [line("auth.fail", &id, "present password")]);
}

#[tokio::test]
async fn codes_and_resets_are_logged() {
    let app = TestApp::start().await;
    let farah = app.staff("Farah Aziz", StaffRole::Admin).await;
    let id = farah.id.to_string();
    let (log, _guard) = Log::start();
    let mut browser = app.browser();
    sign_in(&mut browser, &farah.email, PASSWORD).await;
    browser.follow().await;
    browser.fill("code", "000000").submit("Sign in").await;
    app.pass(SECOND);
    browser.fill("code", &app.code(&farah)).submit("Sign in").await;
    assert_eq!(log.taken(), [line("auth.fail", &id, "code"), line("auth.ok", &id, "code")]);
    let mut other = app.browser();
    other.open("/forgot-password").await;
    other.fill("email", &farah.email).submit("Send me a link").await;
    let link = app.mail_to(&farah.email).await.link();
    other.open(&link).await;
    other.fill("password", ANOTHER).submit("Set password").await;
    assert_eq!(log.taken(), [line("auth.reset", &id, "")], "{}", other.described());
    app.settle().await;
}
