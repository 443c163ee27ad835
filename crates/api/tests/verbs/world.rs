//! The API over a real database in a temporary folder, behind the real plumbing, on a clock that the test moves.

use std::{
    sync::{
        Arc,
        atomic::{AtomicI64, AtomicU32, Ordering},
    },
    time::Duration,
};

use app::{
    App, Clock, Links,
    identity::staff_code,
    jobs, password,
    staff::{self, NewAccount, Role},
    talent::skills,
    token,
};
use axum::{
    Router,
    body::{Body, to_bytes},
    http::{HeaderMap, Request},
};
use domain::{Market, StaffRole, Time};
use edge::{
    Cx, Feature,
    http::{Rates, Settings},
};
use serde_json::Value;
use tower::ServiceExt as _;

use crate::listed::listed;

pub(crate) const PASSWORD: &str = "violet harbour sings early";

#[derive(Default)]
struct TestClock(AtomicI64);

impl Clock for TestClock {
    fn now(&self) -> Time {
        Time::from_micros(1_780_000_000_000_000 + self.0.load(Ordering::SeqCst))
    }
}

pub(crate) struct World {
    app: Arc<App>,
    router: Router,
    clock: Arc<TestClock>,
    _folder: tempfile::TempDir,
}

/// An answer: its status, headers and body.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) text: String,
    pub(crate) json: Value,
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |v| v.to_str().unwrap())
    }

    pub(crate) fn code(&self) -> (u16, &str) {
        (self.status, self.json["code"].as_str().unwrap_or_default())
    }

    /// How many events are possible, where the answer says.
    pub(crate) fn events(&self) -> usize {
        self.json["allowed"].as_array().map_or(0, Vec::len)
    }

    pub(crate) fn field(&self) -> (&str, &str) {
        let field = &self.json["fields"][0];
        (field["pointer"].as_str().unwrap_or_default(), field["code"].as_str().unwrap_or_default())
    }
}

impl World {
    /// Opens it on a thread that may wait for the store.
    pub(crate) async fn new() -> Self {
        tokio::task::spawn_blocking(Self::open).await.unwrap()
    }

    fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite:{}", folder.path().join("test.db").display());
        let store = store::Store::open(&url, store::Options::default()).unwrap();
        store.migrate().unwrap();
        let clock = Arc::new(TestClock::default());
        let origin: edge::http::Origin = "http://127.0.0.1:8080".parse().unwrap();
        let key = token::generate_key(clock.now()).unwrap();
        let tokens = token::Tokens::new(origin.as_str(), &[key]).unwrap();
        let settings = app::Settings { tokens, links: links(), device_key: [7; 32] };
        let app = Arc::new(App::new(store, Arc::clone(&clock) as Arc<dyn Clock>, settings));
        let ticking = Arc::clone(&clock);
        let micros: edge::http::settings::Micros = Arc::new(move || ticking.now().micros().cast_unsigned());
        let rates = Rates::new(&micros, 1);
        let cx = Cx::new(Arc::clone(&app), origin.clone(), rates, Feature::default());
        let (router, _) = api::router(cx);
        let router = edge::http::layer(router, &Settings::new(origin, micros));
        Self { app, router, clock, _folder: folder }
    }

    pub(crate) fn pass(&self, span: Duration) {
        self.clock.0.fetch_add(i64::try_from(span.as_micros()).unwrap(), Ordering::SeqCst);
    }

    pub(crate) async fn send(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: &str,
    ) -> Answer {
        let mut request = Request::builder().method(method).uri(path).header("host", "127.0.0.1:8080");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        if !body.is_empty() {
            request = request.header("content-type", "application/json");
        }
        let body = if body.is_empty() { Body::empty() } else { Body::from(body.to_owned()) };
        let response = self.router.clone().oneshot(request.body(body).unwrap()).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, 1 << 20).await.unwrap();
        let text = String::from_utf8(bytes.to_vec()).unwrap();
        let json = serde_json::from_str(&text).unwrap_or(Value::Null);
        let answer = Answer { status: parts.status.as_u16(), headers: parts.headers, text, json };
        listed(method, path, answer.code().1);
        answer
    }

    pub(crate) async fn post(&self, path: &str, body: Value) -> Answer {
        self.send("POST", path, &[], &body.to_string()).await
    }

    /// Does what waits, and gives the token of the last mail.
    pub(crate) async fn mailed_token(&self) -> String {
        let held = self.app.write(|tx, stamp| jobs::claim(tx, stamp, "test", 10)).await.unwrap();
        let mut token = String::new();
        for held in held {
            if let jobs::Effect::Send(mail) = self.app.perform(held.job.clone().unwrap()).await.unwrap() {
                let found = mail.text.split_whitespace().find_map(|word| word.split_once("token:"));
                token = found.map(|(_, token)| token.to_owned()).unwrap_or(token);
            }
            self.app.write(move |tx, _| jobs::finish(tx, &held)).await.unwrap();
        }
        token
    }

    /// A confirmed account, signed in: gives the `Authorization` header.
    pub(crate) async fn signed_in(&self, email: &str) -> String {
        let account = serde_json::json!({
            "name": "Ayesha Rahman", "email": email, "password": PASSWORD, "freelancer": true, "terms": true
        });
        assert_eq!(self.post("/api/v1/accounts", account).await.status, 202);
        let token = self.mailed_token().await;
        let proof = serde_json::json!({"token": token, "password": PASSWORD});
        assert_eq!(self.post("/api/v1/email-confirmations", proof).await.status, 204);
        self.tokens(email, PASSWORD).await.0
    }

    /// Opens tokens: the `Authorization` header and the refresh token.
    pub(crate) async fn tokens(&self, email: &str, password: &str) -> (String, String) {
        let answer =
            self.post("/api/v1/tokens", serde_json::json!({"email": email, "password": password})).await;
        assert_eq!(answer.status, 200, "{}", answer.json);
        let text = |name: &str| answer.json[name].as_str().unwrap().to_owned();
        (format!("Bearer {}", text("access_token")), text("refresh_token"))
    }
}

/// A signed-in program. Each POST has a key of its own.
pub(crate) struct Program<'a> {
    world: &'a World,
    auth: String,
    sent: AtomicU32,
}

impl World {
    /// Puts the list of skills in place, as the start of the process does.
    pub(crate) async fn with_skills(self) -> Self {
        self.app.write(skills::put_in_place).await.unwrap();
        self
    }

    /// A confirmed account of the market, signed in.
    pub(crate) async fn person(&self, name: &str, client: bool, freelancer: bool) -> Program<'_> {
        let email = self.account(name, Role::Market(Market { client, freelancer })).await;
        let auth = self.tokens(&email, PASSWORD).await.0;
        self.program(auth)
    }

    /// A moderator, signed in with a code.
    pub(crate) async fn moderator(&self, name: &str) -> Program<'_> {
        self.staff(name, StaffRole::Moderator).await
    }

    /// A staff account, signed in with its code.
    pub(crate) async fn staff(&self, name: &str, role: StaffRole) -> Program<'_> {
        self.account(name, Role::Staff(role, staff_code::new_secret())).await;
        self.with_code(name).await.0
    }

    /// Opens tokens with a code of the authenticator: a program, and its refresh token.
    pub(crate) async fn with_code(&self, name: &str) -> (Program<'_>, String) {
        let email = address(name);
        let secret = self.app.read({
            let email = email.clone();
            move |db| staff::authenticator(db, &email)
        });
        let secret = secret.await.unwrap();
        let code = staff_code::current_code(&secret, self.app.now().seconds().cast_unsigned()).unwrap();
        self.opened(serde_json::json!({"email": email, "password": PASSWORD, "code": code})).await
    }

    /// Replaces tokens, which shows no code.
    pub(crate) async fn refreshed(&self, refresh: &str) -> Program<'_> {
        let answer =
            self.post("/api/v1/tokens/refreshes", serde_json::json!({"refresh_token": refresh})).await;
        self.program(format!("Bearer {}", answer.json["access_token"].as_str().unwrap()))
    }

    async fn opened(&self, credentials: Value) -> (Program<'_>, String) {
        let answer = self.post("/api/v1/tokens", credentials).await;
        assert_eq!(answer.status, 200, "{}", answer.json);
        let text = |name: &str| answer.json[name].as_str().unwrap().to_owned();
        (self.program(format!("Bearer {}", text("access_token"))), text("refresh_token"))
    }

    pub(crate) fn program(&self, auth: String) -> Program<'_> {
        Program { world: self, auth, sent: AtomicU32::new(0) }
    }

    async fn account(&self, name: &str, role: Role) -> String {
        let email = address(name);
        let password_hash = password::hash(PASSWORD).unwrap();
        let new = NewAccount { name: name.to_owned(), email: email.clone(), password_hash, role };
        self.app.write(move |tx, stamp| staff::create(tx, stamp, &new)).await.unwrap();
        email
    }

    /// The application, for what no verb of the API does.
    pub(crate) fn inside(&self) -> &Arc<App> {
        &self.app
    }

    /// Waits until what was left to be written after an answer is there.
    pub(crate) async fn settled(&self) {
        self.app.write(|_, _| Ok(())).await.unwrap();
    }

    /// GET without a token.
    pub(crate) async fn get(&self, path: &str) -> Answer {
        self.send("GET", path, &[], "").await
    }
}

