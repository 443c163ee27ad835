//! What the client of a project does with proposals, and who sees what.

use serde_json::{Value, json};

use crate::{
    projects::{brief, open, step},
    proposals::{bid, proposed, sent},
    world::World,
};

const VERBS: [&str; 4] = ["submission", "withdrawal", "shortlisting", "shortlist-removal"];

#[tokio::test]
async fn the_first_reading_is_noted_and_nothing_else_is_reading() {
    let world = World::new().await;
    let client = world.person("Ayesha Rahman", true, false).await;
    let freelancer = world.person("Bilal Freelancer", false, true).await;
    let moderator = world.moderator("Mo Moderates").await;
    let project = open(&client, brief()).await;
    let place = proposed(&freelancer, &project).await;
    client.head(&place).await;
    freelancer.get(&place).await;
    moderator.get(&place).await;
    let listed = client.get(&format!("{project}/proposals?tab=unread")).await.json;
    assert_eq!(
        (&listed["items"][0]["next"]["verb"], &listed["items"][0]["next"]["who"]),
        (&json!("view"), &json!("you"))
    );
    world.settled().await;
    assert!(freelancer.get(&place).await.json["first_viewed_at"].is_null());

    let first = client.get(&place).await;
    assert_eq!((first.status, &first.json["mine"]), (200, &json!(false)), "{}", first.json);
    assert_eq!(first.json["allowed"], json!(["view", "shortlist", "make_offer", "decline"]));
    assert!(first.json["first_viewed_at"].is_null(), "a GET changes nothing itself");
    assert_eq!(
        (&first.json["freelancer"]["name"], &first.json["bid"]["answers"]),
        (&json!("Bilal Freelancer"), &bid()["answers"])
    );
    world.settled().await;
    let seen = client.get(&place).await.json["first_viewed_at"].clone();
    assert!(seen.is_string());
    world.pass(std::time::Duration::from_secs(60));
    client.get(&place).await;
    world.settled().await;
    assert_eq!(freelancer.get(&place).await.json["first_viewed_at"], seen);
    assert_eq!(client.get(&format!("{project}/proposals?tab=unread")).await.json["items"], json!([]));
}

#[tokio::test]
async fn what_is_kept_in_sight_is_the_clients_secret() {
    let world = World::new().await;
    let client = world.person("Ayesha Rahman", true, false).await;
    let freelancer = world.person("Bilal Freelancer", false, true).await;
    let project = open(&client, brief()).await;
    let place = proposed(&freelancer, &project).await;
    let before = freelancer.get(&place).await;
    let listed = freelancer.get("/api/v1/me/proposals").await.json;

    let kept = step(&client, &place, "shortlisting", Value::Null).await;
    assert_eq!((kept.status, &kept.json["state"]), (200, &json!("shortlisted")), "{}", kept.json);
    assert_eq!(kept.json["allowed"], json!(["view", "unshortlist", "make_offer", "decline"]));
    let again = step(&client, &place, "shortlisting", Value::Null).await;
    assert_eq!((again.code(), &again.json["allowed"]), ((409, "not_now"), &kept.json["allowed"]));
    let after = freelancer.get(&place).await;
    assert_eq!((after.header("etag"), &after.json), (before.header("etag"), &before.json));
    assert_eq!(freelancer.get("/api/v1/me/proposals").await.json, listed);
    let late = freelancer.delete(&place).await;
    assert!(!late.json.to_string().contains("shortlist"), "{}", late.json);

    let compared = client.get(&format!("{project}/shortlist")).await.json;
    assert_eq!(compared["items"][0]["plan"][0]["amount"], json!({"amount": "500.50", "currency": "USD"}));
    assert_eq!(compared["items"][0]["proposal"]["id"], kept.json["id"]);
    let back = step(&client, &place, "shortlist-removal", Value::Null).await;
    assert_eq!((back.status, &back.json["state"]), (200, &json!("submitted")));
    assert_eq!(client.get(&format!("{project}/shortlist")).await.json["items"], json!([]));
}

#[tokio::test]
async fn a_proposal_is_declined_with_a_reason_that_is_told() {
    let world = World::new().await;
    let client = world.person("Ayesha Rahman", true, false).await;
    let freelancer = world.person("Bilal Freelancer", false, true).await;
    let project = open(&client, brief()).await;
    let place = proposed(&freelancer, &project).await;
    let unknown = step(&client, &place, "declining", json!({"reason": "bored"})).await;
    assert_eq!(unknown.field(), ("/reason", "wrong_type"));
    let theirs = step(&freelancer, &place, "declining", json!({"reason": "price"})).await;
    assert_eq!(theirs.code(), (403, "not_allowed"));
    let (key, declining, reason) =
        ("the-key-of-the-no", format!("{place}/declining"), json!({"reason": "price"}));
    for replayed in ["", "true"] {
        let declined = client.post_as(key, &declining, reason.clone()).await;
        assert_eq!((declined.status, declined.header("idempotent-replayed")), (200, replayed));
        assert_eq!((&declined.json["state"], &declined.json["allowed"]), (&json!("declined"), &json!([])));
    }
    let told = freelancer.get(&place).await.json;
    assert_eq!((&told["state"], &told["decision"]["decline_reason"]), (&json!("declined"), &json!("price")));
    assert!(told["decision"]["at"].is_string());
    let late = freelancer.put(&place, "*", &json!({"bid": bid()})).await;
    assert_eq!((late.code(), late.events()), ((409, "not_now"), 0), "{}", late.json);
    let over = client.get(&format!("{project}/proposals?tab=over")).await.json;
    assert_eq!(over["items"][0]["decision"]["decline_reason"], "price");
}

