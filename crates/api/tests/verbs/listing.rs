//! The lists: narrowed, ordered, and each project once.

use std::{collections::BTreeSet, time::Duration};

use serde_json::{Value, json};

use crate::{
    projects::{brief, draft, open, step},
    world::World,
};

/// Eleven open projects of four clients that differ in what can be asked for, and one for members.
async fn market() -> World {
    let world = World::new().await.with_skills().await;
    for n in 0..4 {
        let client = world.person(&format!("Client {n}"), true, false).await;
        for m in 0..3 {
            let i = n * 3 + m;
            let mut brief = brief();
            let currency = ["USD", "EUR"][i % 2];
            brief["title"] = json!(format!("Project {i}"));
            brief["skills"] = json!([(["Rust", "Python", "Figma"][i % 3]), (["Own Thing", "Go"][i % 2])]);
            brief["budget"] = json!({
                "kind": (["fixed", "hourly"][i % 2]), "currency": currency,
                "max": {"amount": format!("{}.50", 100 + i), "currency": currency}
            });
            if i == 11 {
                brief["visibility"] = json!("members");
            }
            open(&client, brief).await;
            world.pass(Duration::from_secs(i as u64 % 2));
        }
    }
    world
}

fn titles(list: &Value) -> Vec<&str> {
    list["items"].as_array().unwrap().iter().map(|item| item["title"].as_str().unwrap()).collect()
}

async fn found(world: &World, query: &str) -> Vec<usize> {
    let answer = world.get(&format!("/api/v1/projects?limit=100&{query}")).await;
    assert_eq!(answer.status, 200, "{query}: {}", answer.json);
    let mut found: Vec<usize> = titles(&answer.json).iter().map(|t| t[8..].parse().unwrap()).collect();
    found.sort_unstable();
    found
}

fn of(wanted: impl Fn(usize) -> bool) -> Vec<usize> {
    (0..11).filter(|i| wanted(*i)).collect()
}

#[tokio::test]
async fn each_project_is_shown_once_and_the_way_back_is_the_same() {
    let world = market().await;
    let sorts = ["sort=newest", "sort=fewest_proposals", "sort=highest_budget&currency=USD", ""];
    for (sort, limit) in sorts.into_iter().flat_map(|sort| [1, 4, 100].map(|limit| (sort, limit))) {
        let (mut pages, mut query) = (Vec::new(), String::new());
        loop {
            let page = world.get(&format!("/api/v1/projects?{sort}&limit={limit}{query}")).await.json;
            let older = page["older"].as_str().map(|cursor| format!("&cursor={cursor}"));
            pages.push(page);
            let Some(older) = older else { break };
            query = older;
        }
        let seen: Vec<&str> = pages.iter().flat_map(titles).collect();
        let wanted = if sort.contains("USD") { 6 } else { 11 };
        assert_eq!(
            (seen.len(), seen.iter().collect::<BTreeSet<_>>().len()),
            (wanted, wanted),
            "{sort} {limit}"
        );
        assert!(pages[0]["newer"].is_null());
        for pair in pages.windows(2).rev() {
            let newer = pair[1]["newer"].as_str().unwrap();
            let back = world.get(&format!("/api/v1/projects?{sort}&limit={limit}&cursor={newer}")).await.json;
            assert_eq!(titles(&back), titles(&pair[0]), "{sort} {limit}");
        }
        world.pass(Duration::from_secs(60));
    }
}

