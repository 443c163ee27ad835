//! The life of a proposal, from the side of its freelancer.

use serde_json::{Value, json};

use crate::{
    projects::{brief, open, step},
    world::{Answer, Program, World},
};

fn usd(amount: &str) -> Value {
    json!({"amount": amount, "currency": "USD"})
}

/// What fits a project with one question.
pub(crate) fn bid() -> Value {
    json!({
        "letter": "The calendar should open on one free room.\n\nI have built three of them.",
        "price": usd("2500"),
        "duration": "weeks",
        "plan": [
            {"title": "Sketches", "amount": usd("500.5"), "due": "2027-03-01"},
            {"title": "Screens", "amount": usd("1999.50"), "due": "2027-04-01"}
        ],
        "answers": ["The one of the river museum."]
    })
}

/// Sends a bid to a project.
pub(crate) async fn sent(freelancer: &Program<'_>, project: &str, bid: Value) -> Answer {
    freelancer.post(&format!("{project}/proposals"), json!({"bid": bid, "send": true})).await
}

/// The address of a proposal that was sent.
pub(crate) async fn proposed(freelancer: &Program<'_>, project: &str) -> String {
    let sent = sent(freelancer, project, bid()).await;
    assert_eq!((sent.status, &sent.json["state"]), (201, &json!("submitted")), "{}", sent.json);
    sent.header("location").to_owned()
}

#[tokio::test]
async fn a_draft_is_written_completed_and_sent() {
    let world = World::new().await;
    let client = world.person("Ayesha Rahman", true, false).await;
    let freelancer = world.person("Bilal Freelancer", false, true).await;
    let project = open(&client, brief()).await;
    assert_eq!(freelancer.get(&project).await.json["may_propose"], true);
    assert_eq!(client.get(&project).await.json["may_propose"], false);

    let bare = json!({"bid": {"duration": "days"}});
    let written = freelancer.post(&format!("{project}/proposals"), bare).await;
    let draft = &written.json;
    assert_eq!(
        (written.status, &draft["state"], &draft["mine"]),
        (201, &json!("draft"), &json!(true)),
        "{draft}"
    );
    assert_eq!((&draft["bid"]["price"], &draft["bid"]["answers"]), (&Value::Null, &json!([""])));
    assert_eq!((&draft["allowed"], &draft["revisions"]), (&json!(["edit", "submit", "discard"]), &json!([])));
    assert_eq!(draft["next"], json!({"who": "you", "verb": "submit", "due": null, "on_silence": null}));
    assert_eq!(draft["project"]["questions"], json!(["Which page are you proud of?"]));
    let place = written.header("location").to_owned();
    assert_eq!(place, format!("/api/v1/proposals/{}", draft["id"].as_str().unwrap()));
    assert_eq!(client.get(&place).await.code(), (404, "not_found"), "a draft is its writer's alone");
    let seen = freelancer.get(&project).await.json;
    assert_eq!((&seen["may_propose"], &seen["my_proposal"]), (&json!(false), &draft["id"]));

    let early = step(&freelancer, &place, "submission", Value::Null).await;
    let pointers: Vec<_> =
        early.json["fields"].as_array().unwrap().iter().map(|f| f["pointer"].as_str().unwrap()).collect();
    assert_eq!((early.status, pointers), (422, vec!["/bid/letter", "/bid/price/amount", "/bid/answers/0"]));
    let edited = freelancer.put(&place, written.header("etag"), &json!({"bid": bid()})).await;
    assert_eq!(edited.status, 200, "{}", edited.json);
    assert_eq!((&edited.json["bid"]["price"], &edited.json["state"]), (&usd("2500.00"), &json!("draft")));
    assert_eq!(edited.json["bid"]["plan"][0]["amount"], usd("500.50"));
    let sent = step(&freelancer, &place, "submission", Value::Null).await;
    assert_eq!(
        (sent.status, &sent.json["state"], &sent.json["fare"]),
        (200, &json!("submitted"), &json!("first"))
    );
    assert_eq!(sent.json["allowed"], json!(["revise", "withdraw"]));
    assert_eq!(sent.json["next"]["who"], "client");
    assert_eq!(sent.header("etag"), format!("\"v{}\"", sent.json["version"]));
    let again = step(&freelancer, &place, "submission", Value::Null).await;
    assert_eq!(
        (again.code(), &again.json["allowed"]),
        ((409, "already_proposed"), &Value::Null),
        "{}",
        again.json
    );
}

#[tokio::test]
async fn a_draft_is_changed_and_sent_at_once_or_thrown_away() {
    let world = World::new().await;
    let client = world.person("Ayesha Rahman", true, false).await;
    let freelancer = world.person("Bilal Freelancer", false, true).await;
    let project = open(&client, brief()).await;
    let proposals = format!("{project}/proposals");
    let gone =
        freelancer.post(&proposals, json!({"bid": {"duration": "days"}})).await.header("location").to_owned();
    assert_eq!(freelancer.delete(&gone).await.status, 204);
    for answer in [freelancer.delete(&gone).await, freelancer.get(&gone).await] {
        assert_eq!(answer.code(), (404, "not_found"));
    }
    assert_eq!(freelancer.get(&project).await.json["my_proposal"], Value::Null);

    let place =
        freelancer.post(&proposals, json!({"bid": {"duration": "days"}})).await.header("location").to_owned();
    let bare = json!({"bid": {"letter": "Hello.", "duration": "days"}, "send": true});
    assert_eq!(freelancer.put(&place, "*", &bare).await.code(), (422, "invalid"));
    assert_eq!(freelancer.get(&place).await.json["bid"]["letter"], "", "then nothing is changed");
    let sent = freelancer.put(&place, "*", &json!({"bid": bid(), "send": true})).await;
    assert_eq!((sent.status, &sent.json["state"]), (200, &json!("submitted")), "{}", sent.json);
    let late = freelancer.delete(&place).await;
    assert_eq!((late.code(), &late.json["allowed"]), ((409, "not_now"), &json!(["revise", "withdraw"])));
}

