//! Work: prepared, handed in, sent back, approved.

use std::time::Duration;

use domain::contracts::Digest;
use serde_json::{Value, json};

use crate::{
    deals::{agreed, at, milestone, pair, tag, well, work},
    projects::step,
    world::World,
};

#[tokio::test]
async fn what_is_being_prepared_is_the_freelancers_alone() {
    let world = World::new().await;
    let (client, freelancer) = pair(&world).await;
    let moderator = world.moderator("Mo Moderates").await;
    let stranger = world.person("Bilal Stranger", true, true).await;
    let place = agreed(&client, &freelancer).await;
    let first = at(&milestone(&client, &place, 0).await);
    let before = client.get(&place).await.json;
    assert_eq!(step(&client, &first, "draft", work("Mine.")).await.code(), (403, "not_allowed"));
    let drafted = well(step(&freelancer, &first, "draft", work("Half of it.")).await);
    let draft = &drafted["milestones"][0]["deliverables"][0];
    assert_eq!((&draft["state"], &draft["allowed"]), (&json!("draft"), &json!(["edit", "discard"])));
    assert_eq!(
        (&draft["note"], &draft["hash"], &draft["handed_in_at"]),
        (&json!("Half of it."), &Value::Null, &Value::Null)
    );
    assert_eq!(step(&freelancer, &first, "draft", work("Another.")).await.code(), (409, "draft_exists"));
    assert_eq!(client.get(&place).await.json, before, "the client sees nothing of it");
    assert!(!moderator.get(&place).await.text.contains("Half of it."));

    let path = format!("/api/v1/deliverables/{}", draft["id"].as_str().unwrap());
    for who in [&client, &moderator, &stranger] {
        assert_eq!(who.put(&path, "*", &work("Mine.")).await.code(), (404, "not_found"));
        assert_eq!(who.delete(&path).await.code(), (404, "not_found"));
    }
    assert_eq!(freelancer.put(&path, "", &work("More.")).await.code(), (428, "if_match_missing"));
    let edited = well(freelancer.put(&path, &tag(draft), &work("More.")).await);
    let newer = &edited["milestones"][0]["deliverables"][0];
    assert_eq!((&newer["note"], &newer["id"]), (&json!("More."), &draft["id"]));
    assert_eq!(freelancer.put(&path, &tag(draft), &work("Old.")).await.code(), (412, "stale"));
    let discarded = well(freelancer.delete(&path).await);
    assert_eq!(discarded["milestones"][0]["deliverables"], json!([]));
    assert_eq!(freelancer.delete(&path).await.code(), (404, "not_found"));
    assert_eq!(freelancer.put(&path, "*", &work("Again.")).await.code(), (404, "not_found"));
    assert_eq!(client.get(&place).await.json, before);

    well(step(&freelancer, &first, "draft", work("Once more.")).await);
    let handed = well(step(&freelancer, &first, "submission", work("All of it.")).await);
    let versions = handed["milestones"][0]["deliverables"].as_array().unwrap();
    assert_eq!(
        (versions.len(), &versions[0]["note"], &versions[0]["state"]),
        (1, &json!("All of it."), &json!("submitted"))
    );
    let handed_in = format!("/api/v1/deliverables/{}", versions[0]["id"].as_str().unwrap());
    for (late, event) in [
        (freelancer.delete(&handed_in).await, "discard"),
        (freelancer.put(&handed_in, "*", &work("No.")).await, "edit"),
    ] {
        assert_eq!(
            (late.code(), &late.json["allowed"]),
            ((409, "not_now"), &Value::Null),
            "{event}: {}",
            late.json
        );
    }
    for who in [&client, &moderator] {
        assert_eq!(who.put(&handed_in, "*", &work("No.")).await.code(), (403, "not_allowed"));
        assert_eq!(who.delete(&handed_in).await.code(), (403, "not_allowed"));
    }
}

