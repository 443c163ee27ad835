//! Verbs of projects, profiles and proposals against a real store in a folder of its own.

#![allow(clippy::unwrap_used)]

mod bids;
mod browsing;
mod ended_proposals;
mod inbox;
mod projects;
mod proposals;
mod sending;
mod talent;
mod world;
