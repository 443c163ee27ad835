//! Who may propose, and how often.

use std::time::Duration;

use domain::{ProjectId, UserId, proposals::Allowance};
use serde_json::{Value, json};
use store::{projects::rows, proposals::allowances};

use crate::{
    projects::{brief, draft, open, step},
    proposals::{bid, proposed, sent},
    world::{PASSWORD, Program, World},
};

#[tokio::test]
async fn only_freelancers_propose_to_open_projects_of_others() {
    let world = World::new().await;
    let client = world.person("Ayesha Rahman", true, true).await;
    let other = world.person("Bilal Client", true, false).await;
    let freelancer = world.person("Chen Freelancer", false, true).await;
    let moderator = world.moderator("Mo Moderates").await;
    let hidden = draft(&client, brief()).await;
    assert_eq!(sent(&freelancer, &hidden, bid()).await.code(), (404, "not_found"));
    let project = open(&client, brief()).await;
    assert_eq!(sent(&client, &project, bid()).await.code(), (403, "own_project"));
    assert_eq!(sent(&other, &project, bid()).await.code(), (403, "not_a_freelancer"));
    assert_eq!(sent(&moderator, &project, bid()).await.code(), (403, "not_a_freelancer"));
    let path = format!("{project}/proposals");
    let nobody = world.send("POST", &path, &[], &json!({"bid": bid()}).to_string()).await;
    assert_eq!(nobody.code(), (401, "sign_in_required"));
    let id: ProjectId = project.rsplit('/').next().unwrap().parse().unwrap();
    let full = move |tx: &mut dyn app::Tx, _: &_| Ok(rows::count_proposal(tx, id, 25)?);
    world.inside().write(full).await.unwrap();
    assert_eq!(sent(&freelancer, &project, bid()).await.code(), (409, "proposal_cap"));
    assert_eq!(freelancer.get(&project).await.json["may_propose"], false);
    step(&client, &project, "pause", Value::Null).await;
    assert_eq!(sent(&freelancer, &project, bid()).await.code(), (409, "project_not_open"));
}

async fn allowance(program: &Program<'_>) -> Value {
    program.get("/api/v1/me/allowance").await.json
}

#[tokio::test]
async fn a_proposal_costs_one_of_the_allowance() {
    let world = World::new().await;
    let client = world.person("Ayesha Rahman", true, false).await;
    let first = world.person("Bilal First", false, true).await;
    let second = world.person("Chen Second", false, true).await;
    let project = open(&client, brief()).await;
    proposed(&first, &project).await;
    assert_eq!(allowance(&first).await["left"], 10, "the first to a project is free");
    let paid = sent(&second, &project, bid()).await;
    assert_eq!(paid.json["fare"], "one");
    let balance = allowance(&second).await;
    assert_eq!((&balance["left"], &balance["weekly"], &balance["held"]), (&json!(9), &json!(10), &json!(30)));
    assert_eq!(balance["next_refill"], "2026-06-01T00:00:00.000Z");

    let me = second.get("/api/v1/me").await.json;
    let me: UserId = me["id"].as_str().unwrap().parse().unwrap();
    let emptied = world.inside().write(move |tx, stamp| {
        let before = allowances::find(tx.as_read(), me)?;
        Ok(allowances::put(tx, me, before, Allowance { balance: 0, refilled_at: stamp.now() })?)
    });
    emptied.await.unwrap();
    let place = paid.header("location");
    assert_eq!(step(&second, place, "withdrawal", Value::Null).await.status, 200);
    assert_eq!(sent(&second, &project, bid()).await.code(), (409, "allowance_empty"));
    assert_eq!(second.get("/api/v1/me/proposals").await.json["items"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn three_at_once_and_a_repeat_is_not_counted() {
    let world = World::new().await;
    let client = world.person("Ayesha Rahman", true, false).await;
    let freelancer = world.person("Bilal Freelancer", false, true).await;
    let project = open(&client, brief()).await;
    for _ in 0..2 {
        let place = proposed(&freelancer, &project).await;
        assert_eq!(step(&freelancer, &place, "withdrawal", Value::Null).await.status, 200);
    }
    let incomplete = json!({"bid": {"duration": "days"}, "send": true});
    for _ in 0..3 {
        let refused = freelancer.post(&format!("{project}/proposals"), incomplete.clone()).await;
        assert_eq!(refused.code(), (422, "invalid"));
    }
    let third = freelancer.post(&format!("{project}/proposals"), json!({"bid": bid()})).await;
    let submission = format!("{}/submission", third.header("location"));
    for replayed in ["", "true", "true"] {
        let sent = freelancer.post_as("the-key-of-the-third", &submission, Value::Null).await;
        assert_eq!((sent.status, sent.header("idempotent-replayed")), (200, replayed), "{}", sent.json);
    }
    step(&freelancer, third.header("location"), "withdrawal", Value::Null).await;
    let kept = freelancer.post(&format!("{project}/proposals"), json!({"bid": bid()})).await;
    let place = kept.header("location").to_owned();
    let limited = step(&freelancer, &place, "submission", Value::Null).await;
    assert_eq!(limited.code(), (429, "proposal_limit"), "{}", limited.json);
    let seconds: u64 = limited.header("retry-after").parse().unwrap();
    assert!((1..=601).contains(&seconds), "{seconds}");
    assert_eq!(freelancer.get(&place).await.json["state"], "draft");
    world.pass(Duration::from_secs(seconds));
    let later = world.program(world.tokens("bilal.freelancer@example.com", PASSWORD).await.0);
    assert_eq!(step(&later, &place, "submission", Value::Null).await.json["state"], "submitted");
}
