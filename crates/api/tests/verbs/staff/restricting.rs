//! Restricting a person, and lifting that.

use std::time::Duration;

use serde_json::{Value, json};

use super::{WHY, place, why};
use crate::{
    deals::{agreed, at, milestone, pair, well, work},
    projects::{brief, step},
    world::World,
};

#[tokio::test]
async fn a_restricted_person_finishes_what_runs_until_it_is_lifted() {
    let world = World::new().await;
    let (client, freelancer) = pair(&world).await;
    let moderator = world.moderator("Mo Moderates").await;
    let contract = agreed(&client, &freelancer).await;
    let person = place(&freelancer).await;
    let before = moderator.get(&person).await.json;
    assert_eq!(
        (&before["state"], &before["allowed"], &before["suspension"]),
        (&json!("active"), &json!(["restrict", "propose_suspension"]), &Value::Null)
    );
    let body = json!({"reason": WHY, "days": 7});
    let restricted = well(step(&moderator, &person, "restriction", body).await);
    assert_eq!(
        (&restricted["state"], &restricted["restricted_until"]),
        (&json!("restricted"), &json!("2026-06-04T20:26:40.000Z"))
    );
    assert_eq!(restricted["allowed"], json!(["lift", "propose_suspension"]));
    assert_eq!(
        (&restricted["email"], &restricted["roles"]),
        (&json!("ayesha.rahman@example.com"), &json!(["freelancer"]))
    );
    let done = &restricted["steps"][0];
    assert_eq!(
        (&done["event"], &done["to"], &done["by"]["name"], &done["reason"]),
        (&json!("restrict"), &json!("restricted"), &json!("Mo Moderates"), &json!(WHY))
    );
    assert_eq!(restricted["audit"][0]["action"], "user.restrict");
    assert_eq!(freelancer.get("/api/v1/me").await.json["state"], "restricted");
    well(
        step(&freelancer, &at(&milestone(&freelancer, &contract, 0).await), "submission", work("Done."))
            .await,
    );
    let twice = step(&moderator, &person, "restriction", why()).await;
    assert_eq!(
        (twice.code(), &twice.json["allowed"]),
        ((409, "not_now"), &json!(["lift", "propose_suspension"]))
    );
    let lifted = well(step(&moderator, &person, "restriction-lifting", why()).await);
    assert_eq!((&lifted["state"], &lifted["restricted_until"]), (&json!("active"), &Value::Null));
    assert_eq!(step(&moderator, &person, "restriction-lifting", why()).await.code(), (409, "not_now"));
}

#[tokio::test]
async fn a_restricted_client_posts_nothing_new() {
    let world = World::new().await;
    let client = world.person("Carl Client", true, false).await;
    let moderator = world.moderator("Mo Moderates").await;
    let restricted = well(step(&moderator, &place(&client).await, "restriction", why()).await);
    assert_eq!(restricted["restricted_until"], Value::Null, "until somebody lifts it");
    assert_eq!(client.post("/api/v1/projects", brief()).await.code(), (403, "account_restricted"));
    assert_eq!(client.get("/api/v1/me/suspension").await.code(), (404, "not_found"));
}

#[tokio::test]
async fn what_is_wrong_with_a_restriction_is_named_and_nothing_happens() {
    let world = World::new().await;
    let client = world.person("Carl Client", true, false).await;
    let moderator = world.moderator("Mo Moderates").await;
    let person = place(&client).await;
    let before = moderator.get(&person).await.json;
    for (pointer, body) in [
        ("/reason", json!({})),
        ("/reason", json!({"reason": "No."})),
        ("/reason", json!({"reason": "          "})),
        ("/reason", json!({"reason": 7})),
        ("/reason", json!({"reason": "x".repeat(1_001)})),
        ("/reason", json!({"reason": "It says\u{0} nothing to anybody."})),
        ("/days", json!({"reason": WHY, "days": 0})),
        ("/days", json!({"reason": WHY, "days": 91})),
        ("/days", json!({"reason": WHY, "days": -1})),
        ("/days", json!({"reason": WHY, "days": "7"})),
        ("/until", json!({"reason": WHY, "until": "2026-06-01"})),
    ] {
        let refused = step(&moderator, &person, "restriction", body.clone()).await;
        assert_eq!((refused.status, refused.field().0), (422, pointer), "{body}: {}", refused.json);
        world.pass(Duration::from_secs(1));
    }
    for (verb, body) in [
        ("restriction-lifting", json!({"reason": "No."})),
        ("suspension", json!({"reason": "No."})),
        ("reinstatement", json!({"reason": "No."})),
    ] {
        let refused = step(&moderator, &person, verb, body).await;
        assert_eq!((refused.status, refused.field().0), (422, "/reason"), "{verb}");
        let more = step(&moderator, &person, verb, json!({"reason": WHY, "days": 3})).await;
        assert_eq!((more.status, more.field()), (422, ("/days", "unknown")), "{verb}");
    }
    assert_eq!(moderator.get(&person).await.json, before, "a refusal changes nothing");
    let hostile = "<script>alert(1)</script> '; DROP TABLE user_account; -- {{7*7}} عائشہ 🦀";
    let kept = well(step(&moderator, &person, "restriction", json!({ "reason": hostile })).await);
    assert_eq!(
        (&kept["steps"][0]["reason"], &kept["audit"][0]["reason"]),
        (&json!(hostile), &json!(hostile))
    );
}
