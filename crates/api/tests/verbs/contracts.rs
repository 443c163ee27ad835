//! The life of a contract, and the lists in which it stands.

use serde_json::{Value, json};

use crate::{
    deals::{agreed, at, milestone, offered, owed, pair, tag, well, work},
    projects::step,
    world::{Program, World},
};

/// Claims and confirms what is owed for the nth milestone.
async fn paid(client: &Program<'_>, freelancer: &Program<'_>, place: &str, n: usize) -> Value {
    let payment = owed(&milestone(client, place, n).await);
    well(step(client, &payment, "claim", json!({"reference": "Transfer 17"})).await);
    well(step(freelancer, &payment, "confirmation", Value::Null).await)
}

#[tokio::test]
async fn a_contract_is_worked_on_paid_and_ended() {
    let world = World::new().await;
    let (client, freelancer) = pair(&world).await;
    let place = agreed(&client, &freelancer).await;
    let start = client.get(&place).await;
    let first = &start.json["milestones"][0];
    assert_eq!(
        (&first["title"], &first["due"], &first["position"]),
        (&json!("Sketches"), &json!("2027-03-01"), &json!(1))
    );
    assert_eq!((&first["next"]["who"], &first["next"]["verb"]), (&json!("freelancer"), &json!("submit")));
    let path = at(first);

    let handed = well(step(&freelancer, &path, "submission", work("Sketches of five pages.")).await);
    let first = &handed["milestones"][0];
    assert_eq!(
        (&first["state"], &first["next"]["on_silence"]),
        (&json!("submitted"), &json!("auto_approve_14d"))
    );
    assert_eq!(first["review_ends_at"], first["next"]["due"]);
    assert_eq!(
        milestone(&client, &place, 0).await["allowed"],
        json!(["extend_review", "request_changes", "approve"])
    );
    let text = json!({"text": "The logo is missing."});
    let back = well(client.post_from(&tag(first), &format!("{path}/change-request"), text.clone()).await);
    assert_eq!(
        (&back["milestones"][0]["changes"], &back["milestones"][0]["beyond_included"]),
        (&json!(1), &json!(false))
    );
    well(step(&freelancer, &path, "submission", work("With the logo.")).await);
    let seen = tag(&milestone(&client, &place, 0).await);
    let approved = well(client.post_from(&seen, &format!("{path}/approval"), Value::Null).await);
    let first = &approved["milestones"][0];
    let states: Vec<_> = first["deliverables"].as_array().unwrap().iter().map(|d| &d["state"]).collect();
    assert_eq!(
        (&first["state"], states),
        (&json!("approved"), vec![&json!("accepted"), &json!("superseded")])
    );
    assert_eq!(first["deliverables"][1]["feedback"]["text"], text["text"]);
    let released = paid(&client, &freelancer, &place, 0).await;
    assert_eq!(
        (&released["state"], &released["milestones"][0]["state"]),
        (&json!("active"), &json!("released"))
    );
    assert_eq!(released["next"], json!({"who": "client", "verb": "fund", "due": null, "on_silence": null}));

    let second = at(&released["milestones"][1]);
    assert_eq!(step(&freelancer, &second, "submission", work("Too early.")).await.code(), (409, "not_now"));
    let started = well(step(&client, &second, "start", Value::Null).await);
    assert_eq!(started["milestones"][1]["state"], "funded");
    well(step(&freelancer, &second, "submission", work("All screens.")).await);
    well(client.post_from("*", &format!("{second}/approval"), Value::Null).await);
    let ended = paid(&client, &freelancer, &place, 1).await;
    assert_eq!((&ended["state"], &ended["facts"]["end_reason"]), (&json!("ended"), &json!("completed")));
    assert_eq!((&ended["allowed"], &ended["next"]), (&json!([]), &Value::Null));
    let late = step(&client, &place, "pause", Value::Null).await;
    assert_eq!((late.code(), late.events()), ((409, "not_now"), 0));
    let last = &ended["activity"][0];
    assert_eq!(
        (&last["id"], &last["event"], &last["reason"]),
        (&ended["id"], &json!("end"), &json!("completed"))
    );
    let events: Vec<_> = ended["activity"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|s| s["id"] == ended["milestones"][0]["id"])
        .collect();
    let told: Vec<_> =
        events.iter().rev().map(|s| (s["event"].as_str().unwrap(), s["role"].as_str().unwrap())).collect();
    assert_eq!(
        told,
        [
            ("plan", "system"),
            ("fund", "system"),
            ("submit", "freelancer"),
            ("request_changes", "client"),
            ("submit", "freelancer"),
            ("approve", "client"),
            ("release", "system")
        ]
    );
}

