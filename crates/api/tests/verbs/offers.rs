//! The life of an offer.

use serde_json::{Value, json};

use crate::{
    deals::{accept, offered, pair, proposal, terms, well},
    projects::step,
    proposals::proposed,
    world::{PASSWORD, World},
};

#[tokio::test]
async fn an_offer_is_made_countered_and_accepted() {
    let world = World::new().await;
    let (client, freelancer) = pair(&world).await;
    let proposal = proposal(&client, &freelancer).await;
    let made = step(&client, &proposal, "offers", terms()).await;
    let (place, offer) = (made.header("location").to_owned(), &made.json);
    assert_eq!(
        (made.status, place.as_str()),
        (201, &*format!("/api/v1/contracts/{}", offer["id"].as_str().unwrap()))
    );
    assert_eq!(
        (&offer["state"], &offer["side"], &offer["milestones"]),
        (&json!("offered"), &json!("client"), &json!([]))
    );
    assert_eq!((&offer["facts"]["turn"], &offer["facts"]["round"]), (&json!("freelancer"), &json!(0)));
    assert_eq!(
        offer["next"],
        json!({
            "who": "freelancer", "verb": "accept", "due": offer["facts"]["expires_at"], "on_silence": "expire_7d"
        })
    );
    assert_eq!(
        (&offer["allowed"], &offer["fee"]),
        (&json!(["withdraw"]), &json!({"client": 0, "freelancer": 0}))
    );
    assert_eq!(offer["terms"]["total"], json!({"amount": "2500.00", "currency": "USD"}));
    assert_eq!(offer["terms"]["terms"]["milestones"][1]["amount"]["amount"], "1999.50");
    assert_eq!(made.header("etag"), format!("\"v{}\"", offer["version"]));
    for who in [&client, &freelancer] {
        let seen = who.get(&proposal).await.json;
        assert_eq!((&seen["state"], &seen["decision"]["contract"]), (&json!("offered"), &offer["id"]));
    }

    let seen = freelancer.get(&place).await;
    assert_eq!(seen.json["allowed"], json!(["counter", "accept", "decline"]));
    assert_eq!(seen.json["next"]["who"], "you");
    let mut other = terms();
    other["milestones"][1]["amount"]["amount"] = json!("2199.50");
    let counter = format!("{place}/counter-offers");
    assert_eq!(freelancer.post(&counter, other.clone()).await.code(), (428, "if_match_missing"));
    assert_eq!(freelancer.post_from("\"v9\"", &counter, other.clone()).await.code(), (412, "stale"));
    assert_eq!(freelancer.post_from("v1", &counter, other.clone()).await.code(), (400, "if_match_malformed"));
    let countered = freelancer.post_from(seen.header("etag"), &counter, other).await;
    assert_eq!(
        (countered.status, &countered.json["terms"]["number"]),
        (200, &json!(2)),
        "{}",
        countered.json
    );
    assert_eq!(
        (&countered.json["terms"]["by"], &countered.json["earlier"][0]["number"]),
        (&json!("freelancer"), &json!(1))
    );
    assert_ne!(countered.header("etag"), seen.header("etag"));
    let late = freelancer.post_from("*", &counter, terms()).await;
    assert_eq!(late.code(), (403, "not_your_turn"));

    let first = json!({"terms_hash": offer["terms"]["hash"]});
    assert_eq!(step(&client, &place, "acceptance", first).await.code(), (409, "terms_changed"));
    let made_up = json!({"terms_hash": "0".repeat(64)});
    assert_eq!(step(&client, &place, "acceptance", made_up).await.code(), (409, "terms_changed"));
    for wrong in [json!("Yes."), json!("0".repeat(63)), json!("F".repeat(64)), Value::Null, json!(7)] {
        let answer = step(&client, &place, "acceptance", json!({"terms_hash": wrong})).await;
        assert_eq!((answer.status, answer.field().0), (422, "/terms_hash"), "{}", answer.json);
    }
    let contract = well(accept(&client, &place).await);
    assert_eq!((&contract["state"], &contract["facts"]["since"]), (&json!("active"), &Value::Null));
    let signed = &contract["signatures"];
    assert_eq!(
        (&signed["offered"]["side"], &signed["accepted"]["side"]),
        (&json!("freelancer"), &json!("client"))
    );
    assert_eq!(
        (&signed["offered"]["terms_hash"], &signed["accepted"]["terms_hash"]),
        (&contract["terms"]["hash"], &contract["terms"]["hash"])
    );
    let states: Vec<_> = contract["milestones"].as_array().unwrap().iter().map(|m| &m["state"]).collect();
    assert_eq!(states, [&json!("funded"), &json!("planned")]);
    let hired = freelancer.get(&proposal).await.json;
    assert_eq!((&hired["state"], &hired["decision"]["contract"]), (&json!("hired"), &contract["id"]));
    let project = format!("/api/v1/projects/{}", contract["project"].as_str().unwrap());
    assert_eq!(client.get(&project).await.json["state"], "filled");
}