#[tokio::test]
async fn nothing_newer_is_judged_unseen() {
    let world = World::new().await;
    let (client, freelancer) = pair(&world).await;
    let place = agreed(&client, &freelancer).await;
    let first = at(&milestone(&client, &place, 0).await);
    well(step(&freelancer, &first, "submission", work("First.")).await);
    let seen = tag(&milestone(&client, &place, 0).await);
    let resubmitted = well(step(&freelancer, &first, "submission", work("Second.")).await);
    assert_eq!(resubmitted["milestones"][0]["deliverables"][1]["state"], "superseded");
    let text = json!({"text": "The logo is missing."});
    for (verb, body) in
        [("approval", Value::Null), ("review-extension", Value::Null), ("change-request", text.clone())]
    {
        let path = format!("{first}/{verb}");
        assert_eq!(client.post(&path, body.clone()).await.code(), (428, "if_match_missing"), "{verb}");
        assert_eq!(client.post_from(&seen, &path, body.clone()).await.code(), (412, "stale"), "{verb}");
        assert_eq!(client.post_from("\"v0\"", &path, body.clone()).await.code(), (412, "stale"), "{verb}");
        assert_eq!(freelancer.post_from("*", &path, body).await.code(), (403, "not_allowed"), "{verb}");
    }
    let extended = client
        .post_from(&tag(&resubmitted["milestones"][0]), &format!("{first}/review-extension"), Value::Null)
        .await;
    let looked = &well(extended)["milestones"][0];
    assert_eq!(
        (&looked["facts"]["extended"], &looked["allowed"]),
        (&json!(true), &json!(["request_changes", "approve"]))
    );
    let twice = client.post_from("*", &format!("{first}/review-extension"), Value::Null).await;
    assert_eq!(twice.code(), (409, "already_extended"));

    let (key, path) = ("the-key-of-the-request", format!("{first}/change-request"));
    let headers = [("idempotency-key", key), ("if-match", &*tag(looked))];
    let sent_back = client.post_with(&headers, &path, text.clone()).await;
    let back = &sent_back.json["milestones"][0];
    assert_eq!(
        (sent_back.status, &back["state"], &back["changes"]),
        (200, &json!("changes_requested"), &json!(1))
    );
    assert_eq!(back["deliverables"][0]["feedback"]["text"], text["text"]);
    let again = client.post_with(&headers, &path, text.clone()).await;
    assert_eq!(
        (again.status, again.header("idempotent-replayed"), &again.json),
        (200, "true", &sent_back.json)
    );
    let elsewhere = [("idempotency-key", key), ("if-match", "*")];
    assert_eq!(client.post_with(&elsewhere, &path, text).await.code(), (422, "idempotency_key_reused"));
}

#[tokio::test]
async fn hostile_work_is_refused_or_stays_text() {
    let world = World::new().await;
    let (client, freelancer) = pair(&world).await;
    let place = agreed(&client, &freelancer).await;
    let first = at(&milestone(&client, &place, 0).await);
    for (pointer, link) in [
        ("/links/0", "http://example.com"),
        ("/links/0", "javascript:alert(1)"),
        ("/links/0", "data:text/html,<script>alert(1)</script>"),
        ("/links/0", "https://user:secret@example.com"),
        ("/links/0", "https://127.0.0.1/x"),
        ("/links/0", "https://localhost/x"),
        ("/links/0", "https://a.example/\u{202E}fdp"),
        ("/links/0", "https://a.example/\" onclick=\"alert(1)"),
        ("/links/0", "//example.com"),
    ] {
        for verb in ["submission", "draft"] {
            world.pass(Duration::from_secs(1));
            let refused = step(&freelancer, &first, verb, json!({"note": "Look.", "links": [link]})).await;
            assert_eq!((refused.status, refused.field().0), (422, pointer), "{link}: {}", refused.json);
        }
    }
    let long = format!("https://a.example/{}", "x".repeat(500));
    for (pointer, body) in [
        ("/links/0", json!({"note": "Look.", "links": [long]})),
        ("/links/0", json!({"note": "Look.", "links": [7]})),
        ("/links", json!({"note": "Look.", "links": vec!["https://a.example"; 11]})),
        ("/links", json!({"note": "Look.", "links": "https://a.example"})),
        ("/note", json!({"note": " "})),
        ("/note", json!({"note": "x\u{0}y"})),
        ("/note", json!({"note": "x".repeat(3_001)})),
        ("/note", json!({"links": []})),
        ("/hash", json!({"note": "Look.", "hash": "0".repeat(64)})),
    ] {
        world.pass(Duration::from_secs(1));
        let refused = step(&freelancer, &first, "submission", body).await;
        assert_eq!((refused.status, refused.field().0), (422, pointer), "{}", refused.json);
    }
    let nasty = "<script>alert(1)</script> '; DROP TABLE deliverable; -- {{7*7}} %00 عائشہ 🦀";
    let handed = well(
        step(
            &freelancer,
            &first,
            "submission",
            json!({"note": nasty, "links": [" HTTPS://Example.COM/A?b#C "]}),
        )
        .await,
    );
    let version = &handed["milestones"][0]["deliverables"][0];
    assert_eq!((&version["note"], &version["links"]), (&json!(nasty), &json!(["https://example.com/A?b#C"])));
    let record = json!({
        "links": version["links"], "milestone": handed["milestones"][0]["id"], "note": nasty, "number": 1
    });
    assert_eq!(version["hash"], Digest::of(&record.to_string()).to_string(), "anybody can check it");
    for (pointer, body) in [
        ("/text", json!({"text": ""})),
        ("/text", json!({"text": "x\u{0}"})),
        ("/note", json!({"text": "No.", "note": ""})),
    ] {
        let refused = client.post_from("*", &format!("{first}/change-request"), body).await;
        assert_eq!((refused.status, refused.field().0), (422, pointer), "{}", refused.json);
    }
}
