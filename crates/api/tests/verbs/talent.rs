//! Public profiles, and the list of skills.

use serde_json::{Value, json};

use crate::world::World;

fn said() -> Value {
    json!({
        "headline": "Rust engineer", "bio": "I build servers.",
        "rate": {"amount": "45.5", "currency": "EUR"},
        "skills": ["rust-lang", "Own Thing"], "location": "Lahore, Pakistan", "time_zone": "Asia/Karachi"
    })
}

#[tokio::test]
async fn a_profile_is_written_seen_and_changed() {
    let world = World::new().await.with_skills().await;
    let person = world.person("Ayesha Rahman", false, true).await;
    let empty = person.get("/api/v1/me/profile").await;
    assert_eq!((empty.header("etag"), empty.json["missing"].as_array().unwrap().len()), ("\"v0\"", 6));
    let first = person.put("/api/v1/me/profile", "", &said()).await;
    assert_eq!((first.status, first.header("etag")), (200, "\"v1\""), "{}", first.json);
    assert_eq!(first.json["rate"], json!({"amount": "45.50", "currency": "EUR"}));
    assert_eq!(first.json["skills"], json!(["Rust", "Own Thing"]));

    for tag in ["", "*"] {
        let unsaid = person.put("/api/v1/me/profile", tag, &said()).await;
        assert_eq!(unsaid.code(), (428, "if_match_missing"), "{tag}");
    }
    assert_eq!(person.put("/api/v1/me/profile", "\"v0\"", &said()).await.code(), (412, "stale"));
    let bare = person.put("/api/v1/me/profile", "\"v1\"", &json!({"skills": ["Go"]})).await;
    assert_eq!((bare.status, &bare.json["headline"], &bare.json["rate"]), (200, &Value::Null, &Value::Null));
    assert_eq!(person.put("/api/v1/me/profile", "\"v1\"", &said()).await.code(), (412, "stale"));

    let seen = world.get("/api/v1/profiles/ayesha-rahman").await;
    assert_eq!(
        (seen.status, &seen.json["name"], &seen.json["may_edit"]),
        (200, &json!("Ayesha Rahman"), &json!(false))
    );
    assert_eq!((&seen.json["missing"], &seen.json["public"]), (&json!([]), &json!(true)));
    assert!(!seen.json.to_string().contains("example.com"));
    let own = person.get("/api/v1/profiles/ayesha-rahman").await;
    assert_eq!((&own.json["may_edit"], own.header("etag")), (&json!(true), "\"v2\""));
}

#[tokio::test]
async fn an_early_star_saves_the_first_time_and_an_old_handle_leads_on() {
    let world = World::new().await;
    let auth = world.signed_in("ayesha@example.com").await;
    let edit = r#"{"handle": "ayesha"}"#;
    let headers = [("authorization", auth.as_str()), ("if-match", "*")];
    assert_eq!(world.send("PATCH", "/api/v1/me", &headers, edit).await.status, 200);
    let person = world.program(auth.clone());
    assert_eq!(person.put("/api/v1/me/profile", "*", &said()).await.status, 200);
    let old = world.get("/api/v1/profiles/ayesha-rahman").await;
    assert_eq!((old.status, &old.json["handle"]), (200, &json!("ayesha")));
}

#[tokio::test]
async fn who_has_no_profile_has_none() {
    let world = World::new().await;
    let client = world.person("Carl Client", true, false).await;
    assert_eq!(client.get("/api/v1/me/profile").await.code(), (404, "not_found"));
    let refused = client.put("/api/v1/me/profile", "", &said()).await;
    assert_eq!(refused.code(), (403, "freelancer_role_missing"));
    for path in ["carl-client", "nobody", "%FF", "admin", &"x".repeat(300)] {
        let answer = world.get(&format!("/api/v1/profiles/{path}")).await;
        assert_eq!(answer.code(), (404, "not_found"), "{path}");
    }
    assert_eq!(world.get("/api/v1/me/profile").await.code(), (401, "sign_in_required"));
}

#[tokio::test]
async fn each_wrong_part_is_named() {
    let world = World::new().await;
    let person = world.person("Ayesha Rahman", false, true).await;
    for (change, pointer) in [
        (json!({"headline": "a\u{202E}b"}), "/headline"),
        (json!({"headline": "é".repeat(81)}), "/headline"),
        (json!({"bio": "x\u{0}"}), "/bio"),
        (json!({"rate": {"amount": "0", "currency": "EUR"}}), "/rate/amount"),
        (json!({"rate": {"amount": "1,000", "currency": "EUR"}}), "/rate/amount"),
        (json!({"rate": {"amount": 45, "currency": "EUR"}}), "/rate/amount"),
        (json!({"rate": {"amount": "45", "currency": "DOGE"}}), "/rate/currency"),
        (json!({"skills": []}), "/skills"),
        (json!({"skills": ["ok", "*"]}), "/skills/1"),
        (json!({"time_zone": "Mars/Base"}), "/time_zone"),
        (json!({"role": "admin"}), "/role"),
    ] {
        let mut body = said();
        body.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        let answer = person.put("/api/v1/me/profile", "", &body).await;
        assert_eq!((answer.status, answer.field().0), (422, pointer), "{change}: {}", answer.json);
    }
}

#[tokio::test]
async fn skills_are_listed_and_looked_up() {
    let world = World::new().await.with_skills().await;
    let found = world.get("/api/v1/skills?starts_with=rust-l").await.json;
    assert_eq!((found["items"].as_array().unwrap().len(), &found["items"][0]["name"]), (1, &json!("Rust")));
    assert_eq!(world.get("/api/v1/skills?starts_with=qqqq").await.json["items"], json!([]));
    let (mut names, mut pages, mut query) = (Vec::new(), 0, String::new());
    loop {
        let page = world.get(&format!("/api/v1/skills?limit=100{query}")).await.json;
        names
            .extend(page["items"].as_array().unwrap().iter().map(|s| s["slug"].as_str().unwrap().to_owned()));
        pages += 1;
        let Some(older) = page["older"].as_str() else { break };
        query = format!("&cursor={older}");
    }
    assert_eq!((names.len(), pages), (domain::talent::seed().len(), names.len().div_ceil(100)));
    let second = world.get("/api/v1/skills?limit=5").await.json["older"].as_str().unwrap().to_owned();
    let second = world.get(&format!("/api/v1/skills?limit=5&cursor={second}")).await.json;
    let back = format!("/api/v1/skills?limit=5&cursor={}", second["newer"].as_str().unwrap());
    let back = world.get(&back).await.json;
    assert_eq!(
        (back["items"][0]["slug"].as_str(), back["items"].as_array().unwrap().len()),
        (Some(names[0].as_str()), 5)
    );
    assert!(back["newer"].is_null());
    assert_eq!(world.get("/api/v1/skills?starts_with=").await.status, 200);
    let long = format!("/api/v1/skills?starts_with={}", "x".repeat(41));
    assert_eq!(world.get(&long).await.field().0, "/starts_with");
}