#[tokio::test]
async fn terms_are_revised_and_what_was_read_stays() {
    let world = World::new().await;
    let client = world.person("Ayesha Rahman", true, false).await;
    let freelancer = world.person("Bilal Freelancer", false, true).await;
    let project = open(&client, brief()).await;
    let place = proposed(&freelancer, &project).await;
    let tag = freelancer.get(&place).await.header("etag").to_owned();
    let same = freelancer.put(&place, &tag, &json!({"bid": bid()})).await;
    assert_eq!(same.code(), (409, "nothing_changed"));
    let mut cheaper = bid();
    cheaper["price"] = usd("2400");
    cheaper["plan"] = json!([]);
    cheaper["letter"] = json!("Shorter.");
    let cheaper = json!({"bid": cheaper});
    assert_eq!(freelancer.put(&place, "", &cheaper).await.code(), (428, "if_match_missing"));
    let revised = freelancer.put(&place, &tag, &cheaper).await;
    assert_eq!((revised.status, &revised.json["may_edit_letter"]), (200, &json!(true)), "{}", revised.json);
    let revisions = revised.json["revisions"].as_array().unwrap();
    let prices: Vec<_> = revisions.iter().map(|r| (&r["number"], &r["bid"]["price"]["amount"])).collect();
    assert_eq!(prices, [(&json!(2), &json!("2400.00")), (&json!(1), &json!("2500.00"))]);
    assert_eq!(freelancer.put(&place, &tag, &json!({"bid": bid()})).await.code(), (412, "stale"));

    client.get(&place).await;
    world.settled().await;
    let read = freelancer.put(&place, "*", &json!({"bid": bid()})).await;
    assert_eq!((read.status, read.field().0), (422, "/bid/letter"), "{}", read.json);
    let mut dearer = cheaper;
    dearer["bid"]["price"] = usd("2600");
    let dearer = freelancer.put(&place, "*", &dearer).await;
    assert_eq!((dearer.status, &dearer.json["may_edit_letter"]), (200, &json!(false)));
    let theirs = client.put(&place, "*", &json!({"bid": bid()})).await;
    assert_eq!(theirs.code(), (403, "not_allowed"));
}

#[tokio::test]
async fn a_proposal_is_sent_once_and_only_one_is_live() {
    let world = World::new().await;
    let client = world.person("Ayesha Rahman", true, false).await;
    let freelancer = world.person("Bilal Freelancer", false, true).await;
    let project = open(&client, brief()).await;
    let (proposals, body) = (format!("{project}/proposals"), json!({"bid": bid(), "send": true}));
    let first = freelancer.post_as("the-key-of-the-proposal", &proposals, body.clone()).await;
    assert_eq!(first.status, 201, "{}", first.json);
    let again = freelancer.post_as("the-key-of-the-proposal", &proposals, body.clone()).await;
    assert_eq!((again.status, again.header("idempotent-replayed")), (201, "true"));
    assert_eq!((again.header("location"), &again.json["id"]), (first.header("location"), &first.json["id"]));
    let mut other = body.clone();
    other["send"] = json!(false);
    let reused = freelancer.post_as("the-key-of-the-proposal", &proposals, other).await;
    assert_eq!(reused.code(), (422, "idempotency_key_reused"));
    for send in [true, false] {
        let second = freelancer.post(&proposals, json!({"bid": bid(), "send": send})).await;
        assert_eq!(second.code(), (409, "already_proposed"));
    }

    let place = first.header("location");
    let withdrawal = format!("{place}/withdrawal");
    let back = freelancer.post_as("the-key-of-the-withdrawal", &withdrawal, Value::Null).await;
    assert_eq!((back.status, &back.json["state"]), (200, &json!("withdrawn")), "{}", back.json);
    assert_eq!(back.json["decision"]["withdrawn_by"], "freelancer");
    assert_eq!((&back.json["allowed"], &back.json["next"]), (&json!([]), &Value::Null));
    let again = freelancer.post_as("the-key-of-the-withdrawal", &withdrawal, Value::Null).await;
    assert_eq!((again.status, again.header("idempotent-replayed")), (200, "true"));
    let late = step(&freelancer, place, "withdrawal", Value::Null).await;
    assert_eq!((late.code(), late.events()), ((409, "not_now"), 0), "{}", late.json);
    assert_eq!(proposed(&freelancer, &project).await.len(), place.len(), "then another may be sent");

    let mine = freelancer.get("/api/v1/me/proposals").await.json;
    let states: Vec<_> = mine["items"].as_array().unwrap().iter().map(|p| p["state"].clone()).collect();
    assert_eq!(states, [json!("submitted"), json!("withdrawn")]);
    assert_eq!(
        mine["counts"],
        json!([{"state": "submitted", "count": 1}, {"state": "withdrawn", "count": 1}])
    );
    let page = freelancer.get("/api/v1/me/proposals?limit=1").await.json;
    let rest = format!("/api/v1/me/proposals?limit=1&cursor={}", page["older"].as_str().unwrap());
    assert_eq!(freelancer.get(&rest).await.json["items"][0]["state"], "withdrawn");
    let some = freelancer.get("/api/v1/me/proposals?state=withdrawn").await.json;
    assert_eq!(some["items"].as_array().unwrap().len(), 1);
    let hidden = freelancer.get("/api/v1/me/proposals?state=shortlisted").await;
    assert_eq!((hidden.status, hidden.field()), (422, ("/state", "wrong_type")));
}
