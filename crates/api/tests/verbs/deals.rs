//! What tests of contracts do and ask.

use serde_json::{Value, json};

use crate::{
    projects::{brief, open, step},
    proposals::proposed,
    world::{Answer, Program, World},
};

/// Terms that fit the project of the tests.
pub(crate) fn terms() -> Value {
    let line = |title: &str, amount: &str, due: &str| {
        let amount = json!({"amount": amount, "currency": "USD"});
        json!({"title": title, "amount": amount, "due": due})
    };
    json!({
        "scope": "A booking page.\n\nGuests see which rooms are free.",
        "milestones": [line("Sketches", "500.50", "2027-03-01"), line("Screens", "1999.5", "2027-04-01")],
        "revisions": 1,
        "ip": "on_payment",
        "nda": "mutual",
        "payment": "direct"
    })
}

/// A client and a freelancer.
pub(crate) async fn pair(world: &World) -> (Program<'_>, Program<'_>) {
    let client = world.person("Carl Client", true, false).await;
    (client, world.person("Ayesha Rahman", false, true).await)
}

/// The address of a proposal to a new project.
pub(crate) async fn proposal(client: &Program<'_>, freelancer: &Program<'_>) -> String {
    let project = open(client, brief()).await;
    proposed(freelancer, &project).await
}

/// The address of an offer.
pub(crate) async fn offered(client: &Program<'_>, freelancer: &Program<'_>) -> String {
    let proposal = proposal(client, freelancer).await;
    let made = step(client, &proposal, "offers", terms()).await;
    assert_eq!((made.status, &made.json["state"]), (201, &json!("offered")), "{}", made.json);
    made.header("location").to_owned()
}

/// The address of a contract that was agreed on.
pub(crate) async fn agreed(client: &Program<'_>, freelancer: &Program<'_>) -> String {
    let place = offered(client, freelancer).await;
    let accepted = accept(freelancer, &place).await;
    assert_eq!((accepted.status, &accepted.json["state"]), (200, &json!("active")), "{}", accepted.json);
    place
}

/// Accepts the terms that are there now.
pub(crate) async fn accept(program: &Program<'_>, place: &str) -> Answer {
    let hash = program.get(place).await.json["terms"]["hash"].clone();
    step(program, place, "acceptance", json!({"terms_hash": hash})).await
}

/// The nth milestone of a contract, counted from 0.
pub(crate) async fn milestone(program: &Program<'_>, place: &str, n: usize) -> Value {
    program.get(place).await.json["milestones"][n].clone()
}

/// The address of a milestone.
pub(crate) fn at(milestone: &Value) -> String {
    format!("/api/v1/milestones/{}", milestone["id"].as_str().unwrap())
}

/// The address of a milestone's payment.
pub(crate) fn owed(milestone: &Value) -> String {
    format!("/api/v1/payments/{}", milestone["payment"]["id"].as_str().unwrap())
}

/// The tag of a part.
pub(crate) fn tag(part: &Value) -> String {
    format!("\"v{}\"", part["version"])
}

/// Work with one link.
pub(crate) fn work(note: &str) -> Value {
    json!({"note": note, "links": ["https://example.com/work"]})
}

/// What went well.
pub(crate) fn well(answer: Answer) -> Value {
    assert_eq!(answer.status, 200, "{}", answer.json);
    answer.json
}
