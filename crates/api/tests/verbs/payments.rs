//! Payments outside of the program, and what both sides say about them.

use serde_json::{Value, json};

use crate::{
    deals::{agreed, at, milestone, owed, pair, well},
    projects::step,
    world::{PASSWORD, World},
};

#[tokio::test]
async fn a_payment_is_claimed_contradicted_and_confirmed() {
    let world = World::new().await;
    let (client, freelancer) = pair(&world).await;
    let stranger = world.person("Bilal Stranger", true, true).await;
    let moderator = world.moderator("Mo Moderates").await;
    let place = agreed(&client, &freelancer).await;
    let first = at(&milestone(&client, &place, 0).await);
    let early = well(step(&client, &first, "early-payment", Value::Null).await);
    let approved = &early["milestones"][0];
    assert_eq!(
        (&approved["state"], &approved["facts"]["approved_by"]),
        (&json!("approved"), &json!("early"))
    );
    let payment = &approved["payment"];
    assert_eq!((&payment["state"], &payment["amount"]["amount"]), (&json!("due"), &json!("500.50")));
    assert_eq!((&payment["allowed"], &payment["next"]["verb"]), (&json!(["claim"]), &json!("claim")));
    let place = owed(approved);

    for (verb, body) in [
        ("claim", json!({})),
        ("confirmation", Value::Null),
        ("contradiction", Value::Null),
        ("write-off", Value::Null),
    ] {
        assert_eq!(step(&stranger, &place, verb, body.clone()).await.code(), (404, "not_found"), "{verb}");
        assert_eq!(step(&moderator, &place, verb, body.clone()).await.code(), (403, "not_allowed"), "{verb}");
        let other = if verb == "claim" { &freelancer } else { &client };
        assert_eq!(step(other, &place, verb, body).await.code(), (403, "not_allowed"), "{verb}");
    }
    assert_eq!(step(&freelancer, &place, "contradiction", Value::Null).await.code(), (409, "not_now"));
    let early = step(&freelancer, &place, "write-off", Value::Null).await;
    assert_eq!(early.code(), (409, "write_off_early"));
    for (pointer, body) in [
        ("/reference", json!({"reference": "two\nlines"})),
        ("/reference", json!({"reference": "x".repeat(201)})),
        ("/amount", json!({"amount": "1"})),
    ] {
        let refused = step(&client, &place, "claim", body).await;
        assert_eq!((refused.status, refused.field().0), (422, pointer), "{}", refused.json);
    }

    let (key, claim, body) =
        ("the-key-of-the-claim", format!("{place}/claim"), json!({"reference": "Transfer 17"}));
    let claimed = client.post_as(key, &claim, body.clone()).await;
    let seen = &claimed.json["milestones"][0]["payment"];
    assert_eq!(
        (claimed.status, &seen["state"], &seen["reference"]),
        (200, &json!("claimed"), &body["reference"])
    );
    assert_eq!(
        (&seen["next"]["who"], &seen["next"]["on_silence"]),
        (&json!("freelancer"), &json!("confirm_7d"))
    );
    let contradicted = well(step(&freelancer, &place, "contradiction", Value::Null).await);
    assert_eq!(contradicted["milestones"][0]["payment"]["state"], "contradicted");
    let again = client.post_as(key, &claim, body).await;
    assert_eq!((again.status, again.header("idempotent-replayed")), (200, "true"));
    assert_eq!(again.json["milestones"][0]["payment"]["state"], "contradicted", "the key acts once");
    well(step(&client, &place, "claim", json!({})).await);
    let confirmed = well(step(&freelancer, &place, "confirmation", Value::Null).await);
    let milestone = &confirmed["milestones"][0];
    assert_eq!(
        (&milestone["state"], &milestone["payment"]["confirmed_by"]),
        (&json!("released"), &json!("freelancer"))
    );
    assert_eq!((&milestone["payment"]["allowed"], &milestone["payment"]["next"]), (&json!([]), &Value::Null));
    let late = step(&freelancer, &place, "confirmation", Value::Null).await;
    assert_eq!((late.code(), late.events()), ((409, "not_now"), 0));
    for path in ["/api/v1/payments/pay_0000000000000/confirmation", "/api/v1/payments/x/confirmation"] {
        assert_eq!(freelancer.post(path, Value::Null).await.code(), (404, "not_found"));
    }
}

#[tokio::test]
async fn what_was_owed_for_30_days_is_written_off() {
    let world = World::new().await;
    let (client, freelancer) = pair(&world).await;
    let place = agreed(&client, &freelancer).await;
    let first = milestone(&client, &place, 0).await;
    let due = well(step(&client, &at(&first), "early-payment", Value::Null).await);
    let payment = owed(&due["milestones"][0]);
    assert!(due["milestones"][0]["payment"]["write_off_from"].is_string());
    world.pass(domain::time::days(30));
    let freelancer = world.program(world.tokens("ayesha.rahman@example.com", PASSWORD).await.0);
    let seen = &freelancer.get(&place).await.json["milestones"][0];
    assert_eq!(seen["payment"]["allowed"], json!(["confirm", "write_off"]));
    assert_eq!(seen["allowed"], json!([]), "a milestone is written off through its payment");
    let unpaid = well(step(&freelancer, &payment, "write-off", Value::Null).await);
    let milestone = &unpaid["milestones"][0];
    assert_eq!(
        (&milestone["state"], &milestone["payment"]["state"]),
        (&json!("unpaid"), &json!("written_off"))
    );
}
