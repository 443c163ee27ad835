//! The walk through every route: who comes in where, as a printed table that a person has looked at.
//!
//! Each route is asked by nobody, by somebody whose thing it is not (who hires and works), by somebody who only works, by
//! a member of staff, by a suspended account and by one that is being closed. The answers are compared with `routes.table.txt`; a route that is not in it fails the test.
//! After a change that was meant: `UPDATE_TABLES=1 cargo test -p server --test it every_route`.

use std::{collections::BTreeSet, fmt::Write as _, path::Path};

use axum::{body::Body, extract::Request};
use serde_json::{Value, json};
use testkit::{
    ApiClient, Browser, Person, TestApp,
    domain::{
        JobId, StaffRole, SuspensionId, Time,
        identity::{Origin, UserState},
        time::MINUTE,
        time::days,
    },
};

/// Who asks, in the order of the columns.
const WHO: [&str; 6] = ["anonymous", "stranger", "worker", "staff", "suspended", "closing"];

/// Somebody with a browser and a program, and the state in which the account is kept.
struct Caller {
    person: Option<(Person, UserState)>,
    browser: Browser,
    api: ApiClient,
    signed_in: Time,
    asked: u32,
}

impl Caller {
    /// As before: what an earlier request changed or ended is put right, and staff show a fresh code.
    async fn again(&mut self, app: &TestApp) {
        let Some((person, state)) = &self.person else { return };
        let lost = self.browser.open("/settings/security").await.status() != 200;
        let stale = person.secret.is_some() && app.now().since(self.signed_in) >= MINUTE * 5;
        if lost || stale || self.api.get("/api/v1/me").await.status != 200 {
            app.put_into(person, UserState::Active).await;
            (self.browser, self.api) = (app.sign_in(person).await, app.tokens_of(person).await);
            self.signed_in = app.now();
        }
        app.put_into(person, state.clone()).await;
    }
}

/// Things of somebody else, to be named in addresses.
struct Things {
    session: String,
    person: String,
    open: String,
    draft: String,
    sent: String,
    unsent: String,
    deal: Deal,
}

/// A contract of somebody else, whose first milestone is approved and whose second one is worked on.
struct Deal {
    contract: String,
    milestone: String,
    deliverable: String,
    payment: String,
}

#[tokio::test]
async fn every_route_lets_in_whom_the_table_says() {
    let app = TestApp::setup().mailbox().start().await;
    let routes: BTreeSet<(String, String)> =
        app.routes().into_iter().map(|(method, path)| (path.to_owned(), method.to_owned())).collect();
    let things = things(&app).await;
    let mut callers = callers(&app).await;
    let mut table = format!("{:7} {:56}", "method", "route");
    for who in WHO {
        let _ = write!(table, " {who:10}");
    }
    table.truncate(table.trim_end().len());
    for (route, method) in &routes {
        for (said, path) in addresses(route, &things) {
            app.pass(MINUTE);
            let _ = write!(table, "\n{method:7} {said:56}");
            for caller in &mut callers {
                caller.again(&app).await;
                let answer = ask(caller, method, route, &path).await;
                let _ = write!(table, " {answer:10}");
            }
            table.truncate(table.trim_end().len());
        }
    }
    table.push('\n');
    app.forget_jobs();
    compare("tests/it/routes.table.txt", &table);
}

async fn things(app: &TestApp) -> Things {
    let jonas = app.both("Jonas Lindqvist").await;
    let id = |path: String| path.rsplit('/').next().unwrap_or_default().to_owned();
    let tea = app.project_of(&jonas, "A shop for tea").await;
    let (noor, pia) = (app.freelancer("Noor Haddad").await, app.freelancer("Pia Keller").await);
    let sent = id(app.proposal_for(&noor, &tea, "1200").await);
    let unsent = id(app.draft_for(&pia, &tea, "1300").await);
    let open = id(tea);
    let draft = id(app.draft_of(&jonas, "A shop for coffee").await);
    let mut browser = app.sign_in(&jonas).await;
    browser.open("/settings/security").await;
    let end = browser.page().forms.iter().find_map(|f| f.action.split("/sessions/").nth(1)?.split_once('/'));
    let session = end.expect("a session").0.to_owned();
    let deal = deal(app, &jonas, &noor).await;
    let person = jonas.id.to_string();
    Things { session, person, open, draft, sent, unsent, deal }
}