#[tokio::test]
async fn the_tag_is_of_the_contract_and_parts_say_their_version() {
    let world = World::new().await;
    let (client, freelancer) = pair(&world).await;
    let place = agreed(&client, &freelancer).await;
    let before = client.get(&place).await;
    let first = &before.json["milestones"][0];
    let handed = step(&freelancer, &at(first), "submission", work("Sketches.")).await;
    assert_eq!(handed.header("etag"), before.header("etag"), "the contract itself has not changed");
    assert_ne!(handed.json["milestones"][0]["version"], first["version"]);
    assert_eq!(handed.json["milestones"][1]["version"], before.json["milestones"][1]["version"]);
    let paused = step(&client, &place, "pause", Value::Null).await;
    assert_ne!(paused.header("etag"), before.header("etag"));
    assert_eq!(paused.header("etag"), tag(&paused.json));
}

#[tokio::test]
async fn milestones_are_called_off_alone_or_together() {
    let world = World::new().await;
    let (client, freelancer) = pair(&world).await;
    let stranger = world.person("Bilal Stranger", true, true).await;
    let moderator = world.moderator("Mo Moderates").await;
    let place = agreed(&client, &freelancer).await;
    let (first, second) =
        (at(&milestone(&client, &place, 0).await), at(&milestone(&client, &place, 1).await));
    for (verb, body) in [
        ("start", Value::Null),
        ("submission", work("A.")),
        ("draft", work("A.")),
        ("early-payment", Value::Null),
        ("cancellation", Value::Null),
        ("cancellation-request", Value::Null),
        ("approval", Value::Null),
        ("review-extension", Value::Null),
        ("change-request", json!({"text": "A."})),
    ] {
        let path = format!("{first}/{verb}");
        assert_eq!(stranger.post_from("*", &path, body.clone()).await.code(), (404, "not_found"), "{verb}");
        assert_eq!(moderator.post_from("*", &path, body).await.code(), (403, "not_allowed"), "{verb}");
    }
    let needless = step(&client, &first, "cancellation-request", Value::Null).await;
    assert_eq!(needless.code(), (409, "cancel_needs_nobody"));
    well(step(&freelancer, &first, "submission", work("Sketches.")).await);
    well(client.post_from("*", &format!("{first}/change-request"), json!({"text": "No."})).await);
    assert_eq!(step(&client, &first, "cancellation", Value::Null).await.code(), (409, "cancel_needs_both"));
    assert_eq!(
        step(&freelancer, &first, "cancellation-request", Value::Null).await.code(),
        (403, "not_allowed")
    );
    assert_eq!(milestone(&client, &place, 0).await["may_ask_cancel"], true);
    let asked = well(step(&client, &first, "cancellation-request", Value::Null).await);
    let at_first = &asked["milestones"][0];
    assert_eq!((&at_first["may_ask_cancel"], at_first["cancel_asked_at"].is_string()), (&json!(false), true));
    well(step(&client, &first, "cancellation-request", Value::Null).await);
    let waiting = freelancer.get("/api/v1/me/waiting").await.json;
    assert_eq!(waiting["items"][0]["task"], "answer_cancel");
    let cancelled = well(step(&freelancer, &first, "cancellation", Value::Null).await);
    assert_eq!(cancelled["milestones"][0]["facts"]["cancelled_by"], "both");
    let ended = well(step(&client, &second, "cancellation", Value::Null).await);
    assert_eq!(
        (&ended["state"], &ended["milestones"][1]["facts"]["cancelled_by"]),
        (&json!("ended"), &json!("client"))
    );
}

