//! Somebody with a browser: opens pages, fills in forms, presses buttons, and reads what comes.
//!
//! It follows nothing by itself, so that a test sees each step; it keeps cookies as browsers do.

mod form;
mod jar;
mod page;

use std::{net::IpAddr, sync::Arc};

use ::app::Clock as _;
use axum::{body::Body, extract::Request};
use http::{Method, StatusCode};

pub use form::Form;
use form::{Entry, encode};
use jar::Jar;
pub use page::Page;

use crate::{answer::Answer, world::World};

/// A browser.
pub struct Browser {
    world: Arc<World>,
    jar: Jar,
    entries: Vec<(String, Entry)>,
    answer: Answer,
    page: Page,
    path: String,
    /// Where it stands.
    pub ip: IpAddr,
    /// The product and system that it names.
    pub agent: String,
    /// What it says about where a request came from; `None` leaves it out.
    pub fetch_site: Option<&'static str>,
    /// Headers that it sends besides.
    pub extra: Vec<(&'static str, String)>,
}

const FIREFOX: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";

impl Browser {
    pub(crate) fn new(world: Arc<World>) -> Self {
        Self {
            world,
            jar: Jar::default(),
            entries: Vec::new(),
            answer: Answer::default(),
            page: Page::default(),
            path: String::new(),
            ip: [203, 0, 113, 7].into(),
            agent: FIREFOX.to_owned(),
            fetch_site: Some("same-origin"),
            extra: Vec::new(),
        }
    }

    /// Another window with the same cookies and the same page.
    #[must_use]
    pub fn twin(&self) -> Self {
        Self {
            world: Arc::clone(&self.world),
            jar: self.jar.clone(),
            entries: self.entries.clone(),
            answer: self.answer.clone(),
            page: self.page.clone(),
            path: self.path.clone(),
            ip: self.ip,
            agent: self.agent.clone(),
            fetch_site: self.fetch_site,
            extra: self.extra.clone(),
        }
    }

    /// Closes and opens it: cookies without an age are gone.
    pub fn close_and_open(&mut self) -> &mut Self {
        self.jar.close();
        self
    }

    /// Opens a page.
    pub async fn open(&mut self, path: &str) -> &mut Self {
        self.send(Method::GET, path, None).await
    }

    /// Goes where the answer leads.
    ///
    /// # Panics
    /// When it leads nowhere.
    pub async fn follow(&mut self) -> &mut Self {
        assert!(self.status().is_redirection(), "{} leads nowhere: {}", self.path, self.described());
        let to = self.location().to_owned();
        self.open(&to).await
    }

    /// Types into a field, or chooses the box or option with this value.
    pub fn fill(&mut self, name: &str, text: &str) -> &mut Self {
        self.enter(name, Entry::Text(text.to_owned()))
    }

    /// Turns a box on.
    pub fn check(&mut self, name: &str) -> &mut Self {
        self.enter(name, Entry::On(true))
    }

    /// Turns a box off.
    pub fn uncheck(&mut self, name: &str) -> &mut Self {
        self.enter(name, Entry::On(false))
    }

    fn enter(&mut self, name: &str, entry: Entry) -> &mut Self {
        assert!(
            self.page.forms.iter().any(|f| f.has(name)),
            "no form on {} asks for {name}: {}",
            self.path,
            self.described()
        );
        self.entries.push((name.to_owned(), entry));
        self
    }

    /// Presses the button with these words, in the one form that has it and all that was filled in.
    ///
    /// # Panics
    /// When there is none, or several.
    pub async fn submit(&mut self, label: &str) -> &mut Self {
        let fits =
            |form: &Form| form.button(label).is_some() && self.entries.iter().all(|(name, _)| form.has(name));
        let mut fitting: Vec<Form> = self.page.forms.iter().filter(|f| fits(f)).cloned().collect();
        // The frame repeats some of its forms for narrow screens.
        fitting.dedup_by(|a, b| (&a.action, &a.method) == (&b.action, &b.method));
        fitting.sort_by(|a, b| a.action.cmp(&b.action));
        fitting.dedup_by(|a, b| a.action == b.action);
        assert!(
            fitting.len() == 1,
            "{} forms on {} fit {label:?}: {}",
            fitting.len(),
            self.path,
            self.described()
        );
        let form = fitting.remove(0);
        self.send_form(form, label).await
    }

    /// Presses the button with these words in the form that goes to this address.
    ///
    /// # Panics
    /// When there is none.
    pub async fn submit_to(&mut self, action: &str, label: &str) -> &mut Self {
        let form = self.page.forms.iter().find(|f| f.action == action && f.button(label).is_some()).cloned();
        let form = form.unwrap_or_else(|| panic!("no form to {action} with {label:?}: {}", self.described()));
        self.send_form(form, label).await
    }