#[tokio::test]
async fn filters_narrow_and_combine() {
    let world = market().await;
    assert_eq!(found(&world, "").await, of(|_| true));
    assert_eq!(found(&world, "kind=hourly").await, of(|i| i % 2 == 1));
    assert_eq!(found(&world, "currency=EUR").await, of(|i| i % 2 == 1));
    assert_eq!(found(&world, "currency=USD&min=104.51").await, of(|i| i % 2 == 0 && i > 4));
    assert_eq!(
        found(&world, "currency=USD&min=104.50&max=106.50").await,
        of(|i| i % 2 == 0 && (4..=6).contains(&i))
    );
    assert_eq!(found(&world, "skill=rust-lang").await, of(|i| i % 3 == 0));
    let both = of(|i| i % 6 == 0);
    for query in ["skill=Rust&skill=own+thing", "skill=Rust,own%20thing", "skill=rust,&skill=OWN%20THING"] {
        assert_eq!(found(&world, query).await, both, "{query}");
    }
    assert_eq!(found(&world, "proposals=0&kind=&skill=").await.len(), 11);
    assert_eq!(found(&world, "proposals=16%2B").await, of(|_| false));
    let newest = world.get("/api/v1/projects?limit=2").await.json;
    assert_eq!(titles(&newest), ["Project 10", "Project 9"]);
    let (card, budget) = (&newest["items"][0], &newest["items"][0]["budget"]);
    assert_eq!((&card["state"], &card["allowed"], &card["next"]), (&json!("open"), &json!([]), &Value::Null));
    assert_eq!(card["proposals"], json!({"band": "0", "exact": null}));
    assert_eq!(budget["max"], json!({"amount": "110.50", "currency": "USD"}));
    assert_eq!(budget["min"], budget["max"]);
}

#[tokio::test]
async fn what_a_query_does_not_make_clear_is_refused() {
    let world = World::new().await;
    for (query, pointer, code) in [
        ("color=red", "/color", "unknown"),
        ("kind=both", "/kind", "wrong_type"),
        ("kind=fixed&kind=hourly", "/kind", "duplicate"),
        ("currency=BTC", "/currency", "wrong_type"),
        ("limit=0", "/limit", "invalid"),
        ("limit=101", "/limit", "invalid"),
        ("limit=many", "/limit", "invalid"),
        ("cursor=x", "/cursor", "invalid"),
        ("min=5", "/currency", "invalid"),
        ("sort=highest_budget", "/currency", "invalid"),
        ("currency=USD&min=1,000", "/min", "invalid"),
        ("currency=USD&min=1.005", "/min", "invalid"),
        ("currency=USD&min=2&max=1", "/max", "invalid"),
        ("skill=a,b,c,d", "/skill", "invalid"),
        ("skill=a&skill=*", "/skill", "invalid"),
        ("proposals=7", "/proposals", "wrong_type"),
    ] {
        let answer = world.get(&format!("/api/v1/projects?{query}")).await;
        assert_eq!((answer.code(), answer.field()), ((422, "invalid"), (pointer, code)), "{query}");
    }
}

#[tokio::test]
async fn the_client_sees_more_in_every_list() {
    let world = World::new().await;
    let client = world.person("Ayesha Rahman", true, false).await;
    let first = open(&client, brief()).await;
    let second = draft(&client, brief()).await;
    let gone = draft(&client, brief()).await;
    client.delete(&gone).await;
    let listed = client.get("/api/v1/projects").await.json;
    let card = &listed["items"][0];
    assert_eq!(card["allowed"], json!(["edit", "pause", "close", "still_open"]));
    assert_eq!((&card["proposals"]["exact"], &card["next"]["verb"]), (&json!(0), &json!("still_open")));

    let own = client.get("/api/v1/me/projects?limit=1").await.json;
    assert_eq!(own["counts"], json!([{"state": "draft", "count": 1}, {"state": "open", "count": 1}]));
    assert!(second.ends_with(own["items"][0]["id"].as_str().unwrap()) && own["items"][0]["state"] == "draft");
    let older = format!("/api/v1/me/projects?limit=1&cursor={}", own["older"].as_str().unwrap());
    let older = client.get(&older).await.json;
    assert!(first.ends_with(older["items"][0]["id"].as_str().unwrap()) && older["older"].is_null());
    let drafts = client.get("/api/v1/me/projects?state=draft").await.json;
    assert_eq!(
        (drafts["items"].as_array().unwrap().len(), &drafts["items"][0]["allowed"]),
        (1, &json!(["edit", "discard", "publish"]))
    );
    assert_eq!(client.get("/api/v1/me/projects?state=discarded").await.field().0, "/state");
    step(&client, &first, "closing", json!({"reason": "budget"})).await;
    assert_eq!(client.get("/api/v1/projects").await.json["items"], json!([]));
    let stranger = world.person("Bilal Stranger", true, false).await;
    assert_eq!(stranger.get("/api/v1/me/projects").await.json["items"], json!([]));
    assert_eq!(world.get("/api/v1/me/projects").await.code(), (401, "sign_in_required"));
}