#[tokio::test]
async fn the_own_contracts_stand_in_lists() {
    let world = World::new().await;
    let (client, freelancer) = pair(&world).await;
    let stranger = world.person("Bilal Stranger", true, true).await;
    let running = agreed(&client, &freelancer).await;
    let offer = offered(&client, &freelancer).await;
    let id = |place: &str| json!(place.rsplit('/').next().unwrap());
    let list = "/api/v1/me/contracts";
    let all = client.get(&format!("{list}?side=client")).await.json;
    let cards = all["items"].as_array().unwrap();
    assert_eq!(cards.iter().map(|c| c["id"].clone()).collect::<Vec<_>>(), [id(&offer), id(&running)]);
    assert_eq!(
        (&cards[0]["facts"]["turn"], &cards[0]["next"]["who"]),
        (&json!("freelancer"), &json!("freelancer"))
    );
    assert_eq!(
        (&cards[1]["with"]["name"], &cards[1]["total"]["amount"]),
        (&json!("Ayesha Rahman"), &json!("2500.00"))
    );
    assert_eq!((&cards[1]["milestones"], &cards[1]["released"]), (&json!(2), &json!(0)));
    let counts: Vec<_> = all["counts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|c| (c["state"].as_str().unwrap(), c["count"].as_i64().unwrap()))
        .collect();
    assert_eq!(counts.len(), 2);
    assert!(counts.contains(&("offered", 1)) && counts.contains(&("active", 1)));
    for (which, found) in [
        ("offered", vec![id(&offer)]),
        ("running", vec![id(&running)]),
        ("active", vec![id(&running)]),
        ("over", vec![]),
        ("on_hold", vec![]),
    ] {
        let some = freelancer.get(&format!("{list}?side=freelancer&which={which}")).await.json;
        assert_eq!(
            some["items"].as_array().unwrap().iter().map(|c| c["id"].clone()).collect::<Vec<_>>(),
            found,
            "{which}"
        );
    }
    let page = client.get(&format!("{list}?side=client&limit=1")).await.json;
    let rest = format!("{list}?side=client&limit=1&cursor={}", page["older"].as_str().unwrap());
    assert_eq!(client.get(&rest).await.json["items"][0]["id"], id(&running));
    assert_eq!(client.get(&format!("{list}?side=freelancer")).await.json["items"], json!([]));
    assert_eq!(stranger.get(&format!("{list}?side=client")).await.json["items"], json!([]));
    assert_eq!(client.get(list).await.field(), ("/side", "missing"));
    for (query, pointer) in [
        ("side=staff", "/side"),
        ("side=client&which=mine", "/which"),
        ("side=client&limit=0", "/limit"),
        ("side=client&cursor=x", "/cursor"),
        ("side=client&user=1", "/user"),
    ] {
        let refused = client.get(&format!("{list}?{query}")).await;
        assert_eq!((refused.status, refused.field().0), (422, pointer), "{query}");
    }

    let waiting = freelancer.get("/api/v1/me/waiting").await.json;
    let tasks: Vec<_> = waiting["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|w| (w["task"].as_str().unwrap(), w["contract"].clone()))
        .collect();
    assert_eq!(tasks, [("answer_offer", id(&offer)), ("deliver", id(&running))]);
    assert_eq!(
        (&waiting["items"][1]["milestone"]["title"], &waiting["items"][1]["amount"]["amount"]),
        (&json!("Sketches"), &json!("500.50"))
    );
    assert_eq!(client.get("/api/v1/me/waiting").await.json["items"], json!([]));
    assert_eq!(world.get("/api/v1/me/waiting").await.code(), (401, "sign_in_required"));
}
