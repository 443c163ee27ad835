//! A demo's past: a small marketplace made by code, the same for everybody, through the same verbs that people use.
//!
//! The texts are written by hand; dice with a fixed seed decide when things happened, what exactly was paid, and what
//! became of a project. Offers and contracts have their days written by hand, since each shows a state that a day more
//! would end. The story runs through the last months on a clock that was set back. Between two acts the worker does what
//! would have been due: reminders, approval and receipt by silence, and the end of projects and offers that nobody cared
//! for. Mails thus carry the time at which they would have come, and the usual rule removes those that are older than a
//! week, so that the mailbox holds a few and not a flood.
//!
//! What no person can reach yet is not shown: an interview needs rooms, a disputed or refunded milestone needs money that
//! is held, a change order is not there, and review before publication is off.
//!
//! Two moderators of the past decided about people (`moderation`): somebody is restricted, for some days or until that is
//! lifted, somebody is suspended, and one suspension waits for a second member of staff, who may be [`STAFF`]. Others came
//! back from such a decision, are closing or have closed their account, or have not confirmed their address. One of these
//! misspelt it, so one mail was given up by the worker. Those people came for this alone: what happens to them does not
//! touch the stories of the others.

mod bidding;
mod clock;
mod dice;
mod hiring;
mod moderation;
mod people;
mod plan;
mod play;
mod profiles;
mod projects;
mod proposals;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use app::{App, password, staff, talent::skills, upkeep};
use domain::{StaffRole, time::days};

pub use clock::SampleClock;

use self::{
    dice::Dice,
    plan::Plan,
    play::{Stage, told},
};
use crate::failure::Failure;

/// The password of every account of a demo.
pub const PASSWORD: &str = "lantern harbour violet";
/// Who signs in as a client.
pub const CLIENT: &str = "jonas@example.com";
/// Who signs in as a freelancer.
pub const FREELANCER: &str = "ayesha@example.com";
/// Who signs in as a member of staff.
pub const STAFF: &str = "farah@example.com";

/// Who took projects down before, holds a contract, and decided about people.
const MODERATOR: &str = "nadia@example.com";
/// The second member of staff: a suspension takes two.
const COLLEAGUE: &str = "ines@example.com";
/// What the dice start from. Another number tells another story with the same people; this one leaves few mails.
const SEED: u64 = 200;
/// How long ago the first person came, at most.
const STORY_DAYS: u64 = 75;

/// Fills an empty database. One that holds a demo is left as it is.
///
/// The moderator's account is made first and the one of [`STAFF`] last: a database with the first alone was left half
/// filled.
///
/// # Errors
/// With a sentence for the operator.
pub fn fill(app: &Arc<App>, clock: &SampleClock) -> Result<(), Failure> {
    let has = |email: &'static str| app.read(move |db| staff::authenticator(db, email)).wait().is_ok();
    if has(STAFF) {
        return Ok(());
    }
    if has(MODERATOR) {
        let message =
            "this demo was interrupted while it was being filled; start again with: megilance demo --fresh";
        return Err(Failure::new(message));
    }
    let present = app.now();
    clock.go_to(present - days(STORY_DAYS));
    app.write(skills::put_in_place).wait().map_err(told)?;
    let password_hash = password::hash(PASSWORD).map_err(told)?;
    let mut stage = Stage::new(app, clock, &password_hash)?;
    stage.join_staff("Nadia Petrova", MODERATOR, StaffRole::Moderator)?;
    stage.join_staff("Inês Carvalho", COLLEAGUE, StaffRole::Moderator)?;
    stage.play(&Plan::new(Dice::new(SEED)), present)?;
    while app.write(|tx, stamp| upkeep::prune(tx, stamp, upkeep::Task::MailCopies)).wait().map_err(told)? {}
    stage.join_staff("Farah Aziz", STAFF, StaffRole::Admin)
}
