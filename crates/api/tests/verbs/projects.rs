//! The life of a project.

use std::time::Duration;

use serde_json::{Value, json};

use crate::world::{Answer, Program, World};

pub(crate) fn brief() -> Value {
    json!({
        "title": "A booking page for a small hotel",
        "description": "We need a page where guests see free rooms and book them. ".repeat(3),
        "skills": ["rust-lang", "Hotel lore"],
        "budget": {
            "kind": "fixed", "currency": "USD",
            "min": {"amount": "2000", "currency": "USD"}, "max": {"amount": "3000.50", "currency": "USD"}
        },
        "duration": "weeks",
        "questions": ["Which page are you proud of?"]
    })
}

/// The address of a new draft.
pub(crate) async fn draft(client: &Program<'_>, brief: Value) -> String {
    let written = client.post("/api/v1/projects", brief).await;
    assert_eq!(written.status, 201, "{}", written.json);
    written.header("location").to_owned()
}

/// The address of a new open project.
pub(crate) async fn open(client: &Program<'_>, brief: Value) -> String {
    let place = draft(client, brief).await;
    let published = step(client, &place, "publication", Value::Null).await;
    assert_eq!((published.status, &published.json["state"]), (200, &json!("open")), "{}", published.json);
    place
}

pub(crate) async fn step(program: &Program<'_>, place: &str, step: &str, body: Value) -> Answer {
    program.post(&format!("{place}/{step}"), body).await
}

#[tokio::test]
async fn a_draft_is_written_completed_and_published() {
    let world = World::new().await.with_skills().await;
    let client = world.person("Ayesha Rahman", true, false).await;
    let bare = json!({"title": "A page", "budget": {"kind": "hourly", "currency": "EUR"}});
    let written = client.post("/api/v1/projects", bare).await;
    let project = &written.json;
    assert_eq!((written.status, &project["state"], &project["mine"]), (201, &json!("draft"), &json!(true)));
    assert_eq!(
        (&project["places"], &project["proposal_cap"], &project["budget"]["max"]),
        (&json!(1), &json!(25), &Value::Null)
    );
    assert_eq!(project["allowed"], json!(["edit", "discard", "publish"]));
    assert_eq!(project["next"], json!({"who": "you", "verb": "publish", "due": null, "on_silence": null}));
    let place = written.header("location").to_owned();
    assert_eq!(place, format!("/api/v1/projects/{}", project["id"].as_str().unwrap()));

    let early = step(&client, &place, "publication", Value::Null).await;
    let pointers: Vec<_> =
        early.json["fields"].as_array().unwrap().iter().map(|f| f["pointer"].as_str().unwrap()).collect();
    assert_eq!((early.status, pointers), (422, vec!["/description", "/skills", "/budget/max/amount"]));

    let edited = client.put(&place, written.header("etag"), &brief()).await;
    assert_eq!(
        (edited.status, &edited.json["skills"]),
        (200, &json!(["Rust", "Hotel lore"])),
        "{}",
        edited.json
    );
    assert_eq!(edited.json["budget"]["min"], json!({"amount": "2000.00", "currency": "USD"}));
    assert_eq!(edited.json["addenda"], json!([]));
    let published = step(&client, &place, "publication", Value::Null).await;
    assert_eq!((published.status, &published.json["state"]), (200, &json!("open")), "{}", published.json);
    assert_eq!(published.json["proposals"], json!({"band": "0", "exact": 0}));
    assert_eq!(published.json["allowed"], json!(["edit", "pause", "close", "still_open"]));
    let next = &published.json["next"];
    assert_eq!((&next["verb"], &next["on_silence"]), (&json!("still_open"), &json!("expire_30d_idle")));
    assert_eq!(next["due"], published.json["expires_at"]);
    assert_eq!(published.header("etag"), format!("\"v{}\"", published.json["version"]));
}