async fn deal(app: &TestApp, client: &Person, freelancer: &Person) -> Deal {
    let project = app.project_of(client, "A shop for mugs").await;
    let proposal = app.proposal_for(freelancer, &project, "1200").await;
    let (mut client, mut freelancer) = (app.tokens_of(client).await, app.tokens_of(freelancer).await);
    let offer = client.post(&format!("/api/v1{proposal}/offers"), terms()).await.json();
    let place = format!("/api/v1/contracts/{}", offer["id"].as_str().expect("a contract"));
    let yes = json!({"terms_hash": offer["terms"]["hash"]});
    let contract = freelancer.post(&format!("{place}/acceptance"), yes).await.json();
    let milestone = |n: usize| {
        format!("/api/v1/milestones/{}", contract["milestones"][n]["id"].as_str().unwrap_or_default())
    };
    client.post(&format!("{}/early-payment", milestone(0)), json!({})).await;
    client.post(&format!("{}/start", milestone(1)), json!({})).await;
    let work = json!({"note": "All screens."});
    let whole = freelancer.post(&format!("{}/submission", milestone(1)), work).await.json();
    let id = |pointer: &str| whole.pointer(pointer).and_then(Value::as_str).expect("an id").to_owned();
    Deal {
        contract: id("/id"),
        milestone: id("/milestones/1/id"),
        deliverable: id("/milestones/1/deliverables/0/id"),
        payment: id("/milestones/0/payment/id"),
    }
}

async fn callers(app: &TestApp) -> Vec<Caller> {
    let signed_in = app.now();
    let nobody = Caller { person: None, browser: app.browser(), api: app.api(), signed_in, asked: 0 };
    let closing = UserState::Closing { origin: Origin::Active, finish_at: app.now() + days(14) };
    let (mallory, farah) = (app.both("Mallory Grey").await, app.staff("Farah Aziz", StaffRole::Admin).await);
    let (sana, kofi) = (app.both("Sana Malik").await, app.both("Kofi Mensah").await);
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let mut callers = vec![nobody];
    for (person, state) in [
        (mallory, UserState::Active),
        (ayesha, UserState::Active),
        (farah, UserState::Active),
        (sana, UserState::Suspended),
        (kofi, closing),
    ] {
        let (browser, api) = (app.sign_in(&person).await, app.tokens_of(&person).await);
        callers.push(Caller { person: Some((person, state)), browser, api, signed_in, asked: 0 });
    }
    callers
}

/// What somebody is answered: a status, or that the sign-in comes first.
async fn ask(caller: &mut Caller, method: &str, route: &str, path: &str) -> String {
    let verb: http::Method = method.parse().expect("a method");
    if route.starts_with("/api/") {
        let mut request = caller.api.request(verb, path).if_match("\"v999\"");
        if method != "GET" && method != "DELETE" {
            caller.asked += 1;
            request = request.key(&format!("every-route-{:04}", caller.asked)).json(json_for(route));
        }
        return request.send().await.status.as_u16().to_string();
    }
    let form = (method == "POST").then(|| form_for(route));
    let mut browser = caller.browser.twin();
    browser.send(verb, path, form).await;
    match browser.location() {
        to if to.starts_with("/sign-in") && !to.contains("done=") => "sign-in".to_owned(),
        _ => browser.status().as_u16().to_string(),
    }
}

