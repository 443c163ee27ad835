//! Verbs of projects and profiles against a real store in a folder of its own.

#![allow(clippy::unwrap_used)]

mod browsing;
mod projects;
mod talent;
mod world;
