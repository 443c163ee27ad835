//! Terms: what is wrong with them, and the text that is hashed.

use std::time::Duration;

use domain::contracts::Digest;
use serde_json::{Value, json};

use crate::{
    deals::{offered, pair, proposal, terms},
    world::World,
};

#[tokio::test]
async fn each_wrong_part_of_terms_is_named() {
    let world = World::new().await;
    let (client, freelancer) = pair(&world).await;
    let offers = format!("{}/offers", proposal(&client, &freelancer).await);
    for (pointer, value) in [
        ("/scope", json!(" ")),
        ("/scope", json!("x\u{0}y")),
        ("/scope", json!("x".repeat(4_001))),
        ("/scope", json!(["a"])),
        ("/milestones", json!([])),
        ("/milestones", json!(vec![terms()["milestones"][0].clone(); 21])),
        ("/milestones/0/title", json!("")),
        ("/milestones/0/title", json!("evil\u{202E}gnp.exe")),
        ("/milestones/0/title", json!("two\nlines")),
        ("/milestones/0/amount/amount", json!("0")),
        ("/milestones/0/amount/amount", json!("-5")),
        ("/milestones/0/amount/amount", json!("1e9")),
        ("/milestones/0/amount/amount", json!(500)),
        ("/milestones/0/amount/amount", json!("0.005")),
        ("/milestones/0/amount/amount", json!("99999999999999999999")),
        ("/milestones/0/amount/currency", json!("EUR")),
        ("/milestones/0/amount/currency", json!("DOGE")),
        ("/milestones/0/amount/tax", json!(1)),
        ("/milestones/0/due", json!("2026-01-01")),
        ("/milestones/0/due", json!("1.3.2027")),
        ("/milestones/1/due", json!("2027-02-30")),
        ("/milestones/1/due", json!("2027-03-01")),
        ("/milestones/1/state", json!("released")),
        ("/revisions", json!(21)),
        ("/revisions", json!(-1)),
        ("/revisions", json!("two")),
        ("/ip", json!("mine")),
        ("/nda", Value::Null),
        ("/payment", json!("escrow")),
        ("/fee", json!(0)),
        ("/client", json!("usr_0000000000000")),
    ] {
        world.pass(Duration::from_secs(1));
        let mut body = terms();
        set(&mut body, pointer, value.clone());
        let answer = client.post(&offers, body).await;
        let named =
            answer.json["fields"].as_array().is_some_and(|all| all.iter().any(|f| f["pointer"] == pointer));
        assert!(answer.code() == (422, "invalid") && named, "{pointer} {value}: {}", answer.json);
    }
    for name in ["scope", "milestones", "revisions", "ip", "nda", "payment"] {
        let mut body = terms();
        body.as_object_mut().unwrap().remove(name);
        let answer = client.post(&offers, body).await;
        assert_eq!(answer.field(), (&*format!("/{name}"), "missing"));
    }
    assert_eq!(client.get("/api/v1/me/contracts?side=client").await.json["items"], json!([]));
}

fn set(body: &mut Value, pointer: &str, value: Value) {
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    match body.pointer_mut(parent).unwrap() {
        Value::Array(items) => items[name.parse::<usize>().unwrap()] = value,
        parent => parent[name] = value,
    }
}

#[tokio::test]
async fn the_text_of_terms_is_what_is_hashed() {
    let world = World::new().await;
    let (client, freelancer) = pair(&world).await;
    let place = offered(&client, &freelancer).await;
    let counter = format!("{place}/counter-offers");
    let nasty = "<script>alert(1)</script> '; DROP TABLE contract; -- \\u0000 %00 \"عائشہ\" 🦀\n\tA tab.";
    let mut other = terms();
    other["scope"] = json!(nasty);
    let countered = freelancer.post_from("*", &counter, other).await;
    assert_eq!((countered.status, &countered.json["terms"]["terms"]["scope"]), (200, &json!(nasty)));
    let contract = client.get(&place).await.json;
    for version in [&contract["terms"], &contract["earlier"][0]] {
        let text = client.get(&format!("{place}/terms/{}", version["number"])).await;
        assert_eq!((text.status, text.header("content-type")), (200, "application/json"));
        assert_eq!(
            (text.header("x-content-type-options"), text.header("cache-control")),
            ("nosniff", "no-store")
        );
        assert_eq!(Digest::of(&text.text).to_string(), version["hash"].as_str().unwrap());
        assert_eq!((&text.json["contract"], &text.json["version"]), (&contract["id"], &version["number"]));
        assert_eq!(
            (&text.json["scope"], &text.json["milestones"][0]["amount"]),
            (&version["terms"]["scope"], &json!(50_050))
        );
    }
    for version in ["0", "3", "-1", "4294967296", "1.0", "latest", "%FF"] {
        assert_eq!(
            client.get(&format!("{place}/terms/{version}")).await.code(),
            (404, "not_found"),
            "{version}"
        );
    }
}

#[tokio::test]
async fn how_it_is_paid_stays() {
    let world = World::new().await;
    let (client, freelancer) = pair(&world).await;
    let place = offered(&client, &freelancer).await;
    let counter = format!("{place}/counter-offers");
    let mut body = terms();
    body["payment"] = json!("escrow");
    let refused = freelancer.post_from("*", &counter, body).await;
    assert_eq!((refused.status, refused.field()), (422, ("/payment", "wrong_type")));
    let mut body = terms();
    body["milestones"][0]["amount"]["currency"] = json!("EUR");
    let refused = freelancer.post_from("*", &counter, body).await;
    assert_eq!(refused.field().0, "/milestones/0/amount/currency");
    let mut body = terms();
    body["terms"] = terms();
    assert_eq!(freelancer.post_from("*", &counter, body).await.field(), ("/terms", "unknown"));
}