#[tokio::test]
async fn an_offer_is_made_and_accepted_once() {
    let world = World::new().await;
    let (client, freelancer) = pair(&world).await;
    let proposal = proposal(&client, &freelancer).await;
    let (offers, key) = (format!("{proposal}/offers"), "the-key-of-the-offer");
    let first = client.post_as(key, &offers, terms()).await;
    let again = client.post_as(key, &offers, terms()).await;
    assert_eq!((again.status, again.header("idempotent-replayed")), (201, "true"));
    assert_eq!((again.header("location"), &again.json), (first.header("location"), &first.json));
    let mut other = terms();
    other["revisions"] = json!(2);
    assert_eq!(client.post_as(key, &offers, other).await.code(), (422, "idempotency_key_reused"));
    assert_eq!(client.post(&format!("{offers}x"), terms()).await.status, 404);
    let second = client.post(&offers, terms()).await;
    assert_eq!(
        (second.code(), &second.json["allowed"]),
        ((409, "not_now"), &json!(["view"])),
        "{}",
        second.json
    );
    assert_eq!(
        client.get("/api/v1/me/contracts?side=client").await.json["items"].as_array().unwrap().len(),
        1
    );

    let place = first.header("location");
    let (key, path) = ("the-key-of-the-yes", format!("{place}/acceptance"));
    let yes = json!({"terms_hash": first.json["terms"]["hash"]});
    let done = freelancer.post_as(key, &path, yes.clone()).await;
    let again = freelancer.post_as(key, &path, yes.clone()).await;
    assert_eq!((again.status, again.header("idempotent-replayed"), &again.json), (200, "true", &done.json));
    let no = json!({"terms_hash": "0".repeat(64)});
    assert_eq!(freelancer.post_as(key, &path, no).await.code(), (422, "idempotency_key_reused"));
    let late = freelancer.post(&path, yes.clone()).await;
    assert_eq!((late.code(), &late.json["allowed"]), ((409, "not_now"), &done.json["allowed"]));
    let missing = freelancer.post_with(&[], &path, yes).await;
    assert_eq!(missing.code(), (400, "idempotency_key_missing"));
}

#[tokio::test]
async fn an_offer_is_for_two_and_answered_in_turn() {
    let world = World::new().await;
    let (client, freelancer) = pair(&world).await;
    let stranger = world.person("Bilal Stranger", true, true).await;
    let moderator = world.moderator("Mo Moderates").await;
    let theirs = proposal(&client, &freelancer).await;
    assert_eq!(step(&stranger, &theirs, "offers", terms()).await.code(), (404, "not_found"));
    assert_eq!(step(&freelancer, &theirs, "offers", terms()).await.code(), (403, "not_allowed"));
    assert_eq!(step(&moderator, &theirs, "offers", terms()).await.code(), (403, "not_allowed"));
    let made = step(&client, &theirs, "offers", terms()).await;
    let (place, yes) = (made.header("location"), json!({"terms_hash": made.json["terms"]["hash"]}));

    for path in [place.to_owned(), format!("{place}/terms/1")] {
        assert_eq!(stranger.get(&path).await.code(), (404, "not_found"));
        assert_eq!(world.get(&path).await.code(), (401, "sign_in_required"));
        assert_eq!(moderator.get(&path).await.status, 200);
    }
    let steps = [
        ("counter-offers", terms(), (403, "not_your_turn")),
        ("acceptance", yes, (403, "not_your_turn")),
        ("declining", json!({}), (403, "not_your_turn")),
        ("withdrawal", Value::Null, (403, "not_author")),
    ];
    for (verb, body, out_of_turn) in steps {
        let path = format!("{place}/{verb}");
        let other = if verb == "withdrawal" { &freelancer } else { &client };
        assert_eq!(other.post_from("*", &path, body.clone()).await.code(), out_of_turn, "{verb}");
        assert_eq!(stranger.post_from("*", &path, body.clone()).await.code(), (404, "not_found"), "{verb}");
        assert_eq!(moderator.post_from("*", &path, body).await.code(), (403, "not_allowed"), "{verb}");
    }
    assert_eq!(client.get(place).await.json["version"], 1, "nothing has happened");
    for path in [
        "/api/v1/contracts/ctr_0000000000000",
        "/api/v1/contracts/prp_0000000000000",
        "/api/v1/contracts/%FF",
    ] {
        assert_eq!(client.get(path).await.code(), (404, "not_found"), "{path}");
    }
}

