//! How often an account publishes.

use std::time::Duration;

use serde_json::{Value, json};

use crate::{
    projects::{brief, draft, open, step},
    world::{PASSWORD, World},
};

#[tokio::test]
async fn three_at_once_and_only_what_is_published_counts() {
    let world = World::new().await;
    let client = world.person("Ayesha Rahman", true, false).await;
    let bare =
        draft(&client, json!({"title": "A page", "budget": {"kind": "fixed", "currency": "EUR"}})).await;
    for _ in 0..5 {
        assert_eq!(step(&client, &bare, "publication", Value::Null).await.status, 422);
    }
    open(&client, brief()).await;
    open(&client, brief()).await;
    let third = draft(&client, brief()).await;
    let publication = format!("{third}/publication");
    for replayed in ["", "true", "true"] {
        let published = client.post_as("the-key-of-the-third", &publication, Value::Null).await;
        assert_eq!((published.status, published.header("idempotent-replayed")), (200, replayed));
    }
    let fourth = draft(&client, brief()).await;
    let limited = step(&client, &fourth, "publication", Value::Null).await;
    assert_eq!(limited.code(), (429, "rate_limited"));
    let seconds: u64 = limited.header("retry-after").parse().unwrap();
    assert!((3_600..=5 * 3_600).contains(&seconds), "{seconds}");
    assert_eq!(client.get(&fourth).await.json["state"], "draft", "too many take the publication back");

    world.pass(Duration::from_secs(seconds));
    let later = world.program(world.tokens("ayesha.rahman@example.com", PASSWORD).await.0);
    assert_eq!(step(&later, &fourth, "publication", Value::Null).await.json["state"], "open");
    let other = world.person("Bilal Other", true, false).await;
    open(&other, brief()).await;
}
