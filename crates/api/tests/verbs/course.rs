//! The course of a contract: paused, ended by either side, held by staff.

use serde_json::{Value, json};

use crate::{
    deals::{agreed, at, milestone, pair, well, work},
    projects::step,
    world::World,
};

#[tokio::test]
async fn a_contract_is_paused_and_resumed_by_its_client() {
    let world = World::new().await;
    let (client, freelancer) = pair(&world).await;
    let stranger = world.person("Bilal Stranger", true, true).await;
    let place = agreed(&client, &freelancer).await;
    for verb in ["pause", "resumption"] {
        assert_eq!(step(&freelancer, &place, verb, Value::Null).await.code(), (403, "not_allowed"));
        assert_eq!(step(&stranger, &place, verb, Value::Null).await.code(), (404, "not_found"));
    }
    let early = step(&client, &place, "resumption", Value::Null).await;
    assert_eq!((early.code(), &early.json["allowed"]), ((409, "not_now"), &json!(["pause", "end_request"])));
    let (key, path) = ("the-key-of-the-pause", format!("{place}/pause"));
    let paused = well(client.post_as(key, &path, Value::Null).await);
    assert_eq!((&paused["state"], paused["facts"]["since"].is_string()), (&json!("paused"), true));
    let second = at(&paused["milestones"][1]);
    let start = step(&client, &second, "start", Value::Null).await;
    assert_eq!(
        (start.code(), &start.json["allowed"]),
        ((409, "not_now"), &json!(["cancel"])),
        "of the milestone"
    );
    well(step(&freelancer, &at(&paused["milestones"][0]), "submission", work("Sketches.")).await);
    well(step(&client, &place, "resumption", Value::Null).await);
    let again = client.post_as(key, &path, Value::Null).await;
    assert_eq!((again.header("idempotent-replayed"), &again.json["state"]), ("true", &json!("active")));
}

#[tokio::test]
async fn a_contract_is_ended_by_asking_or_at_once() {
    let world = World::new().await;
    let (client, freelancer) = pair(&world).await;
    let place = agreed(&client, &freelancer).await;
    let first = at(&milestone(&client, &place, 0).await);
    assert_eq!(step(&client, &place, "ending", Value::Null).await.code(), (409, "milestone_under_way"));
    well(step(&freelancer, &first, "submission", work("Sketches.")).await);
    let ending = well(step(&freelancer, &place, "end-request", Value::Null).await);
    let facts = &ending["facts"];
    assert_eq!(
        (&ending["state"], &facts["requested_by"], &facts["back_to"]),
        (&json!("ending"), &json!("freelancer"), &json!("active"))
    );
    assert_eq!(ending["milestones"][1]["facts"]["cancelled_by"], "system");
    assert_eq!(
        step(&client, &place, "end-request-withdrawal", Value::Null).await.code(),
        (403, "not_requester")
    );
    assert_eq!(ending["allowed"], json!(["cancel_end_request"]));
    let back = well(step(&freelancer, &place, "end-request-withdrawal", Value::Null).await);
    assert_eq!((&back["state"], &back["milestones"][1]["state"]), (&json!("active"), &json!("cancelled")));

    let other = agreed(&client, &freelancer).await;
    well(step(&client, &at(&milestone(&client, &other, 0).await), "cancellation", Value::Null).await);
    assert_eq!(client.get(&other).await.json["allowed"], json!(["pause", "end_request", "end_at_once"]));
    let ended = well(step(&freelancer, &other, "ending", Value::Null).await);
    assert_eq!((&ended["state"], &ended["facts"]["end_reason"]), (&json!("ended"), &json!("freelancer")));
}

#[tokio::test]
async fn staff_hold_a_contract_and_release_it() {
    let world = World::new().await;
    let (client, freelancer) = pair(&world).await;
    let stranger = world.person("Bilal Stranger", true, true).await;
    let moderator = world.moderator("Mo Moderates").await;
    let place = agreed(&client, &freelancer).await;
    let first = at(&milestone(&client, &place, 0).await);
    let reason = json!({"reason": "The freelancer's account was taken over."});
    for (who, code) in [
        (&client, (403, "not_allowed")),
        (&freelancer, (403, "not_allowed")),
        (&stranger, (404, "not_found")),
    ] {
        assert_eq!(step(who, &place, "hold", reason.clone()).await.code(), code);
        assert_eq!(step(who, &place, "hold-release", Value::Null).await.code(), code);
    }
    for (pointer, body) in [
        ("/reason", json!({"reason": "No."})),
        ("/reason", json!({})),
        ("/note", json!({"reason": "Long enough.", "note": ""})),
    ] {
        let refused = step(&moderator, &place, "hold", body).await;
        assert_eq!((refused.status, refused.field().0), (422, pointer));
    }
    let seen = moderator.get(&place).await.json;
    assert_eq!((&seen["side"], &seen["allowed"]), (&Value::Null, &json!(["hold"])));
    let held = well(step(&moderator, &place, "hold", reason.clone()).await);
    assert_eq!(
        (&held["state"], &held["facts"]["back_to"], &held["allowed"]),
        (&json!("on_hold"), &json!("active"), &json!(["release_hold"]))
    );
    assert_eq!(held["facts"]["held_by"], "staff");
    assert_eq!(held["activity"][0]["reason"], reason["reason"]);
    let theirs = freelancer.get(&place).await;
    assert!(!theirs.text.contains("taken over"), "why is between staff");
    assert_eq!((&theirs.json["allowed"], &theirs.json["next"]["who"]), (&json!([]), &json!("staff")));
    let still = step(&freelancer, &first, "submission", work("Sketches.")).await;
    assert_eq!((still.code(), still.events()), ((409, "not_now"), 0));
    assert_eq!(step(&moderator, &place, "hold", reason).await.code(), (409, "not_now"));
    let released = well(step(&moderator, &place, "hold-release", Value::Null).await);
    assert_eq!(released["state"], "active");
    well(step(&freelancer, &first, "submission", work("Sketches.")).await);
}