#[tokio::test]
async fn an_offer_is_declined_with_words_or_taken_back() {
    let world = World::new().await;
    let (client, freelancer) = pair(&world).await;
    let theirs = proposal(&client, &freelancer).await;
    let declined = step(&client, &theirs, "offers", terms()).await.header("location").to_owned();
    let note = json!({"note": "  The dates are\u{a0}too early.  "});
    let (key, path) = ("the-key-of-the-no", format!("{declined}/declining"));
    let no = well(freelancer.post_as(key, &path, note.clone()).await);
    assert_eq!((&no["state"], &no["facts"]["declined_by"]), (&json!("declined"), &json!("freelancer")));
    assert_eq!((&no["allowed"], &no["next"]), (&json!([]), &Value::Null));
    assert_eq!(client.get(&declined).await.json["facts"]["note"], no["facts"]["note"]);
    let again = freelancer.post_as(key, &path, note.clone()).await;
    assert_eq!((again.status, again.header("idempotent-replayed")), (200, "true"));
    let late = freelancer.post(&path, note).await;
    assert_eq!((late.code(), late.events()), ((409, "not_now"), 0));
    let back = freelancer.get(&theirs).await.json;
    assert_eq!((&back["state"], &back["decision"]), (&json!("submitted"), &Value::Null));

    let taken = step(&client, &theirs, "offers", terms()).await.header("location").to_owned();
    assert_ne!(taken, declined);
    let taken_back = well(step(&client, &taken, "withdrawal", Value::Null).await);
    assert_eq!(
        (&taken_back["state"], &taken_back["facts"]["gone"]),
        (&json!("withdrawn"), &json!("taken_back"))
    );
    let over = client.get("/api/v1/me/contracts?side=client&which=over").await.json;
    let states: Vec<_> = over["items"].as_array().unwrap().iter().map(|c| &c["state"]).collect();
    assert_eq!(states, [&json!("withdrawn"), &json!("declined")]);
}

#[tokio::test]
async fn an_offer_that_is_over_is_only_declined() {
    let world = World::new().await;
    let (client, freelancer) = pair(&world).await;
    let place = offered(&client, &freelancer).await;
    world.pass(domain::time::days(7));
    let freelancer = world.program(world.tokens("ayesha.rahman@example.com", PASSWORD).await.0);
    let seen = freelancer.get(&place).await.json;
    assert_eq!((&seen["state"], &seen["allowed"]), (&json!("offered"), &json!(["decline"])), "{seen}");
    assert_eq!(accept(&freelancer, &place).await.code(), (409, "offer_expired"));
    let counter = format!("{place}/counter-offers");
    assert_eq!(freelancer.post_from("*", &counter, terms()).await.code(), (409, "offer_expired"));
    assert_eq!(step(&freelancer, &place, "declining", json!({})).await.status, 200);
}

#[tokio::test]
async fn the_last_place_goes_to_one_of_two() {
    let world = World::new().await;
    let (client, freelancer) = pair(&world).await;
    let rival = world.person("Bilal Rival", false, true).await;
    let theirs = proposal(&client, &freelancer).await;
    let project = freelancer.get(&theirs).await.json["project"]["id"].as_str().unwrap().to_owned();
    let other = proposed(&rival, &format!("/api/v1/projects/{project}")).await;
    let mut offers = Vec::new();
    for proposal in [&theirs, &other] {
        let made = step(&client, proposal, "offers", terms()).await;
        offers.push(made.header("location").to_owned());
    }
    let (first, second, third) = tokio::join!(
        accept(&freelancer, &offers[0]),
        accept(&freelancer, &offers[0]),
        accept(&rival, &offers[1]),
    );
    let mut codes: Vec<_> = [&first, &second, &third].iter().map(|answer| answer.code()).collect();
    codes.sort_unstable();
    assert_eq!(codes, [(200, ""), (409, "not_now"), (409, "not_now")]);
    let states: Vec<_> = [client.get(&offers[0]).await, client.get(&offers[1]).await]
        .map(|offer| offer.json["state"].as_str().unwrap().to_owned())
        .into_iter()
        .collect();
    assert!(states.contains(&"active".to_owned()) && states.contains(&"withdrawn".to_owned()), "{states:?}");
}

#[tokio::test]
async fn what_is_not_asked_for_is_refused() {
    let world = World::new().await;
    let (client, freelancer) = pair(&world).await;
    let place = offered(&client, &freelancer).await;
    for (verb, body, pointer) in [
        ("acceptance", json!({"terms_hash": "0".repeat(64), "side": "client"}), "/side"),
        ("acceptance", json!({}), "/terms_hash"),
        ("declining", json!({"note": "No.", "reason": "price"}), "/reason"),
        ("declining", json!({"note": "x".repeat(1_001)}), "/note"),
        ("declining", json!({"note": "a\u{0}"}), "/note"),
        ("declining", json!([""]), ""),
    ] {
        let refused = step(&freelancer, &place, verb, body).await;
        assert_eq!((refused.status, refused.field().0), (422, pointer), "{verb}: {}", refused.json);
    }
    assert_eq!(step(&freelancer, &place, "declining", Value::Null).await.code(), (415, "json_required"));
    assert_eq!(client.get(&place).await.json["state"], "offered");
}
