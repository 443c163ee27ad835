//! Bids that are wrong, or want to be something else than text.

use std::time::Duration;

use serde_json::{Value, json};

use crate::{
    projects::{brief, open},
    proposals::{bid, sent},
    world::World,
};

#[tokio::test]
async fn markup_stays_text() {
    let world = World::new().await;
    let client = world.person("Ayesha Rahman", true, false).await;
    let freelancer = world.person("Bilal Freelancer", false, true).await;
    let project = open(&client, brief()).await;
    let nasty = "<script>alert(1)</script> '; DROP TABLE proposal; -- {{7*7}} \\u0000 %00 عائشہ 🦀";
    let mut bid = bid();
    bid["letter"] = json!(nasty);
    bid["answers"] = json!(["\"><img src=x onerror=alert(1)>"]);
    bid["plan"][0]["title"] = json!(nasty);
    let sent = sent(&freelancer, &project, bid).await;
    assert_eq!(sent.status, 201, "{}", sent.json);
    let seen = client.get(sent.header("location")).await;
    assert_eq!(
        (&seen.json["bid"]["letter"], &seen.json["bid"]["plan"][0]["title"]),
        (&json!(nasty), &json!(nasty))
    );
    assert!(seen.header("content-type").starts_with("application/json"));
    assert_eq!(
        (seen.header("x-content-type-options"), seen.header("cache-control")),
        ("nosniff", "no-store")
    );
    let listed = client.get(&format!("{project}/proposals")).await.json;
    assert_eq!(listed["items"][0]["opening"], json!(nasty));
}

#[tokio::test]
async fn each_wrong_part_of_a_bid_is_named() {
    let world = World::new().await;
    let client = world.person("Ayesha Rahman", true, false).await;
    let freelancer = world.person("Bilal Freelancer", false, true).await;
    let project = open(&client, brief()).await;
    let draft = freelancer.post(&format!("{project}/proposals"), json!({"bid": bid()})).await;
    let place = draft.header("location");
    for (pointer, value) in [
        ("/bid/letter", json!("x\u{0}y")),
        ("/bid/letter", json!("x".repeat(3_001))),
        ("/bid/letter", json!(5)),
        ("/bid/price/amount", json!("-5")),
        ("/bid/price/amount", json!("0.00")),
        ("/bid/price/amount", json!("$2,500")),
        ("/bid/price/amount", json!(2500)),
        ("/bid/price/amount", json!("2500.005")),
        ("/bid/price/amount", json!("99999999999999999999")),
        ("/bid/price/currency", json!("EUR")),
        ("/bid/price/tax", json!(1)),
        ("/bid/duration", json!("forever")),
        ("/bid/duration", Value::Null),
        ("/bid/duration", json!(7)),
        ("/bid/plan/0/title", json!("")),
        ("/bid/plan/0/title", json!("evil\u{202E}gnp.exe")),
        ("/bid/plan/0/title", json!("two\nlines")),
        ("/bid/plan/1/amount/amount", json!("0")),
        ("/bid/plan/1/amount/currency", json!("EUR")),
        ("/bid/plan/1/due", json!("1.4.2027")),
        ("/bid/plan/1/due", json!("2027-02-30")),
        ("/bid/plan", json!(vec![bid()["plan"][0].clone(); 21])),
        ("/bid/answers/0", json!("x".repeat(1_001))),
        ("/bid/answers/1", json!("Nobody asked.")),
        ("/bid/fare", json!("first")),
        ("/send", json!("yes")),
        ("/state", json!("hired")),
    ] {
        world.pass(Duration::from_secs(1));
        let mut body = json!({"bid": bid()});
        set(&mut body, pointer, value.clone());
        let answer = freelancer.put(place, "*", &body).await;
        let named =
            answer.json["fields"].as_array().is_some_and(|all| all.iter().any(|f| f["pointer"] == pointer));
        assert!(answer.code() == (422, "invalid") && named, "{pointer} {value}: {}", answer.json);
    }
    for (pointer, value) in [
        ("/bid/letter", json!(" ")),
        ("/bid/price", Value::Null),
        (
            "/bid/plan",
            json!([{"title": "All", "amount": {"amount": "1", "currency": "USD"}, "due": "2027-03-01"}]),
        ),
        ("/bid/plan/0/due", json!("2026-01-01")),
        ("/bid/plan/1/due", json!("2027-03-01")),
        ("/bid/answers", json!([])),
    ] {
        world.pass(Duration::from_secs(1));
        let mut body = json!({"bid": bid(), "send": true});
        set(&mut body, pointer, value.clone());
        let answer = freelancer.put(place, "*", &body).await;
        let named = answer.json["fields"]
            .as_array()
            .is_some_and(|all| all.iter().any(|f| f["pointer"].as_str().unwrap().starts_with(pointer)));
        assert!(answer.code() == (422, "invalid") && named, "{pointer} {value}: {}", answer.json);
    }
    assert_eq!(freelancer.get(place).await.json["version"], 1, "nothing of it was saved");
}

fn set(body: &mut Value, pointer: &str, value: Value) {
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    match body.pointer_mut(parent).unwrap() {
        Value::Array(items) if name.parse() == Ok(items.len()) => items.push(value),
        Value::Array(items) => items[name.parse::<usize>().unwrap()] = value,
        parent => parent[name] = value,
    }
}
