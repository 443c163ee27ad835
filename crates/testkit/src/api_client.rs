//! A program that uses the API.

use std::{net::IpAddr, sync::Arc};

use axum::{body::Body, extract::Request};
use http::{Method, header};
use serde_json::{Value, json};

use crate::{answer::Answer, world::World};

/// A client of the API. It keeps the tokens that it was given and sends them along.
pub struct ApiClient {
    world: Arc<World>,
    /// The access token.
    pub access: Option<String>,
    /// The refresh token.
    pub refresh: Option<String>,
    /// Where it stands.
    pub ip: IpAddr,
    /// What it calls itself.
    pub agent: String,
    keys: u32,
}

impl ApiClient {
    pub(crate) fn new(world: Arc<World>) -> Self {
        let (ip, agent) = ([203, 0, 113, 20].into(), "invoicing/2.1".to_owned());
        Self { world, access: None, refresh: None, ip, agent, keys: 0 }
    }

    /// The same program, as if it were started twice with the same tokens.
    #[must_use]
    pub fn twin(&self) -> Self {
        Self {
            world: Arc::clone(&self.world),
            access: self.access.clone(),
            refresh: self.refresh.clone(),
            ip: self.ip,
            agent: self.agent.clone(),
            keys: self.keys + 1_000,
        }
    }

    /// Reads.
    pub async fn get(&mut self, path: &str) -> Answer {
        self.request(Method::GET, path).send().await
    }

    /// Sends JSON, with a new idempotency key.
    pub async fn post(&mut self, path: &str, body: Value) -> Answer {
        self.keys += 1;
        let key = format!("test-key-{:08}", self.keys);
        self.request(Method::POST, path).json(body).key(&key).send().await
    }

    /// Edits the version that this tag names.
    pub async fn patch(&mut self, path: &str, tag: &str, body: Value) -> Answer {
        self.request(Method::PATCH, path).json(body).if_match(tag).send().await
    }

    /// Deletes.
    pub async fn delete(&mut self, path: &str) -> Answer {
        self.request(Method::DELETE, path).send().await
    }

    /// Asks for tokens and keeps what comes.
    pub async fn open_tokens(&mut self, credentials: Value) -> Answer {
        let answer = self.request(Method::POST, "/api/v1/tokens").anonymous().json(credentials).send().await;
        self.keep(&answer);
        answer
    }

    /// Replaces the tokens and keeps what comes.
    pub async fn refresh_tokens(&mut self) -> Answer {
        let body = json!({"refresh_token": self.refresh});
        let answer =
            self.request(Method::POST, "/api/v1/tokens/refreshes").anonymous().json(body).send().await;
        self.keep(&answer);
        answer
    }

    fn keep(&mut self, answer: &Answer) {
        if answer.status == 200 {
            let json = answer.json();
            let token = |name: &str| json[name].as_str().map(str::to_owned);
            (self.access, self.refresh) = (token("access_token"), token("refresh_token"));
        }
    }

    /// A request that is put together by hand. The access token goes along unless another is given.
    #[must_use]
    pub fn request(&self, method: Method, path: &str) -> ApiRequest<'_> {
        let mut headers = vec![
            ("host".to_owned(), self.world.host().to_owned()),
            ("user-agent".to_owned(), self.agent.clone()),
        ];
        headers.extend(self.access.as_ref().map(|t| ("authorization".to_owned(), format!("Bearer {t}"))));
        ApiRequest { client: self, method, path: path.to_owned(), headers, body: Vec::new() }
    }
}

/// A request on its way.
pub struct ApiRequest<'a> {
    client: &'a ApiClient,
    method: Method,
    path: String,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

impl ApiRequest<'_> {
    /// Without the access token.
    #[must_use]
    pub fn anonymous(mut self) -> Self {
        self.headers.retain(|(known, _)| known != "authorization");
        self
    }

    /// With this JSON.
    #[expect(clippy::needless_pass_by_value, reason = "so that it can be written in place")]
    #[must_use]
    pub fn json(self, body: Value) -> Self {
        let text = body.to_string();
        self.body("application/json", text)
    }

    /// With a body of any kind.
    #[must_use]
    pub fn body(mut self, kind: &str, body: impl Into<Vec<u8>>) -> Self {
        self.body = body.into();
        self.header(header::CONTENT_TYPE.as_str(), kind)
    }

    /// Under this idempotency key.
    #[must_use]
    pub fn key(self, key: &str) -> Self {
        self.header("idempotency-key", key)
    }

    /// Only if the thing still has this tag.
    #[must_use]
    pub fn if_match(self, tag: &str) -> Self {
        self.header(header::IF_MATCH.as_str(), tag)
    }

    /// With this header instead of what it would say.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.retain(|(known, _)| known != name);
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Sends it.
    ///
    /// # Panics
    /// When it cannot be written as HTTP.
    pub async fn send(self) -> Answer {
        let mut request = Request::builder().method(self.method).uri(&self.path);
        for (name, value) in &self.headers {
            request = request.header(name, value);
        }
        let body = if self.body.is_empty() { Body::empty() } else { Body::from(self.body) };
        self.client.world.send(request.body(body).expect("a request"), self.client.ip).await
    }
}
