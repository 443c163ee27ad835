//! What an answer says to be allowed is what succeeds, and nothing else does.

use std::time::Duration;

use serde_json::{Value, json};

use crate::{
    deals::{at, milestone, offered, owed, pair, terms, work},
    projects::step,
    world::{Answer, Program, World},
};

/// Every event, with the address below the thing to which it is posted.
const CONTRACT: [(&str, &str); 11] = [
    ("counter", "counter-offers"),
    ("accept", "acceptance"),
    ("decline", "declining"),
    ("withdraw", "withdrawal"),
    ("pause", "pause"),
    ("resume", "resumption"),
    ("end_request", "end-request"),
    ("cancel_end_request", "end-request-withdrawal"),
    ("end_at_once", "ending"),
    ("hold", "hold"),
    ("release_hold", "hold-release"),
];
const MILESTONE: [(&str, &str); 7] = [
    ("fund", "start"),
    ("submit", "submission"),
    ("extend_review", "review-extension"),
    ("request_changes", "change-request"),
    ("approve", "approval"),
    ("pay_early", "early-payment"),
    ("cancel", "cancellation"),
];
const PAYMENT: [(&str, &str); 4] = [
    ("claim", "claim"),
    ("confirm", "confirmation"),
    ("contradict", "contradiction"),
    ("write_off", "write-off"),
];

/// A version of the work is edited and discarded at its own address.
const WORK: [(&str, &str); 2] = [("edit", "PUT"), ("discard", "DELETE")];

/// A contract between two, under the eyes of staff.
struct Scene<'a> {
    world: &'a World,
    client: Program<'a>,
    freelancer: Program<'a>,
    moderator: Program<'a>,
    place: String,
}

/// A thing as somebody sees it: its address, what is allowed, and all its events.
type Seen = (String, Vec<String>, &'static [(&'static str, &'static str)]);

fn events(thing: &Value) -> Vec<String> {
    let words = thing["allowed"].as_array().unwrap().iter().map(|event| event.as_str().unwrap());
    // To hand in again is the same address.
    words.map(|event| if event == "resubmit" { "submit" } else { event }.to_owned()).collect()
}

impl Scene<'_> {
    async fn things(&self, who: &Program<'_>) -> (Value, Vec<Seen>) {
        let contract = who.get(&self.place).await.json;
        let mut seen: Vec<Seen> = vec![(self.place.clone(), events(&contract), &CONTRACT)];
        for milestone in contract["milestones"].as_array().unwrap() {
            seen.push((at(milestone), events(milestone), &MILESTONE));
            if milestone["payment"].is_object() {
                seen.push((owed(milestone), events(&milestone["payment"]), &PAYMENT));
            }
        }
        for version in
            contract.pointer("/milestones/0/deliverables").and_then(Value::as_array).into_iter().flatten()
        {
            let place = format!("/api/v1/deliverables/{}", version["id"].as_str().unwrap());
            seen.push((place, events(version), &WORK));
        }
        (contract, seen)
    }

    async fn fire(&self, who: &Program<'_>, thing: &str, step: &str) -> Answer {
        self.world.pass(Duration::from_millis(1_500));
        match step {
            "PUT" => return who.put(thing, "*", &work("More of it.")).await,
            "DELETE" => return who.delete(thing).await,
            _ => (),
        }
        let body = match step {
            "counter-offers" => terms(),
            "acceptance" => json!({"terms_hash": who.get(&self.place).await.json["terms"]["hash"]}),
            "submission" => work("All of it."),
            "change-request" => json!({"text": "The logo is missing."}),
            "hold" => json!({"reason": "An account was taken over."}),
            "declining" | "claim" => json!({}),
            _ => Value::Null,
        };
        who.post_from("*", &format!("{thing}/{step}"), body).await
    }

    /// Everything that is not said to be allowed is refused, and changes nothing.
    async fn refuses_the_rest(&self) {
        for who in [&self.client, &self.freelancer, &self.moderator] {
            let (before, seen) = self.things(who).await;
            for (place, allowed, all) in seen {
                for (event, step) in all.iter().filter(|(event, _)| !allowed.iter().any(|a| a == event)) {
                    let answer = self.fire(who, &place, step).await;
                    assert!(matches!(answer.status, 403 | 409), "{event} at {place}: {}", answer.json);
                }
            }
            assert_eq!(self.things(who).await.0, before, "a refusal changes nothing");
        }
    }

    /// Fires an event of a thing (0 is the contract) that is said to be allowed.
    async fn does(&self, who: &Program<'_>, nth: usize, event: &str) {
        let (_, seen) = self.things(who).await;
        let (place, allowed, all) = &seen[nth];
        assert!(allowed.iter().any(|a| a == event), "{event} is not among {allowed:?}");
        let (_, step) = all.iter().find(|(name, _)| *name == event).unwrap();
        let answer = self.fire(who, place, step).await;
        assert_eq!(answer.status, 200, "{event}: {}", answer.json);
    }
}