/// Addresses for a route, with things of somebody else or with nothing behind them; and how the table names them.
fn addresses(route: &str, things: &Things) -> Vec<(String, String)> {
    let one = |label: &str, part: &str, value: &str| {
        let said = if label.is_empty() { route.to_owned() } else { format!("{route} ({label})") };
        (said, route.replace(part, value))
    };
    if route.contains("/sessions/{id}") {
        return vec![one("another's", "{id}", &things.session)];
    }
    if route.contains("/projects/{id}") {
        return vec![one("open", "{id}", &things.open), one("draft", "{id}", &things.draft)];
    }
    if route.contains("/proposals/{id}") {
        return vec![one("sent", "{id}", &things.sent), one("draft", "{id}", &things.unsent)];
    }
    let deal = &things.deal;
    for (part, value) in [
        ("/contracts/{id}", &deal.contract),
        ("/milestones/{id}", &deal.milestone),
        ("/deliverables/{id}", &deal.deliverable),
        ("/payments/{id}", &deal.payment),
        ("/people/{id}", &things.person),
    ] {
        if route.contains(part) {
            let path = route.replace("{id}", value).replace("{version}", "1");
            return vec![(route.to_owned(), path)];
        }
    }
    if route == "/api/v1/me/contracts" {
        return vec![(route.to_owned(), format!("{route}?side=client"))];
    }
    if route.contains("/jobs/{id}") {
        return vec![one("none", "{id}", &JobId::new(1).to_string())];
    }
    let path = route.replace("{handle}", "mallory-grey").replace("{id}", "1");
    vec![(route.to_owned(), path.replace("{token}", "x"))]
}

/// What a form sends: acceptable as far as its fields go, with a wrong password where one is asked for, and a version
/// that is over where one is named. So what the table shows is permission, and little is changed by the walk.
fn form_for(route: &str) -> String {
    let form = match route {
        "/settings/account/name" => "name=Somebody+Else&version=999",
        "/settings/account/handle" => "handle=somebody-else&version=999",
        "/settings/account/email" => "email=else@example.com&current=not+the+right+one",
        "/settings/account/roles" => "client=on",
        "/settings/profile" => "headline=I+draw+maps&skills=Rust&currency=USD&version=999",
        "/settings/account/closure" => "password=not+the+right+one",
        "/settings/security/password" => "current=not+the+right+one&new=copper+meadow+whistle",
        "/hat" => "hat=freelancer",
        "/projects/new" => {
            "title=A+shop+for+cups&edit=draft&kind=fixed&currency=USD&max=100&places=1&visibility=public&proposal_cap=50"
        }
        "/projects/{id}/edit" => {
            "title=A+shop+for+cups&version=999&kind=fixed&currency=USD&max=100&places=1&visibility=public&proposal_cap=50"
        }
        "/projects/{id}/closing" => "reason=cancelled",
        "/projects/{id}/places" => "places=3",
        "/proposals/{id}/declining" => "reason=price",
        "/proposals/{id}/offers/new" | "/contracts/{id}/counter-offer" => {
            "ip=on_payment&nda=none&revisions=2"
        }
        "/projects/{id}/proposals/new" | "/proposals/{id}/edit" => {
            "edit=draft&letter=I+can+do+this&version=999"
        }
        _ => "",
    };
    form.to_owned()
}

