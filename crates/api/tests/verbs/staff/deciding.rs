//! What all decisions have in common: a fresh code, and once under one key.

use std::time::Duration;

use domain::time::MINUTE;
use serde_json::{Value, json};

use super::{WHY, place, why};
use crate::{
    deals::{agreed, pair, well},
    projects::step,
    world::World,
};

const KEY: &str = "the-key-of-the-decision";

#[tokio::test]
async fn a_code_of_more_than_ten_minutes_ago_is_asked_for_again() {
    let world = World::new().await;
    let (client, freelancer) = pair(&world).await;
    let contract = agreed(&client, &freelancer).await;
    let project = contract_project(&client.get(&contract).await.json);
    let person = place(&client).await;
    let moderator = world.moderator("Mo Moderates").await;
    well(moderator.post_as(KEY, &format!("{person}/restriction"), why()).await);
    world.pass(Duration::from_secs(30));
    let (_, refresh) = world.with_code("Mo Moderates").await;
    world.pass(MINUTE * 9);
    let moderator = world.refreshed(&refresh).await;
    well(step(&moderator, &person, "restriction-lifting", why()).await);
    world.pass(MINUTE);
    assert_eq!(moderator.get(&person).await.json["allowed"], json!(["restrict", "propose_suspension"]));
    let reason = why();
    for (place, verb, body) in [
        (&person, "restriction", reason.clone()),
        (&person, "restriction-lifting", reason.clone()),
        (&person, "suspension", reason.clone()),
        (&person, "suspension-confirmation", json!({"suspension": "sus_0000000000001"})),
        (&person, "suspension-withdrawal", json!({"suspension": "sus_0000000000001", "reason": WHY})),
        (&person, "reinstatement", reason.clone()),
        (&contract, "hold", reason.clone()),
        (&contract, "hold-release", Value::Null),
        (&project, "approval", Value::Null),
        (&project, "rejection", reason.clone()),
        (&project, "removal", reason),
    ] {
        let refused = step(&moderator, place, verb, body).await;
        assert_eq!(refused.code(), (403, "step_up_required"), "{verb}: {}", refused.json);
        world.pass(Duration::from_secs(1));
    }
    // What was done with a good code stays done, and its answer is given again.
    let again = moderator.post_as(KEY, &format!("{person}/restriction"), why()).await;
    assert_eq!((again.status, again.header("idempotent-replayed")), (200, "true"), "{}", again.json);
    assert_eq!(again.json["state"], "active", "it was lifted meanwhile");
    let moderator = world.with_code("Mo Moderates").await.0;
    well(step(&moderator, &person, "restriction", why()).await);
}

fn contract_project(contract: &Value) -> String {
    format!("/api/v1/projects/{}", contract["project"].as_str().unwrap())
}

#[tokio::test]
async fn a_key_decides_once() {
    let world = World::new().await;
    let client = world.person("Carl Client", true, false).await;
    let moderator = world.moderator("Mo Moderates").await;
    let person = place(&client).await;
    let verb = format!("{person}/suspension");
    let none = moderator.post_with(&[], &verb, why()).await;
    assert_eq!(none.code(), (400, "idempotency_key_missing"));
    let first = well(moderator.post_as(KEY, &verb, why()).await);
    let again = moderator.post_as(KEY, &verb, why()).await;
    assert_eq!((again.status, again.header("idempotent-replayed")), (200, "true"));
    assert_eq!(again.json, first, "one proposal, and one line in the log");
    let other = moderator.post_as(KEY, &verb, json!({"reason": "Another reason, of another day."})).await;
    assert_eq!(other.code(), (422, "idempotency_key_reused"));
    let somebody = world.person("Ayesha Rahman", false, true).await;
    let elsewhere = format!("{}/suspension", place(&somebody).await);
    assert_eq!(moderator.post_as(KEY, &elsewhere, why()).await.code(), (422, "idempotency_key_reused"));
    let farah = world.moderator("Farah Aziz").await;
    assert_eq!(
        farah.post_as(KEY, &verb, why()).await.code(),
        (409, "suspension_proposed"),
        "keys are one's own"
    );
}
