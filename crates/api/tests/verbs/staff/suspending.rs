//! Suspending a person: what it takes, what it stops, and what goes on afterwards.

use std::time::Duration;

use domain::{StaffRole, time::days};
use serde_json::{Value, json};

use super::{WHY, confirm, each, place, seen, suspend, why};
use crate::{
    deals::{accept, agreed, at, milestone, offered, pair, terms, well, work},
    projects::{brief, open, step},
    proposals::proposed,
    world::World,
};

#[tokio::test]
async fn two_members_of_staff_suspend_and_what_runs_stands_still_until_the_end_of_it() {
    let world = World::new().await;
    let (client, freelancer) = pair(&world).await;
    let (mo, farah) = (world.moderator("Mo Moderates").await, world.moderator("Farah Aziz").await);
    let (project, contract) = (open(&client, brief()).await, agreed(&client, &freelancer).await);
    let person = place(&client).await;

    let proposal = well(step(&mo, &person, "suspension", why()).await);
    let suspension = &proposal["suspension"];
    assert_eq!((&proposal["state"], &suspension["state"]), (&json!("restricted"), &json!("proposed")));
    assert_eq!((&suspension["reasons"], &suspension["back_to"]), (&json!(WHY), &json!("active")));
    assert_eq!(suspension["proposed_by"]["name"], "Mo Moderates");
    assert_eq!(
        suspension["next"],
        json!({"who": "staff", "verb": "confirm", "due": "2026-06-04T20:26:40.000Z", "on_silence": "lapse_7d"})
    );
    assert_eq!(proposal["allowed"], json!(["withdraw_suspension"]));
    assert_eq!(
        farah.get(&person).await.json["allowed"],
        json!(["confirm_suspension", "withdraw_suspension"])
    );
    let waiting = farah.get("/api/v1/staff/suspensions").await.json;
    assert_eq!(each(&waiting, "/person/name"), [json!("Carl Client")]);
    assert_eq!(each(&waiting, "/suspension/id"), [suspension["id"].clone()]);
    assert_eq!(farah.get("/api/v1/staff/overview").await.json["suspensions"], 1);
    assert_eq!(mo.get("/api/v1/staff/overview").await.json["suspensions"], 0, "it waits for somebody else");
    let own = client.get("/api/v1/me/suspension").await;
    assert_eq!(
        own.json,
        json!({
            "state": "proposed", "reasons": WHY,
            "since": suspension["proposed_at"], "lapses_at": suspension["next"]["due"]
        })
    );
    assert_eq!(confirm(&mo, &person).await.code(), (403, "second_member_needed"));
    assert_eq!(client.get("/api/v1/me").await.json["state"], "restricted");

    world.pass(Duration::from_secs(60));
    let confirmed = well(confirm(&farah, &person).await);
    assert_eq!(
        (&confirmed["state"], &confirmed["suspension"]["state"]),
        (&json!("suspended"), &json!("confirmed"))
    );
    assert_eq!(
        (&confirmed["suspension"]["confirmed_by"]["name"], &confirmed["suspension"]["alone"]),
        (&json!("Farah Aziz"), &json!(false))
    );
    assert_eq!(
        (&confirmed["allowed"], &confirmed["suspension"]["next"]["verb"]),
        (&json!(["reinstate"]), &json!("reinstate"))
    );
    assert_eq!(farah.get("/api/v1/staff/suspensions").await.json["items"], json!([]));
    let own = client.get("/api/v1/me/suspension").await;
    assert_eq!((&own.json["state"], &own.json["lapses_at"]), (&json!("confirmed"), &Value::Null));
    assert!(!own.text.contains("Farah") && !own.text.contains("Mo "), "not who decided");
    assert_eq!(client.post("/api/v1/projects", brief()).await.code(), (403, "account_suspended"));
    assert_eq!(world.get(&project).await.json["state"], "paused");
    let held = freelancer.get(&contract).await.json;
    assert_eq!(
        (&held["state"], &held["facts"]["held_by"], &held["allowed"]),
        (&json!("on_hold"), &Value::Null, &json!([])),
        "the other side is not told of the suspension"
    );
    let held = mo.get(&contract).await.json;
    assert_eq!(
        (&held["facts"]["held_by"], &held["next"]["verb"]),
        (&json!("suspension"), &json!("reinstate"))
    );
    assert_eq!(held["allowed"], json!([]), "it goes with the suspension");
    let first = at(&milestone(&freelancer, &contract, 0).await);
    assert_eq!(step(&freelancer, &first, "submission", work("Done.")).await.code(), (409, "not_now"));
    assert_eq!(step(&mo, &contract, "hold-release", Value::Null).await.code(), (409, "still_suspended"));

    let back = well(step(&mo, &person, "reinstatement", why()).await);
    assert_eq!((&back["state"], &back["suspension"]), (&json!("active"), &Value::Null));
    let events: Vec<_> = back["steps"].as_array().unwrap().iter().map(|s| s["event"].clone()).collect();
    assert_eq!(events[..3], [json!("reinstate"), json!("suspend"), json!("restrict")]);
    assert_eq!(world.get(&project).await.json["state"], "open");
    let goes_on = freelancer.get(&contract).await.json;
    assert_eq!((&goes_on["state"], &goes_on["facts"]["held_by"]), (&json!("active"), &Value::Null));
    well(step(&freelancer, &first, "submission", work("Done.")).await);
    assert_eq!(client.get("/api/v1/me/suspension").await.code(), (404, "not_found"));
    assert_eq!(step(&mo, &person, "reinstatement", why()).await.code(), (409, "not_now"));
}

