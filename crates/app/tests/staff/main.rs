//! What staff do about people and jobs, against a real store in a folder of its own.

#![allow(clippy::unwrap_used)]

#[allow(dead_code)]
#[path = "../market/bids.rs"]
mod bids;
mod carrying_on;
#[allow(dead_code)]
#[path = "../contracts/deals.rs"]
mod deals;
mod desk;
mod jobs;
mod people;
mod restricting;
mod stepping_up;
mod suspending;
#[allow(dead_code)]
#[path = "../market/world.rs"]
mod world;