#[tokio::test]
async fn an_edit_says_where_it_started_and_leaves_an_addendum() {
    let world = World::new().await.with_skills().await;
    let client = world.person("Ayesha Rahman", true, false).await;
    let place = open(&client, brief()).await;
    let tag = client.get(&place).await.header("etag").to_owned();
    let mut dearer = brief();
    dearer["budget"]["max"]["amount"] = json!("3500");
    assert_eq!(client.put(&place, "", &dearer).await.code(), (428, "if_match_missing"));
    assert_eq!(client.put(&place, "\"3\"", &dearer).await.code(), (400, "if_match_malformed"));
    let edited = client.put(&place, &tag, &dearer).await;
    assert_eq!(edited.status, 200, "{}", edited.json);
    let change = &edited.json["addenda"][0]["changes"];
    assert_eq!(
        change,
        &json!([{
            "term": "budget", "before": "$2,000.00 to $3,000.50, fixed", "after": "$2,000.00 to $3,500.00, fixed"
        }])
    );
    assert_eq!(client.put(&place, &tag, &brief()).await.code(), (412, "stale"));
    let mut renamed = dearer;
    renamed["title"] = json!("Another title");
    let edited = client.put(&place, "*", &renamed).await;
    assert_eq!((edited.status, edited.json["addenda"].as_array().unwrap().len()), (200, 1));
    let bare = json!({"title": "A page", "budget": {"kind": "hourly", "currency": "EUR"}});
    assert_eq!(client.put(&place, "*", &bare).await.code(), (422, "invalid"));
}

#[tokio::test]
async fn an_open_project_is_paused_closed_and_opened_again() {
    let world = World::new().await;
    let client = world.person("Ayesha Rahman", true, false).await;
    let place = open(&client, brief()).await;
    let paused = step(&client, &place, "pause", Value::Null).await;
    assert_eq!(
        (paused.status, &paused.json["state"], &paused.json["paused_by"]),
        (200, &json!("paused"), &json!("client"))
    );
    assert_eq!(paused.json["allowed"], json!(["edit", "resume", "close", "still_open"]));
    let again = step(&client, &place, "pause", Value::Null).await;
    assert_eq!((again.code(), &again.json["allowed"]), ((409, "not_now"), &paused.json["allowed"]));
    assert_eq!(step(&client, &place, "resumption", Value::Null).await.json["state"], "open");

    let end = client.get(&place).await.json["expires_at"].clone();
    world.pass(Duration::from_secs(120));
    let kept = step(&client, &place, "still-open", Value::Null).await;
    assert!(kept.status == 200 && kept.json["expires_at"].as_str() > end.as_str(), "{}", kept.json);

    let unoffered = step(&client, &place, "closing", json!({"reason": "account_closed"})).await;
    assert_eq!((unoffered.status, unoffered.field().0), (422, "/reason"));
    let unknown = step(&client, &place, "closing", json!({"reason": "bored"})).await;
    assert_eq!(unknown.field(), ("/reason", "wrong_type"));
    let closed = step(&client, &place, "closing", json!({"reason": "no_match"})).await;
    assert_eq!((&closed.json["state"], &closed.json["close_reason"]), (&json!("closed"), &json!("no_match")));
    assert_eq!(closed.json["allowed"], json!(["reopen_within_30d"]));
    assert!(closed.json["reopen_until"].is_string());
    assert_eq!(world.get(&place).await.code(), (404, "not_found"));
    let early = step(&client, &place, "places", json!({"places": 3})).await;
    assert_eq!((early.code(), &early.json["allowed"]), ((409, "not_now"), &json!(["reopen_within_30d"])));
    assert_eq!(step(&client, &place, "still-open", Value::Null).await.code(), (409, "not_now"));
    assert_eq!(step(&client, &place, "reopening", Value::Null).await.json["state"], "open");
    assert_eq!(client.delete(&place).await.code(), (409, "not_now"));
}

#[tokio::test]
async fn a_filled_project_takes_more_people() {
    let world = World::new().await;
    let client = world.person("Ayesha Rahman", true, false).await;
    let place = open(&client, brief()).await;
    let id: domain::ProjectId = place.rsplit('/').next().unwrap().parse().unwrap();
    world.inside().write(move |tx, stamp| app::projects::system::hire(tx, stamp, id)).await.unwrap();
    let filled = client.get(&place).await;
    assert_eq!((&filled.json["state"], &filled.json["hired"]), (&json!("filled"), &json!(1)));
    let few = step(&client, &place, "places", json!({"places": 1})).await;
    assert_eq!((few.status, few.field().0), (422, "/places"));
    let more = step(&client, &place, "places", json!({"places": 2})).await;
    assert_eq!((&more.json["state"], &more.json["places"]), (&json!("open"), &json!(2)), "{}", more.json);
}