#[tokio::test]
async fn a_proposal_is_taken_back_or_lapses() {
    let world = World::new().await;
    let client = world.person("Carl Client", true, false).await;
    let (mo, farah) = (world.moderator("Mo Moderates").await, world.moderator("Farah Aziz").await);
    let person = place(&client).await;
    well(step(&mo, &person, "suspension", why()).await);
    assert_eq!(step(&farah, &person, "suspension", why()).await.code(), (409, "suspension_proposed"));
    let lifting = step(&farah, &person, "restriction-lifting", why()).await;
    assert_eq!(lifting.code(), (409, "suspension_proposed"));
    let old = seen(&farah, &person).await;
    let with = |reason: &str| json!({"suspension": old["suspension"], "reason": reason});
    for (pointer, body) in [
        ("/suspension", json!({ "reason": WHY })),
        ("/suspension", json!({"suspension": "sus_1", "reason": WHY})),
        ("/suspension", json!({"suspension": person, "reason": WHY})),
        ("/suspension", json!({"suspension": 1, "reason": WHY})),
        ("/reason", with("No.")),
    ] {
        let refused = step(&farah, &person, "suspension-withdrawal", body).await;
        assert_eq!((refused.status, refused.field().0), (422, pointer), "{}", refused.json);
    }
    let dropped = well(step(&farah, &person, "suspension-withdrawal", with(WHY)).await);
    assert_eq!((&dropped["state"], &dropped["suspension"]), (&json!("active"), &Value::Null));
    let late = step(&farah, &person, "suspension-confirmation", old.clone()).await;
    assert_eq!(
        (late.code(), &late.json["allowed"]),
        ((409, "not_now"), &json!(["restrict", "propose_suspension"]))
    );

    // What was looked at before is not what is proposed now.
    well(step(&mo, &person, "suspension", why()).await);
    assert_eq!(step(&farah, &person, "suspension-confirmation", old.clone()).await.code(), (409, "not_now"));
    let nobodys = json!({"suspension": "sus_0000000000001"});
    assert_eq!(step(&farah, &person, "suspension-confirmation", nobodys).await.code(), (404, "not_found"));
    let more = step(&farah, &person, "suspension-confirmation", with(WHY)).await;
    assert_eq!((more.status, more.field()), (422, ("/reason", "unknown")));
    world.pass(days(7));
    let farah = world.with_code("Farah Aziz").await.0;
    assert_eq!(confirm(&farah, &person).await.code(), (409, "suspension_lapsed"));
    assert_eq!(farah.get(&person).await.json["allowed"], json!(["withdraw_suspension"]));
}

#[tokio::test]
async fn the_only_member_of_staff_confirms_alone_and_the_log_says_so() {
    let world = World::new().await;
    let client = world.person("Carl Client", true, false).await;
    let mo = world.moderator("Mo Moderates").await;
    let person = place(&client).await;
    let proposed = well(step(&mo, &person, "suspension", why()).await);
    assert_eq!(proposed["allowed"], json!(["confirm_suspension", "withdraw_suspension"]));
    let alone = well(confirm(&mo, &person).await);
    assert_eq!(
        (&alone["suspension"]["alone"], &alone["audit"][0]["detail"]),
        (&json!(true), &json!({"alone": true}))
    );
}

#[tokio::test]
async fn nobody_enters_a_contract_with_somebody_suspended() {
    let world = World::new().await;
    let (client, freelancer) = pair(&world).await;
    let (mo, farah) = (world.moderator("Mo Moderates").await, world.moderator("Farah Aziz").await);
    let offer = offered(&client, &freelancer).await;
    let person = place(&client).await;
    suspend([&mo, &farah], &person).await;
    assert_eq!(accept(&freelancer, &offer).await.code(), (409, "other_side_suspended"));
    well(step(&farah, &person, "reinstatement", why()).await);
    well(accept(&freelancer, &offer).await);
    let proposal = proposed(&freelancer, &open(&client, brief()).await).await;
    suspend([&farah, &mo], &place(&freelancer).await).await;
    assert_eq!(step(&client, &proposal, "offers", terms()).await.code(), (409, "other_side_suspended"));
}

#[tokio::test]
async fn of_two_who_decide_at_once_one_does() {
    let world = World::new().await;
    let client = world.person("Carl Client", true, false).await;
    let (mo, farah) = (world.moderator("Mo Moderates").await, world.moderator("Farah Aziz").await);
    let ada = world.staff("Ada Admin", StaffRole::Admin).await;
    let person = place(&client).await;
    well(step(&mo, &person, "suspension", why()).await);
    let body = seen(&mo, &person).await;
    let (confirmed, second) = tokio::join!(
        step(&farah, &person, "suspension-confirmation", body.clone()),
        step(&ada, &person, "suspension-confirmation", body)
    );
    let mut codes = [confirmed.code(), second.code()];
    codes.sort_unstable();
    assert_eq!(codes, [(200, ""), (409, "not_now")]);
    let (back, again) = tokio::join!(
        step(&farah, &person, "reinstatement", why()),
        step(&ada, &person, "reinstatement", why())
    );
    let mut codes = [back.code(), again.code()];
    codes.sort_unstable();
    assert_eq!(codes, [(200, ""), (409, "not_now")]);
    let log = mo.get(&format!("/api/v1/staff/audit?thing={}", person.rsplit('/').next().unwrap())).await.json;
    assert_eq!(each(&log, "/action"), ["user.reinstate", "user.suspend", "user.propose_suspension"]);
}
