//! Lists of staff: people, suspensions, the audit log.

use domain::StaffRole;
use serde_json::{Value, json};

use super::{each, place, why};
use crate::{
    deals::{agreed, pair, well},
    projects::step,
    world::{Program, World},
};

/// All ids of a list, a page after the other, which must lead back to the first.
async fn walked(who: &Program<'_>, list: &str, pointer: &str) -> Vec<Value> {
    let mut pages = vec![who.get(list).await.json];
    while let Some(older) = pages.last().unwrap()["older"].as_str() {
        pages.push(who.get(&format!("{list}&cursor={older}")).await.json);
    }
    if let [.., before, last] = &pages[..] {
        let newer = last["newer"].as_str().unwrap();
        let back = who.get(&format!("{list}&cursor={newer}")).await.json;
        assert_eq!(each(&back, pointer), each(before, pointer), "{list}");
    }
    assert_eq!(pages[0]["newer"], Value::Null);
    pages.iter().flat_map(|page| each(page, pointer)).collect()
}

#[tokio::test]
async fn people_are_listed_by_state_and_found_by_exact_words() {
    let world = World::new().await;
    let carl = world.person("Carl Client", true, false).await;
    world.person("Ayesha Rahman", false, true).await;
    world.person("Bilal Both", true, true).await;
    let mo = world.moderator("Mo Moderates").await;
    let names = walked(&mo, "/api/v1/staff/people?limit=3", "/name").await;
    assert_eq!(names, ["Mo Moderates", "Bilal Both", "Ayesha Rahman", "Carl Client"]);
    let all = mo.get("/api/v1/staff/people").await.json;
    let (first, second) = (&all["items"][0], &all["items"][1]);
    assert_eq!((&first["staff_role"], &first["roles"]), (&json!("moderator"), &json!([])));
    assert_eq!((&second["staff_role"], &second["roles"]), (&Value::Null, &json!(["client", "freelancer"])));
    assert!(second.get("email").is_none(), "addresses stand on the person's own page");

    let person = place(&carl).await;
    well(step(&mo, &person, "restriction", why()).await);
    let some = mo.get("/api/v1/staff/people?state=restricted").await.json;
    assert_eq!(each(&some, "/name"), ["Carl Client"]);
    assert_eq!(mo.get("/api/v1/staff/people?state=closed").await.json["items"], json!([]));
    let id = person.rsplit('/').next().unwrap();
    for wanted in ["carl-client", "%40carl-client", "carl.client@example.com", "CARL.Client@Example.com", id]
    {
        let found = mo.get(&format!("/api/v1/staff/people?find={wanted}")).await.json;
        assert_eq!(each(&found, "/id"), [json!(id)], "{wanted}");
        assert_eq!((&found["newer"], &found["older"]), (&Value::Null, &Value::Null));
    }
    for nobody in
        ["carl", "%25", "carl.client%40example", "'%20OR%201%3D1%20--", "usr_0000000000001", "a%00b"]
    {
        let found = mo.get(&format!("/api/v1/staff/people?find={nobody}")).await;
        assert_eq!((found.status, &found.json["items"]), (200, &json!([])), "{nobody}");
    }
    for (query, pointer) in [
        ("state=gone", "/state"),
        ("find=carl&state=active", "/find"),
        ("find=carl&cursor=a1.1", "/find"),
        ("find=a&find=b", "/find"),
        (&*format!("find={}", "x".repeat(255)), "/find"),
        ("limit=0", "/limit"),
        ("limit=101", "/limit"),
        ("cursor=x", "/cursor"),
        ("name=carl", "/name"),
    ] {
        let refused = mo.get(&format!("/api/v1/staff/people?{query}")).await;
        assert_eq!((refused.status, refused.field().0), (422, pointer), "{query}: {}", refused.json);
    }
}

#[tokio::test]
async fn what_somebody_has_is_counted() {
    let world = World::new().await;
    let (client, freelancer) = pair(&world).await;
    agreed(&client, &freelancer).await;
    let mo = world.moderator("Mo Moderates").await;
    let counts = mo.get(&place(&client).await).await.json["counts"].clone();
    assert_eq!(
        counts,
        json!({
            "projects": [{"state": "filled", "count": 1}], "proposals": [],
            "as_client": [{"state": "active", "count": 1}], "as_freelancer": []
        })
    );
    let counts = mo.get(&place(&freelancer).await).await.json["counts"].clone();
    assert_eq!(
        (&counts["proposals"], &counts["as_freelancer"]),
        (&json!([{"state": "hired", "count": 1}]), &json!([{"state": "active", "count": 1}]))
    );
}