    async fn send_form(&mut self, mut form: Form, label: &str) -> &mut Self {
        for (name, entry) in std::mem::take(&mut self.entries) {
            form.enter(&name, &entry);
        }
        let button = form.button(label).expect("the button is there").clone();
        let body = encode(&form.pairs(&button));
        let action = button.action.unwrap_or(form.action);
        let action = if action.is_empty() { self.path.clone() } else { action };
        if form.method == "post" {
            return self.send(Method::POST, &action, Some(body)).await;
        }
        let path = action.split('?').next().unwrap_or_default();
        self.send(Method::GET, &format!("{path}?{body}"), None).await
    }

    /// Sends a form that stands on no page.
    pub async fn post(&mut self, path: &str, pairs: &[(&str, &str)]) -> &mut Self {
        let pairs: Vec<_> = pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
        self.send(Method::POST, path, Some(encode(&pairs))).await
    }

    /// Sends whatever it is told to.
    ///
    /// # Panics
    /// When it cannot be written as HTTP.
    pub async fn send(&mut self, method: Method, path: &str, form: Option<String>) -> &mut Self {
        let now = self.world.clock.now();
        let mut request = Request::builder().method(method.clone()).uri(path);
        request = request.header("host", self.world.host()).header("user-agent", &self.agent);
        if let Some(site) = self.fetch_site {
            request = request.header("sec-fetch-site", site);
        }
        let cookies = self.jar.line(now);
        if !cookies.is_empty() {
            request = request.header("cookie", cookies);
        }
        if form.is_some() {
            request = request.header("content-type", "application/x-www-form-urlencoded");
        }
        for (name, value) in &self.extra {
            request = request.header(*name, value);
        }
        let request = request.body(form.map_or_else(Body::empty, Body::from)).expect("a request");
        let answer = self.world.send(request, self.ip).await;
        self.take(path, &method, answer);
        self
    }

    fn take(&mut self, path: &str, method: &Method, answer: Answer) {
        let (https, now) = (self.world.setup.origin.starts_with("https"), self.world.clock.now());
        for line in answer.cookies() {
            self.jar.take(&line, https, now);
        }
        path.clone_into(&mut self.path);
        self.entries.clear();
        let html = answer.header("content-type").starts_with("text/html");
        self.page = if html && *method != Method::HEAD && answer.header("content-encoding").is_empty() {
            Page::read(&answer.text())
        } else {
            Page::default()
        };
        self.answer = answer;
    }

    /// The status of the last answer.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.answer.status
    }

    /// Where the last answer leads; empty when nowhere.
    #[must_use]
    pub fn location(&self) -> &str {
        self.answer.header("location")
    }

    /// The last answer.
    #[must_use]
    pub fn answer(&self) -> &Answer {
        &self.answer
    }

    /// The page that is open.
    #[must_use]
    pub fn page(&self) -> &Page {
        &self.page
    }

    /// The address that is open.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Whether the page says this.
    #[must_use]
    pub fn sees(&self, text: &str) -> bool {
        self.page.text.contains(text)
    }

    /// The words beside a field that is wrong; empty when it is fine.
    #[must_use]
    pub fn error_at(&self, name: &str) -> &str {
        self.page.errors.iter().find(|(field, _)| field == name).map_or("", |(_, words)| words)
    }

    /// What a field of the page holds; empty when there is no such field.
    #[must_use]
    pub fn value(&self, name: &str) -> &str {
        self.page.forms.iter().find_map(|f| f.value(name)).unwrap_or_default()
    }

    /// Whether a form of the page has a button with these words.
    #[must_use]
    pub fn has_button(&self, label: &str) -> bool {
        self.page.forms.iter().any(|f| f.has_button(label))
    }

    /// Where the first link with these words leads; empty when there is none.
    #[must_use]
    pub fn link(&self, words: &str) -> &str {
        self.page.links.iter().find(|(said, _)| said == words).map_or("", |(_, href)| href)
    }

    /// The value of a cookie, by its name without the prefix.
    #[must_use]
    pub fn cookie(&self, name: &str) -> Option<&str> {
        self.jar.get(name)
    }

    /// Puts a value in place of a cookie's; the name with its prefix.
    pub fn set_cookie(&mut self, name: &str, value: &str) -> &mut Self {
        self.jar.set(name, value);
        self
    }

    /// The page in a few words, for a test that failed.
    #[must_use]
    pub fn described(&self) -> String {
        let buttons: Vec<_> = self
            .page
            .forms
            .iter()
            .map(|f| format!("{} {:?}", f.action, f.buttons.iter().map(|b| &b.label).collect::<Vec<_>>()))
            .collect();
        let text: String = self.page.text.chars().take(700).collect();
        format!("{} {} {buttons:?} {:?} {text}", self.status(), self.location(), self.page.errors)
    }
}