#[tokio::test]
async fn the_clients_list_has_tabs_orders_and_pages() {
    let world = World::new().await;
    let client = world.person("Ayesha Rahman", true, false).await;
    let project = open(&client, brief()).await;
    let mut places = Vec::new();
    for (name, price) in [("Bilal One", "300"), ("Chen Two", "100"), ("Dora Three", "200")] {
        let freelancer = world.person(name, false, true).await;
        let mut bid = bid();
        bid["price"]["amount"] = json!(price);
        bid["plan"] = json!([]);
        places.push(sent(&freelancer, &project, bid).await.header("location").to_owned());
        world.pass(std::time::Duration::from_secs(1));
    }
    step(&client, &places[1], "shortlisting", Value::Null).await;
    let list = format!("{project}/proposals");
    let all = client.get(&list).await.json;
    let prices = |page: &Value| -> Vec<String> {
        page["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|p| p["price"]["amount"].as_str().unwrap().into())
            .collect()
    };
    assert_eq!(prices(&all), ["200.00", "100.00", "300.00"]);
    assert_eq!(
        all["counts"],
        json!([
            {"tab": "all", "count": 3}, {"tab": "unread", "count": 3}, {"tab": "shortlisted", "count": 1},
            {"tab": "over", "count": 0}
        ])
    );
    let cheap = client.get(&format!("{list}?sort=lowest_price&limit=2")).await.json;
    assert_eq!(prices(&cheap), ["100.00", "200.00"]);
    let rest = format!("{list}?sort=lowest_price&limit=2&cursor={}", cheap["older"].as_str().unwrap());
    assert_eq!(prices(&client.get(&rest).await.json), ["300.00"]);
    assert_eq!(prices(&client.get(&format!("{list}?tab=shortlisted")).await.json), ["100.00"]);
    for (query, pointer) in
        [("tab=mine", "/tab"), ("sort=best", "/sort"), ("cursor=x", "/cursor"), ("state=a", "/state")]
    {
        let wrong = client.get(&format!("{list}?{query}")).await;
        assert_eq!((wrong.status, wrong.field().0), (422, pointer));
    }
}

#[tokio::test]
async fn rivals_and_strangers_learn_nothing() {
    let world = World::new().await;
    let client = world.person("Ayesha Rahman", true, false).await;
    let freelancer = world.person("Bilal Freelancer", false, true).await;
    let rival = world.person("Chen Rival", true, true).await;
    let moderator = world.moderator("Mo Moderates").await;
    let project = open(&client, brief()).await;
    let place = proposed(&freelancer, &project).await;
    proposed(&rival, &project).await;
    for answer in [rival.get(&place).await, rival.delete(&place).await, rival.head(&place).await] {
        assert_eq!(answer.status, 404);
    }
    assert_eq!(rival.put(&place, "*", &json!({"bid": bid()})).await.code(), (404, "not_found"));
    for verb in VERBS {
        assert_eq!(step(&rival, &place, verb, Value::Null).await.code(), (404, "not_found"), "{verb}");
    }
    let declining = step(&rival, &place, "declining", json!({"reason": "price"})).await;
    assert_eq!(declining.code(), (404, "not_found"));
    for list in ["proposals", "shortlist"] {
        let list = format!("{project}/{list}");
        assert_eq!(rival.get(&list).await.code(), (404, "not_found"), "{list}");
        assert_eq!(world.get(&list).await.code(), (401, "sign_in_required"), "{list}");
    }
    assert_eq!(rival.get(&project).await.json["proposals"], json!({"band": "1-5", "exact": null}));
    assert_eq!(world.get(&place).await.code(), (401, "sign_in_required"));
    assert_eq!(world.get(&project).await.json["my_proposal"], Value::Null);

    let seen = moderator.get(&place).await.json;
    assert_eq!((&seen["mine"], &seen["allowed"]), (&json!(false), &json!([])));
    assert_eq!(moderator.get(&format!("{project}/proposals")).await.status, 200);
    for (verb, who) in [
        ("shortlisting", &freelancer),
        ("submission", &client),
        ("withdrawal", &client),
        ("shortlisting", &moderator),
    ] {
        assert_eq!(step(who, &place, verb, Value::Null).await.code(), (403, "not_allowed"), "{verb}");
    }
    for path in [
        "/api/v1/proposals/prp_0000000000000",
        "/api/v1/proposals/prj_0000000000000",
        "/api/v1/proposals/%FF",
    ] {
        assert_eq!(client.get(path).await.code(), (404, "not_found"), "{path}");
    }
}