#[tokio::test]
async fn suspensions_that_wait_are_paged() {
    let world = World::new().await;
    let mo = world.moderator("Mo Moderates").await;
    for name in ["Carl Client", "Ayesha Rahman", "Bilal Both"] {
        let person = place(&world.person(name, true, true).await).await;
        well(step(&mo, &person, "suspension", why()).await);
    }
    let names = walked(&mo, "/api/v1/staff/suspensions?limit=2", "/person/name").await;
    assert_eq!(names, ["Bilal Both", "Ayesha Rahman", "Carl Client"]);
    for (query, pointer) in [("limit=x", "/limit"), ("cursor=x", "/cursor"), ("state=confirmed", "/state")] {
        for list in ["suspensions", "jobs/dead"] {
            let refused = mo.get(&format!("/api/v1/staff/{list}?{query}")).await;
            assert_eq!((refused.status, refused.field().0), (422, pointer), "{list}?{query}");
        }
    }
}

#[tokio::test]
async fn the_audit_log_tells_who_did_what_to_whom() {
    let world = World::new().await;
    let (client, freelancer) = pair(&world).await;
    let (mo, ada) = (world.moderator("Mo Moderates").await, world.staff("Ada Admin", StaffRole::Admin).await);
    let contract = agreed(&client, &freelancer).await;
    let project = client.get(&contract).await.json["project"].as_str().unwrap().to_owned();
    let person = place(&client).await;
    well(step(&mo, &person, "restriction", why()).await);
    well(step(&ada, &person, "restriction-lifting", why()).await);
    well(step(&mo, &contract, "hold", why()).await);
    well(step(&ada, &contract, "hold-release", Value::Null).await);
    well(step(&mo, &format!("/api/v1/projects/{project}"), "removal", why()).await);
    let list = "/api/v1/staff/audit";
    let all = walked(&mo, &format!("{list}?limit=4"), "/action").await;
    assert_eq!(
        all[..5],
        ["project.remove", "contract.hold_released", "contract.held", "user.lift", "user.restrict"]
    );
    let whole = mo.get(&format!("{list}?limit=100")).await.json;
    let numbers: Vec<_> = each(&whole, "/no").iter().map(|no| no.as_i64().unwrap()).collect();
    assert!(
        numbers.windows(2).all(|pair| pair[0] == pair[1] + 1) && numbers.last() == Some(&1),
        "{numbers:?}"
    );
    assert!(each(&whole, "/thing").iter().all(Value::is_string), "every kind of thing has an id");

    let me = mo.get("/api/v1/me").await.json["id"].as_str().unwrap().to_owned();
    let did = mo.get(&format!("{list}?person={me}")).await.json;
    assert_eq!(each(&did, "/action")[..3], ["project.remove", "contract.held", "user.restrict"]);
    assert!(each(&did, "/by/id").iter().all(|by| *by == json!(me)));
    let last = |place: &str| place.rsplit('/').next().unwrap().to_owned();
    for (thing, kind, actions) in [
        (last(&person), "user", vec!["user.lift", "user.restrict"]),
        (last(&contract), "contract", vec!["contract.hold_released", "contract.held"]),
        (project, "project", vec!["project.remove"]),
        ("job_0000000000001".to_owned(), "job", vec![]),
        ("ses_0000000000001".to_owned(), "session", vec![]),
    ] {
        let log = mo.get(&format!("{list}?thing={thing}")).await.json;
        assert_eq!(each(&log, "/action"), actions, "{thing}");
        assert!(
            log["items"].as_array().unwrap().iter().all(|l| l["thing"] == json!(thing) && l["kind"] == kind)
        );
    }
    for (query, pointer) in [
        (&*format!("person={me}&thing={me}"), "/thing"),
        ("thing=mls_0000000000001", "/thing"),
        ("thing=user", "/thing"),
        ("thing=1", "/thing"),
        ("person=prj_0000000000001", "/person"),
        ("person=mo", "/person"),
        ("id=1", "/id"),
        ("cursor=x", "/cursor"),
    ] {
        let refused = mo.get(&format!("{list}?{query}")).await;
        assert_eq!((refused.status, refused.field().0), (422, pointer), "{query}: {}", refused.json);
    }
}
