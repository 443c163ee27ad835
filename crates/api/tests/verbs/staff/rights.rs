//! Who may see and do what.

use std::time::Duration;

use domain::StaffRole;
use serde_json::json;

use super::{WHY, place, why};
use crate::{projects::step, world::World};

const NOBODY: &str = "/api/v1/staff/people/usr_0000000000001";
const NO_JOB: &str = "/api/v1/staff/jobs/job_0000000000001";

#[tokio::test]
async fn others_than_moderators_and_admins_see_and_do_nothing() {
    let world = World::new().await;
    let client = world.person("Carl Client", true, true).await;
    let judge = world.staff("Judith Judge", StaffRole::Adjudicator).await;
    let someone = place(&world.person("Ayesha Rahman", false, true).await).await;
    let lists = ["overview", "people", "people?find=carl", "suspensions", "jobs", "jobs/dead", "audit"];
    for who in [&client, &judge] {
        for list in lists {
            let refused = who.get(&format!("/api/v1/staff/{list}")).await;
            assert_eq!(refused.code(), (403, "not_allowed"), "{list}");
        }
        for person in [someone.as_str(), NOBODY] {
            assert_eq!(who.get(person).await.code(), (403, "not_allowed"), "nor who there is");
            assert_eq!(step(who, person, "restriction", why()).await.code(), (403, "not_allowed"));
        }
        for verb in ["restriction-lifting", "suspension", "reinstatement"] {
            assert_eq!(step(who, &someone, verb, why()).await.code(), (403, "not_allowed"), "{verb}");
        }
        let seen = json!({"suspension": "sus_0000000000001"});
        let refused = step(who, &someone, "suspension-confirmation", seen).await;
        assert_eq!(refused.code(), (403, "not_allowed"));
        let seen = json!({"suspension": "sus_0000000000001", "reason": WHY});
        assert_eq!(step(who, &someone, "suspension-withdrawal", seen).await.code(), (403, "not_allowed"));
        for verb in ["retry", "dropping"] {
            assert_eq!(step(who, NO_JOB, verb, why()).await.code(), (403, "not_allowed"), "{verb}");
        }
        world.pass(Duration::from_secs(10));
    }
    for path in ["/api/v1/staff/overview", NOBODY] {
        assert_eq!(world.get(path).await.code(), (401, "sign_in_required"));
    }
}

#[tokio::test]
async fn what_is_not_there_is_not_found() {
    let world = World::new().await;
    let admin = world.staff("Ada Admin", StaffRole::Admin).await;
    for person in [NOBODY, "/api/v1/staff/people/1", "/api/v1/staff/people/prj_0000000000001"] {
        assert_eq!(admin.get(person).await.code(), (404, "not_found"), "{person}");
        assert_eq!(step(&admin, person, "restriction", why()).await.code(), (404, "not_found"), "{person}");
    }
    for job in [NO_JOB, "/api/v1/staff/jobs/dead"] {
        assert_eq!(step(&admin, job, "retry", why()).await.code(), (404, "not_found"), "{job}");
        assert_eq!(step(&admin, job, "dropping", why()).await.code(), (404, "not_found"), "{job}");
    }
}

#[tokio::test]
async fn nobody_decides_about_themselves_or_about_staff() {
    let world = World::new().await;
    let (mo, ada) = (world.moderator("Mo Moderates").await, world.staff("Ada Admin", StaffRole::Admin).await);
    let (own, other) = (place(&mo).await, place(&ada).await);
    for verb in ["restriction", "restriction-lifting", "suspension", "reinstatement"] {
        assert_eq!(step(&mo, &own, verb, why()).await.code(), (403, "not_allowed"), "{verb}");
        assert_eq!(step(&mo, &other, verb, why()).await.code(), (409, "staff_account"), "{verb}");
    }
    for person in [&own, &other] {
        let seen = mo.get(person).await.json;
        assert_eq!(
            (&seen["state"], &seen["allowed"], &seen["roles"]),
            (&json!("active"), &json!([]), &json!([]))
        );
    }
    assert_eq!(mo.get(&other).await.json["staff_role"], "admin");
    assert_eq!(mo.get("/api/v1/me/suspension").await.code(), (404, "not_found"));
}