async fn scene(world: &World) -> Scene<'_> {
    let (client, freelancer) = pair(world).await;
    let moderator = world.moderator("Mo Moderates").await;
    let place = offered(&client, &freelancer).await;
    Scene { world, client, freelancer, moderator, place }
}

#[tokio::test]
async fn in_an_offer() {
    let world = World::new().await;
    let scene = scene(&world).await;
    scene.refuses_the_rest().await;
    scene.does(&scene.freelancer, 0, "counter").await;
    scene.refuses_the_rest().await;
    scene.does(&scene.client, 0, "counter").await;
    scene.does(&scene.client, 0, "withdraw").await;
    scene.refuses_the_rest().await;
}

#[tokio::test]
async fn in_the_work() {
    let world = World::new().await;
    let scene = scene(&world).await;
    scene.does(&scene.freelancer, 0, "accept").await;
    let first = milestone(&scene.freelancer, &scene.place, 0).await;
    step(&scene.freelancer, &at(&first), "draft", work("Half of it.")).await;
    scene.refuses_the_rest().await;
    scene.does(&scene.freelancer, 3, "edit").await;
    scene.does(&scene.freelancer, 3, "discard").await;
    scene.does(&scene.freelancer, 1, "submit").await;
    scene.refuses_the_rest().await;
    scene.does(&scene.client, 1, "extend_review").await;
    scene.does(&scene.freelancer, 1, "submit").await;
    scene.does(&scene.client, 1, "request_changes").await;
    scene.refuses_the_rest().await;
    scene.does(&scene.freelancer, 1, "submit").await;
    scene.does(&scene.client, 1, "approve").await;
    scene.refuses_the_rest().await;
}

#[tokio::test]
async fn in_paying_and_calling_off() {
    let world = World::new().await;
    let scene = scene(&world).await;
    scene.does(&scene.freelancer, 0, "accept").await;
    scene.does(&scene.client, 1, "pay_early").await;
    scene.does(&scene.client, 2, "claim").await;
    scene.refuses_the_rest().await;
    scene.does(&scene.freelancer, 2, "contradict").await;
    scene.refuses_the_rest().await;
    scene.does(&scene.freelancer, 2, "confirm").await;
    scene.does(&scene.client, 3, "fund").await;
    scene.refuses_the_rest().await;
    scene.does(&scene.freelancer, 3, "cancel").await;
    scene.refuses_the_rest().await;
}

#[tokio::test]
async fn in_its_course() {
    let world = World::new().await;
    let scene = scene(&world).await;
    scene.does(&scene.freelancer, 0, "accept").await;
    scene.does(&scene.client, 0, "pause").await;
    scene.refuses_the_rest().await;
    scene.does(&scene.moderator, 0, "hold").await;
    scene.refuses_the_rest().await;
    scene.does(&scene.moderator, 0, "release_hold").await;
    scene.does(&scene.client, 0, "resume").await;
    scene.does(&scene.freelancer, 1, "submit").await;
    scene.does(&scene.client, 0, "end_request").await;
    scene.refuses_the_rest().await;
    scene.does(&scene.client, 0, "cancel_end_request").await;
    scene.refuses_the_rest().await;
}