impl Program<'_> {
    pub(crate) async fn get(&self, path: &str) -> Answer {
        self.world.send("GET", path, &[("authorization", &self.auth)], "").await
    }

    pub(crate) async fn delete(&self, path: &str) -> Answer {
        self.world.send("DELETE", path, &[("authorization", &self.auth)], "").await
    }

    pub(crate) async fn head(&self, path: &str) -> Answer {
        self.world.send("HEAD", path, &[("authorization", &self.auth)], "").await
    }

    /// PUT with `If-Match`, unless that is empty.
    pub(crate) async fn put(&self, path: &str, tag: &str, body: &Value) -> Answer {
        let headers = [("authorization", self.auth.as_str()), ("if-match", tag)];
        let headers = if tag.is_empty() { &headers[..1] } else { &headers[..] };
        self.world.send("PUT", path, headers, &body.to_string()).await
    }

    /// POST under a new key. Null is no body.
    pub(crate) async fn post(&self, path: &str, body: Value) -> Answer {
        self.post_as(&self.key(), path, body).await
    }

    pub(crate) async fn post_as(&self, key: &str, path: &str, body: Value) -> Answer {
        self.post_with(&[("idempotency-key", key)], path, body).await
    }

    /// POST under a new key, as an answer to the version with this tag.
    pub(crate) async fn post_from(&self, tag: &str, path: &str, body: Value) -> Answer {
        self.post_with(&[("idempotency-key", &self.key()), ("if-match", tag)], path, body).await
    }

    pub(crate) async fn post_with(&self, headers: &[(&str, &str)], path: &str, body: Value) -> Answer {
        let headers = [&[("authorization", self.auth.as_str())], headers].concat();
        let body = if body.is_null() { String::new() } else { body.to_string() };
        self.world.send("POST", path, &headers, &body).await
    }

    fn key(&self) -> String {
        format!("key-of-this-test-{}", self.sent.fetch_add(1, Ordering::SeqCst))
    }
}

fn address(name: &str) -> String {
    format!("{}@example.com", name.to_lowercase().replace(' ', "."))
}

fn links() -> Links {
    let link = || -> app::context::Link { Box::new(|token| format!("http://127.0.0.1:8080/token:{token}")) };
    Links {
        confirm_email: link(),
        reset_password: link(),
        change_email: link(),
        sign_in: "http://127.0.0.1:8080/sign-in".to_owned(),
        security: "http://127.0.0.1:8080/security".to_owned(),
        project: link(),
        proposal: link(),
        contract: link(),
    }
}
