//! Verbs of offers and contracts against a real store in a folder of its own.

#![allow(clippy::unwrap_used)]

#[allow(dead_code)]
#[path = "../market/bids.rs"]
mod bids;
mod deals;
mod ending;
mod life;
mod negotiating;
mod offers;
mod paying;
mod reads;
mod seen;
mod staff;
mod voids;
mod work;
#[allow(dead_code)]
#[path = "../market/world.rs"]
mod world;