#[tokio::test]
async fn a_draft_is_discarded() {
    let world = World::new().await;
    let client = world.person("Ayesha Rahman", true, false).await;
    let written = client.post_as("the-key-of-this-draft", "/api/v1/projects", brief()).await;
    let place = written.header("location").to_owned();
    assert_eq!(client.delete(&place).await.status, 204);
    for answer in [client.delete(&place).await, client.get(&place).await] {
        assert_eq!(answer.code(), (404, "not_found"));
    }
    assert_eq!(client.get("/api/v1/me/projects").await.json["items"], json!([]));
    let again = client.post_as("the-key-of-this-draft", "/api/v1/projects", brief()).await;
    assert_eq!((again.status, again.header("location")), (201, place.as_str()), "a repeat of what is gone");
}

#[tokio::test]
async fn a_thing_is_done_once_and_answered_the_same() {
    let world = World::new().await;
    let client = world.person("Ayesha Rahman", true, false).await;
    let key = "0d7f6a52-6c1e-4a5f-9a53-5f1d6f0b2c11";
    let first = client.post_as(key, "/api/v1/projects", brief()).await;
    let second = client.post_as(key, "/api/v1/projects", brief()).await;
    assert_eq!((second.status, second.header("location")), (201, first.header("location")));
    assert_eq!((second.header("idempotent-replayed"), &second.json["id"]), ("true", &first.json["id"]));
    assert_eq!(client.get("/api/v1/me/projects").await.json["items"].as_array().unwrap().len(), 1);
    let mut other = brief();
    other["title"] = json!("Another");
    let reused = client.post_as(key, "/api/v1/projects", other).await;
    assert_eq!(reused.code(), (422, "idempotency_key_reused"));

    let (place, publication) =
        (first.header("location"), format!("{}/publication", first.header("location")));
    let published = client.post_as(key, &publication, Value::Null).await;
    let again = client.post_as(key, &publication, Value::Null).await;
    assert_eq!((again.status, again.header("idempotent-replayed")), (200, "true"));
    assert_eq!(again.json["version"], published.json["version"]);
    let elsewhere = draft(&client, brief()).await;
    let elsewhere = client.post_as(key, &format!("{elsewhere}/publication"), Value::Null).await;
    assert_eq!(elsewhere.code(), (422, "idempotency_key_reused"), "a key is for one project");
    assert_eq!(
        client.post_as("short", &format!("{place}/pause"), Value::Null).await.code(),
        (400, "idempotency_key_missing")
    );
}

#[tokio::test]
async fn strangers_see_what_is_open_and_move_nothing() {
    let world = World::new().await;
    let client = world.person("Ayesha Rahman", true, false).await;
    let stranger = world.person("Bilal Stranger", true, true).await;
    let hidden = draft(&client, brief()).await;
    for answer in [world.get(&hidden).await, stranger.get(&hidden).await, stranger.delete(&hidden).await] {
        assert_eq!(answer.code(), (404, "not_found"));
    }
    assert_eq!(stranger.put(&hidden, "*", &brief()).await.code(), (404, "not_found"));
    for verb in
        ["publication", "pause", "resumption", "reopening", "still-open", "review-withdrawal", "approval"]
    {
        assert_eq!(step(&stranger, &hidden, verb, Value::Null).await.code(), (404, "not_found"), "{verb}");
    }
    let open = open(&client, brief()).await;
    for seen in [world.get(&open).await, stranger.get(&open).await] {
        assert_eq!((seen.status, &seen.json["allowed"], &seen.json["next"]), (200, &json!([]), &Value::Null));
        assert_eq!(seen.json["proposals"], json!({"band": "0", "exact": null}));
        assert!(seen.json["expires_at"].is_null() && seen.json["mine"] == false);
    }
    assert_eq!(step(&stranger, &open, "pause", Value::Null).await.code(), (403, "not_allowed"));
    assert_eq!(stranger.put(&open, "*", &brief()).await.code(), (403, "not_allowed"));
    assert_eq!(world.send("POST", &format!("{open}/pause"), &[], "").await.code(), (401, "sign_in_required"));
    step(&client, &open, "pause", Value::Null).await;
    assert!(world.get(&open).await.json["paused_by"].is_null(), "who paused it is for its client");
    for path in
        ["/api/v1/projects/prj_0000000000000", "/api/v1/projects/usr_0000000000000", "/api/v1/projects/%FF"]
    {
        assert_eq!(client.get(path).await.code(), (404, "not_found"), "{path}");
    }
    let freelancer = world.person("Only Works", false, true).await;
    let refused = freelancer.post("/api/v1/projects", brief()).await;
    assert_eq!(refused.code(), (403, "client_role_missing"));
    let mut members = brief();
    members["visibility"] = json!("members");
    let members = self::open(&client, members).await;
    assert_eq!((world.get(&members).await.status, stranger.get(&members).await.status), (404, 200));
}
