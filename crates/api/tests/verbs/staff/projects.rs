//! What staff do to projects.

use domain::ProjectId;
use serde_json::{Value, json};
use store::projects::{briefs, rows};

use super::{place, suspend};
use crate::{
    projects::{brief, draft, open, step},
    world::World,
};

#[tokio::test]
async fn staff_see_all_and_take_down_with_a_reason() {
    let world = World::new().await;
    let client = world.person("Ayesha Rahman", true, false).await;
    let moderator = world.moderator("Mo Moderates").await;
    let hidden = draft(&client, brief()).await;
    let gone = draft(&client, brief()).await;
    client.delete(&gone).await;
    let place = open(&client, brief()).await;

    let all = moderator.get("/api/v1/staff/projects?limit=2").await.json;
    let item = &all["items"][0];
    assert_eq!(
        (&item["client"]["name"], &item["project"]["state"]),
        (&json!("Ayesha Rahman"), &json!("open"))
    );
    assert_eq!(
        (&item["project"]["allowed"], &item["project"]["next"]["who"]),
        (&json!(["remove"]), &json!("client"))
    );
    let rest = format!("/api/v1/staff/projects?limit=2&cursor={}", all["older"].as_str().unwrap());
    assert_eq!(moderator.get(&rest).await.json["items"].as_array().unwrap().len(), 1);
    let discarded = moderator.get("/api/v1/staff/projects?state=discarded").await.json;
    assert_eq!(discarded["items"].as_array().unwrap().len(), 1);
    assert_eq!(client.get("/api/v1/staff/projects").await.code(), (403, "not_allowed"));

    assert_eq!(moderator.get(&hidden).await.status, 200);
    let card = moderator.get("/api/v1/projects").await.json["items"][0].clone();
    assert_eq!((&card["allowed"], &card["proposals"]["exact"]), (&json!(["remove"]), &json!(0)));
    assert_eq!(
        step(&client, &place, "removal", json!({"reason": "I do not like it."})).await.code(),
        (403, "not_allowed")
    );
    let short = step(&moderator, &place, "removal", json!({"reason": "No."})).await;
    assert_eq!((short.status, short.field().0), (422, "/reason"));
    let reason = json!({"reason": "This asks for somebody's password."});
    let removed =
        moderator.post_as("the-key-of-the-removal", &format!("{place}/removal"), reason.clone()).await;
    assert_eq!(
        (removed.status, &removed.json["state"], &removed.json["allowed"]),
        (200, &json!("removed"), &json!([]))
    );
    let again =
        moderator.post_as("the-key-of-the-removal", &format!("{place}/removal"), reason.clone()).await;
    assert_eq!((again.status, again.header("idempotent-replayed")), (200, "true"));
    assert_eq!(step(&moderator, &place, "removal", reason.clone()).await.code(), (409, "not_now"));
    assert_eq!(client.get(&place).await.json["staff_reason"], reason["reason"]);
    assert_eq!(world.get(&place).await.code(), (404, "not_found"));
}

/// Asks for publication where staff look first, which the rules in force do not.
async fn flag(world: &World, place: &str) {
    let id: ProjectId = place.rsplit('/').next().unwrap().parse().unwrap();
    let flagged = world.inside().write(move |tx, stamp| {
        let project = rows::by_id(tx.as_read(), id)?.unwrap();
        let brief = briefs::find(tx.as_read(), id)?.unwrap();
        rows::save(tx, &project.publish_flagged(&brief, stamp.now())?, stamp.now())?;
        Ok(())
    });
    flagged.await.unwrap();
}

#[tokio::test]
async fn what_waits_for_a_look_is_approved_sent_back_or_taken_back() {
    let world = World::new().await;
    let client = world.person("Ayesha Rahman", true, false).await;
    let moderator = world.moderator("Mo Moderates").await;
    let place = draft(&client, brief()).await;
    flag(&world, &place).await;
    let waiting = client.get(&place).await.json;
    assert_eq!((&waiting["state"], &waiting["next"]["who"]), (&json!("pending_review"), &json!("staff")));
    let list = moderator.get("/api/v1/staff/projects?state=pending_review").await.json;
    assert_eq!(list["items"][0]["project"]["next"]["who"], "you");
    let taken_back = step(&client, &place, "review-withdrawal", Value::Null).await;
    assert_eq!((taken_back.status, &taken_back.json["state"]), (200, &json!("draft")));

    flag(&world, &place).await;
    let reason = json!({"reason": "Please take the telephone number out."});
    let rejected = step(&moderator, &place, "rejection", reason.clone()).await;
    assert_eq!((rejected.status, &rejected.json["state"]), (200, &json!("draft")), "{}", rejected.json);
    assert_eq!(client.get(&place).await.json["staff_reason"], reason["reason"]);
    flag(&world, &place).await;
    let approved = step(&moderator, &place, "approval", Value::Null).await;
    assert_eq!((approved.status, &approved.json["state"]), (200, &json!("open")), "{}", approved.json);
    assert_eq!(world.get(&place).await.status, 200);
}

#[tokio::test]
async fn what_is_not_under_review_is_neither_approved_nor_sent_back() {
    let world = World::new().await;
    let client = world.person("Ayesha Rahman", true, false).await;
    let moderator = world.moderator("Mo Moderates").await;
    let place = draft(&client, brief()).await;
    for answer in [
        step(&moderator, &place, "approval", Value::Null).await,
        step(&moderator, &place, "rejection", json!({"reason": "Please say more about it."})).await,
    ] {
        assert_eq!((answer.code(), &answer.json["allowed"]), ((409, "not_now"), &json!(["remove"])));
    }
    assert_eq!(step(&client, &place, "approval", Value::Null).await.code(), (403, "not_allowed"));
    assert_eq!(step(&client, &place, "review-withdrawal", Value::Null).await.code(), (409, "not_now"));
    // Staff have no market role, and do not run what is not theirs.
    assert_eq!(step(&moderator, &place, "publication", Value::Null).await.code(), (403, "not_allowed"));
    assert_eq!(moderator.post("/api/v1/projects", brief()).await.code(), (403, "client_role_missing"));
}

#[tokio::test]
async fn a_project_of_a_suspended_client_is_not_let_through() {
    let world = World::new().await;
    let client = world.person("Ayesha Rahman", true, false).await;
    let (mo, farah) = (world.moderator("Mo Moderates").await, world.moderator("Farah Aziz").await);
    let waiting = draft(&client, brief()).await;
    flag(&world, &waiting).await;
    suspend([&mo, &farah], &place(&client).await).await;
    assert_eq!(mo.get("/api/v1/staff/overview").await.json["reviews"], 1);
    assert_eq!(step(&mo, &waiting, "approval", Value::Null).await.code(), (409, "client_suspended"));
}
