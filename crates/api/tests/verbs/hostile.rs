//! Text that wants to be something else than text.

use std::time::Duration;

use serde_json::{Value, json};

use crate::{
    projects::{brief, draft, open},
    world::World,
};

#[tokio::test]
async fn markup_stays_text_and_deception_is_refused() {
    let world = World::new().await;
    let client = world.person("Ayesha Rahman", true, false).await;
    let nasty = "<script>alert(1)</script> '; DROP TABLE project; -- {{7*7}} \\u0000 %00 عائشہ 🦀";
    let mut brief = brief();
    brief["title"] = json!(nasty);
    brief["skills"] = json!(["<b>bold</b>"]);
    brief["questions"] = json!(["\"><img src=x onerror=alert(1)>"]);
    let place = open(&client, brief).await;
    let seen = world.get(&place).await;
    assert_eq!((&seen.json["title"], &seen.json["skills"][0]), (&json!(nasty), &json!("<b>bold</b>")));
    assert!(seen.header("content-type").starts_with("application/json"));
    assert_eq!(
        (seen.header("x-content-type-options"), seen.header("cache-control")),
        ("nosniff", "no-store")
    );
    let listed = world.get("/api/v1/projects?skill=%3Cb%3Ebold%3C%2Fb%3E").await;
    assert_eq!(listed.json["items"][0]["title"], json!(nasty));
    assert_eq!(world.get("/api/v1/projects?skill='%20OR%201=1--").await.json["items"], json!([]));
    assert_eq!(world.get("/api/v1/projects?skill=%25").await.code(), (422, "invalid"));
}

#[tokio::test]
async fn each_wrong_part_of_a_brief_is_named() {
    let world = World::new().await;
    let client = world.person("Ayesha Rahman", true, false).await;
    let place = draft(&client, brief()).await;
    for (pointer, value) in [
        ("/title", json!("")),
        ("/title", json!("evil\u{202E}gnp.exe")),
        ("/title", json!("two\nlines")),
        ("/title", json!("é".repeat(91))),
        ("/title", json!(["a"])),
        ("/description", json!("x\u{0}y")),
        ("/description", json!("x".repeat(4_001))),
        ("/skills", json!(vec!["a"; 11])),
        ("/skills/0", json!("Re\u{200B}act")),
        ("/questions/0", json!("two\nlines")),
        ("/questions", json!(vec!["Why?"; 6])),
        ("/places", json!(0)),
        ("/places", json!(-1)),
        ("/places", json!(51)),
        ("/places", json!(1e30)),
        ("/proposal_cap", json!(9)),
        ("/duration", json!("forever")),
        ("/visibility", json!("secret")),
        ("/budget", json!(5)),
        ("/budget/kind", json!("barter")),
        ("/budget/currency", json!("usd")),
        ("/budget/min/amount", json!("-5")),
        ("/budget/min/amount", json!("0.00")),
        ("/budget/min/amount", json!("$2,000")),
        ("/budget/min/amount", json!(2000)),
        ("/budget/min/amount", json!("2000.005")),
        ("/budget/max/amount", json!("1")),
        ("/budget/max/amount", json!("99999999999999999999")),
        ("/budget/max/currency", json!("EUR")),
        ("/budget/max/tax", json!(1)),
        ("/state", json!("open")),
        ("/owner", json!("usr_0000000000000")),
    ] {
        world.pass(Duration::from_secs(1));
        let mut body = brief();
        set(&mut body, pointer, value.clone());
        let answer = client.put(&place, "*", &body).await;
        let named =
            answer.json["fields"].as_array().is_some_and(|all| all.iter().any(|f| f["pointer"] == pointer));
        assert!(answer.code() == (422, "invalid") && named, "{pointer} {value}: {}", answer.json);
    }
    let missing = client.put(&place, "*", &json!({"title": "A"})).await;
    assert_eq!(missing.field(), ("/budget", "missing"));
    assert_eq!(client.get(&place).await.json["version"], 1, "nothing of it was saved");
}

fn set(body: &mut Value, pointer: &str, value: Value) {
    if let Some(place) = body.pointer_mut(pointer) {
        *place = value;
        return;
    }
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    body.pointer_mut(parent).unwrap()[name] = value;
}
