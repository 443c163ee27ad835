//! From nothing to a finished contract, by two programs: accounts, a project, a proposal, an offer, work, payment.

use http::Method;
use serde_json::{Value, json};
use testkit::{Answer, ApiClient, PASSWORD, TestApp};

/// A program of somebody who signs up with it.
async fn joined(app: &TestApp, name: &str, email: &str, role: &str) -> ApiClient {
    let mut api = app.api();
    let mut account = json!({"name": name, "email": email, "password": PASSWORD, "client": false, "freelancer": false, "terms": true});
    account[role] = true.into();
    let answer = api.post("/api/v1/accounts", account).await;
    assert_eq!(answer.status, 202, "{}", answer.text());
    let token = app.mail_to(email).await.token();
    let answer = api.post("/api/v1/email-confirmations", json!({"token": token, "password": PASSWORD})).await;
    assert!(answer.status.is_success(), "{}", answer.text());
    let answer = api.open_tokens(json!({"email": email, "password": PASSWORD})).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    api
}

/// A step without a body, of the version that was seen where one is named.
async fn step(api: &ApiClient, path: &str, seen: Option<&Value>) -> Value {
    let key = format!("life-{}", path.replace(['/', '_'], "-"));
    let mut request = api.request(Method::POST, path).key(&key);
    if let Some(version) = seen {
        request = request.if_match(&format!("\"v{version}\""));
    }
    well(&request.send().await)
}

fn well(answer: &Answer) -> Value {
    assert!(answer.status.is_success(), "{}", answer.text());
    answer.json()
}

fn usd(amount: &str) -> Value {
    json!({"amount": amount, "currency": "USD"})
}

/// A published project, a proposal for it and an offer; the address of the offer.
async fn offer(client: &mut ApiClient, freelancer: &mut ApiClient) -> String {
    let brief = json!({
        "title": "A shop for tea",
        "description": "Our tea shop sells in three towns and on paper only, as it did for years. We want a small page where people order tea.",
        "skills": ["Rust"],
        "budget": {"kind": "fixed", "currency": "USD", "max": usd("1500.00")},
    });
    let project = well(&client.post("/api/v1/projects", brief).await);
    let project = format!("/api/v1/projects/{}", project["id"].as_str().unwrap());
    assert_eq!(step(client, &format!("{project}/publication"), None).await["state"], "open");
    let bid = json!({"letter": "I would start with the shelf that sells most.", "price": usd("1200.00"), "duration": "weeks"});
    let sent = freelancer.post(&format!("{project}/proposals"), json!({"bid": bid, "send": true})).await;
    let proposal = format!("/api/v1/proposals/{}", well(&sent)["id"].as_str().unwrap());
    let terms = json!({
        "scope": "The shop page, with what is in stock.", "revisions": 2, "ip": "on_payment", "nda": "none",
        "payment": "direct", "milestones": [
            {"title": "Sketches", "amount": usd("400.00"), "due": "2026-06-01"},
            {"title": "The shop", "amount": usd("800.00"), "due": "2026-07-01"},
        ],
    });
    let offer = well(&client.post(&format!("{proposal}/offers"), terms).await);
    assert_eq!(offer["state"], "offered");
    format!("/api/v1/contracts/{}", offer["id"].as_str().unwrap())
}

#[tokio::test]
async fn two_programs_go_from_nothing_to_a_finished_contract() {
    let app = TestApp::start().await;
    let mut client = joined(&app, "Jonas Lindqvist", "jonas@example.com", "client").await;
    let mut freelancer = joined(&app, "Noor Haddad", "noor@example.com", "freelancer").await;
    let contract = offer(&mut client, &mut freelancer).await;
    let seen = well(&freelancer.get(&contract).await);
    let accepted = freelancer
        .post(&format!("{contract}/acceptance"), json!({"terms_hash": seen["terms"]["hash"]}))
        .await;
    assert_eq!(well(&accepted)["state"], "active");
    for n in 0..2 {
        let now = well(&client.get(&contract).await);
        let milestone = format!("/api/v1/milestones/{}", now["milestones"][n]["id"].as_str().unwrap());
        if n == 1 {
            step(&client, &format!("{milestone}/start"), None).await;
        }
        let work = json!({"note": "Here it is.", "links": ["https://files.example.com/shop"]});
        let handed_in = well(&freelancer.post(&format!("{milestone}/submission"), work).await);
        let version = &handed_in["milestones"][n]["version"];
        let approved = step(&client, &format!("{milestone}/approval"), Some(version)).await;
        let payment = approved["milestones"][n]["payment"]["id"].as_str().unwrap();
        let payment = format!("/api/v1/payments/{payment}");
        well(&client.post(&format!("{payment}/claim"), json!({"reference": "Invoice 7"})).await);
        let waits = well(&freelancer.get("/api/v1/me/waiting").await);
        assert_eq!(waits["items"][0]["task"], "confirm_payment");
        step(&freelancer, &format!("{payment}/confirmation"), None).await;
    }
    let ended = well(&client.get(&contract).await);
    assert_eq!((&ended["state"], &ended["facts"]["end_reason"]), (&json!("ended"), &json!("completed")));
    app.forget_jobs();
}
