//! What staff see and do.

mod deciding;
mod jobs;
mod lists;
mod projects;
mod restricting;
mod rights;
mod suspending;

use serde_json::{Value, json};

use crate::{
    projects::step,
    world::{Answer, Program},
};

pub(super) const WHY: &str = "Two accounts of one person bid on the same projects.";

/// A reason, as a body.
pub(super) fn why() -> Value {
    json!({ "reason": WHY })
}

/// The address of a person for staff.
pub(super) async fn place(person: &Program<'_>) -> String {
    let me = person.get("/api/v1/me").await.json;
    format!("/api/v1/staff/people/{}", me["id"].as_str().unwrap())
}

/// The suspension that is open about a person, as a body that names it.
pub(super) async fn seen(staff: &Program<'_>, place: &str) -> Value {
    json!({ "suspension": staff.get(place).await.json["suspension"]["id"] })
}

/// Confirms what is proposed now.
pub(super) async fn confirm(staff: &Program<'_>, place: &str) -> Answer {
    step(staff, place, "suspension-confirmation", seen(staff, place).await).await
}

/// Proposed by one, confirmed by the other.
pub(super) async fn suspend(staff: [&Program<'_>; 2], place: &str) {
    let proposed = step(staff[0], place, "suspension", why()).await;
    assert_eq!(proposed.status, 200, "{}", proposed.json);
    let confirmed = confirm(staff[1], place).await;
    assert_eq!(
        (confirmed.status, &confirmed.json["state"]),
        (200, &json!("suspended")),
        "{}",
        confirmed.json
    );
}

/// What a list holds, by one of the fields.
pub(super) fn each(list: &Value, pointer: &str) -> Vec<Value> {
    let items = list["items"].as_array().unwrap().iter();
    items.map(|item| item.pointer(pointer).unwrap().clone()).collect()
}
