//! The queue of jobs, and what becomes of those that were given up.

use app::jobs;
use domain::{StaffRole, time::DAY};
use serde_json::{Value, json};

use super::{WHY, each, place, why};
use crate::{deals::well, projects::step, world::World};

/// Lets what is due fail until it is given up.
async fn fail(world: &World) {
    loop {
        let failed = world.inside().write(|tx, stamp| {
            let held = jobs::claim(tx, stamp, "test", 10)?;
            held.iter().try_for_each(|job| jobs::fail(tx, stamp, job, "451 come back later").map(drop))?;
            Ok(held.len())
        });
        if failed.await.unwrap() == 0 {
            return;
        }
        world.pass(DAY);
    }
}

const DEAD: &str = "/api/v1/staff/jobs/dead";

fn job(dead: &Value, n: usize) -> String {
    format!("/api/v1/staff/jobs/{}", dead["items"][n]["id"].as_str().unwrap())
}

#[tokio::test]
async fn an_admin_retries_and_drops_jobs_that_were_given_up() {
    let world = World::new().await;
    let moderator = world.moderator("Mo Moderates").await;
    for name in ["Carl Client", "Ayesha Rahman", "Bilal Both"] {
        let person = place(&world.person(name, true, true).await).await;
        well(step(&moderator, &person, "restriction", why()).await);
    }
    world.inside().write(app::upkeep::beat).await.unwrap();
    fail(&world).await;
    world.staff("Ada Admin", StaffRole::Admin).await;
    world.pass(DAY);
    let (mo, ada) = (world.with_code("Mo Moderates").await.0, world.with_code("Ada Admin").await.0);

    let queue = mo.get("/api/v1/staff/jobs").await.json;
    assert_eq!(
        queue["kinds"],
        json!([{"kind": "mail.account_restricted", "ready": 0, "oldest": null, "dead": 3}])
    );
    assert_eq!(
        (&queue["timers_overdue"], &queue["worker_seen"]),
        (&json!(0), &json!("2026-05-28T20:26:40.000Z"))
    );
    let seen = mo.get("/api/v1/staff/overview").await.json;
    assert_eq!(
        (&seen["jobs_dead"], &seen["jobs_ready"], &seen["reviews"]),
        (&json!(3), &json!(0), &json!(0))
    );
    let dead = mo.get(DEAD).await;
    let first = &dead.json["items"][0];
    assert_eq!((&first["tries"], &first["error"]), (&json!(8), &json!("451 come back later")));
    assert!(!dead.text.contains("example.com") && !dead.text.contains(WHY), "what they carry is not shown");
    let page = mo.get(&format!("{DEAD}?limit=2")).await.json;
    let rest = mo.get(&format!("{DEAD}?limit=2&cursor={}", page["older"].as_str().unwrap())).await.json;
    assert_eq!([each(&page, "/id"), each(&rest, "/id")].concat(), each(&dead.json, "/id"));
    let back = mo.get(&format!("{DEAD}?limit=2&cursor={}", rest["newer"].as_str().unwrap())).await.json;
    assert_eq!(each(&back, "/id"), each(&page, "/id"));

    let (one, two) = (job(&dead.json, 0), job(&dead.json, 1));
    for verb in ["retry", "dropping"] {
        assert_eq!(step(&mo, &one, verb, why()).await.code(), (403, "not_allowed"), "moderators only look");
        let short = step(&ada, &one, verb, json!({"reason": "No."})).await;
        assert_eq!((short.status, short.field().0), (422, "/reason"));
        let more = step(&ada, &one, verb, json!({"reason": WHY, "when": "now"})).await;
        assert_eq!((more.status, more.field()), (422, ("/when", "unknown")));
    }
    let key = "the-key-of-the-retry";
    let retried = ada.post_as(key, &format!("{one}/retry"), why()).await;
    assert_eq!((retried.status, retried.text.as_str()), (204, ""), "{}", retried.json);
    let again = ada.post_as(key, &format!("{one}/retry"), why()).await;
    assert_eq!((again.status, again.header("idempotent-replayed")), (204, "true"));
    assert_eq!(step(&ada, &one, "retry", why()).await.code(), (404, "not_found"), "it is not dead any more");
    assert_eq!(step(&ada, &one, "dropping", why()).await.code(), (404, "not_found"));
    assert_eq!(step(&ada, &two, "dropping", why()).await.status, 204);
    assert_eq!(step(&ada, &two, "retry", why()).await.code(), (404, "not_found"));
    let left = mo.get("/api/v1/staff/jobs").await.json;
    assert_eq!((&left["kinds"][0]["ready"], &left["kinds"][0]["dead"]), (&json!(1), &json!(1)));

    let id = dead.json["items"][1]["id"].as_str().unwrap();
    let log = mo.get(&format!("/api/v1/staff/audit?thing={id}")).await.json;
    let line = &log["items"][0];
    assert_eq!(
        (&line["action"], &line["kind"], &line["thing"], &line["reason"], &line["detail"]),
        (
            &json!("job.drop"),
            &json!("job"),
            &json!(id),
            &json!(WHY),
            &json!({"kind": "mail.account_restricted"})
        )
    );
    assert_eq!(log["items"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn jobs_ask_for_a_fresh_code_too() {
    let world = World::new().await;
    world.staff("Ada Admin", StaffRole::Admin).await;
    world.pass(domain::time::MINUTE);
    let (_, refresh) = world.with_code("Ada Admin").await;
    world.pass(domain::time::MINUTE * 9);
    let ada = world.refreshed(&refresh).await;
    world.pass(domain::time::MINUTE);
    for verb in ["retry", "dropping"] {
        let refused = step(&ada, "/api/v1/staff/jobs/job_0000000000001", verb, why()).await;
        assert_eq!(refused.code(), (403, "step_up_required"), "{verb}");
    }
}