/// The same for the API.
fn json_for(route: &str) -> Value {
    match route {
        "/api/v1/me" => json!({"name": "Somebody Else"}),
        "/api/v1/me/roles" => json!({"role": "client"}),
        "/api/v1/me/password-changes" => {
            json!({"current": "not the right one", "new": "copper meadow whistle"})
        }
        "/api/v1/me/email-changes" => json!({"current": "not the right one", "email": "else@example.com"}),
        "/api/v1/me/closure" => json!({"password": "not the right one"}),
        "/api/v1/projects" | "/api/v1/projects/{id}" => {
            json!({"title": "A shop for cups", "budget": {"kind": "fixed", "currency": "USD"}})
        }
        "/api/v1/projects/{id}/closing" => json!({"reason": "cancelled"}),
        "/api/v1/projects/{id}/places" => json!({"places": 3}),
        "/api/v1/projects/{id}/rejection" | "/api/v1/projects/{id}/removal" => {
            json!({"reason": "No."})
        }
        "/api/v1/projects/{id}/proposals" | "/api/v1/proposals/{id}" => {
            json!({"bid": {"letter": "I can do this.", "duration": "weeks"}})
        }
        "/api/v1/proposals/{id}/declining" => json!({"reason": "price"}),
        "/api/v1/proposals/{id}/offers" | "/api/v1/contracts/{id}/counter-offers" => terms(),
        "/api/v1/contracts/{id}/acceptance" => json!({"terms_hash": "0".repeat(64)}),
        "/api/v1/contracts/{id}/hold"
        | "/api/v1/staff/jobs/{id}/retry"
        | "/api/v1/staff/jobs/{id}/dropping"
        | "/api/v1/staff/people/{id}/restriction"
        | "/api/v1/staff/people/{id}/restriction-lifting"
        | "/api/v1/staff/people/{id}/suspension"
        | "/api/v1/staff/people/{id}/reinstatement" => json!({"reason": "No."}),
        "/api/v1/staff/people/{id}/suspension-confirmation" => {
            json!({"suspension": SuspensionId::new(1).to_string()})
        }
        "/api/v1/staff/people/{id}/suspension-withdrawal" => {
            json!({"suspension": SuspensionId::new(1).to_string(), "reason": "No."})
        }
        "/api/v1/milestones/{id}/change-request" => json!({"text": "The logo is missing."}),
        "/api/v1/milestones/{id}/submission"
        | "/api/v1/milestones/{id}/draft"
        | "/api/v1/deliverables/{id}" => json!({"note": "All screens."}),
        _ => json!({}),
    }
}

/// Terms of an offer.
fn terms() -> Value {
    let line = |title: &str, due: &str| json!({"title": title, "amount": {"amount": "600", "currency": "USD"}, "due": due});
    json!({
        "scope": "A shop for mugs.", "milestones": [line("Sketches", "2031-03-01"), line("Screens", "2031-04-01")],
        "revisions": 1, "ip": "on_payment", "nda": "none", "payment": "direct"
    })
}

/// Compares with a committed file, or writes it when that is asked for.
pub(crate) fn compare(file: &str, made: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    if std::env::var_os("UPDATE_TABLES").is_some() {
        std::fs::write(&path, made).expect("the table is written");
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    let lines = |text: &str| text.lines().map(str::to_owned).collect::<BTreeSet<_>>();
    let (old, new) = (lines(&committed), lines(made));
    let gone: Vec<_> = old.difference(&new).collect();
    let come: Vec<_> = new.difference(&old).collect();
    assert!(
        committed == made,
        "{file} is not what happens; look at each line, then run with UPDATE_TABLES=1\ncommitted: {gone:#?}\nnow: {come:#?}"
    );
}

#[tokio::test]
async fn every_post_of_a_page_refuses_another_site() {
    let app = TestApp::setup().mailbox().start().await;
    for (method, path) in app.routes() {
        if method == "GET" || path.starts_with("/api/") {
            continue;
        }
        let request = Request::builder()
            .method(method)
            .uri(path.replace(['{', '}'], ""))
            .header("host", "work.example.org");
        let request = request.header("sec-fetch-site", "cross-site").body(Body::empty()).expect("a request");
        assert_eq!(app.send(request).await.status, 403, "{method} {path}");
    }
}

#[tokio::test]
async fn the_api_reads_no_cookie_anywhere() {
    let app = TestApp::start().await;
    let ayesha = app.both("Ayesha Rahman").await;
    let browser = app.sign_in(&ayesha).await;
    let session = format!("__Host-sid={}", browser.cookie("sid").expect("a session"));
    let api = app.api();
    for (method, path) in app.routes() {
        if !path.starts_with("/api/") {
            continue;
        }
        let mut answers = Vec::new();
        for cookie in ["x=y", session.as_str()] {
            let request = api
                .request(method.parse().expect("a method"), &path.replace(['{', '}'], ""))
                .header("cookie", cookie);
            let request = if method == "GET" { request } else { request.json(json!({})) };
            let answer = request.send().await;
            answers.push((answer.status, answer.code()));
            assert!(answer.cookies().is_empty(), "{method} {path}");
        }
        assert_eq!(answers[0], answers[1], "{method} {path}");
    }
}
