//! The people of a demo: a small marketplace made by code, the same for everybody, through the same verbs that people
//! use.

mod clock;
mod people;

use app::{
    App, password,
    staff::{self, NewAccount, Role},
};
use domain::{Market, StaffRole, time::DAY};

pub use clock::SampleClock;

use crate::failure::Failure;

/// The password of every account of a demo.
pub const PASSWORD: &str = "lantern harbour violet";
/// Who signs in as a client.
pub const CLIENT: &str = "jonas@example.com";
/// Who signs in as a freelancer.
pub const FREELANCER: &str = "ayesha@example.com";
/// Who signs in as a member of staff.
pub const STAFF: &str = "farah@example.com";

/// How long ago the demo's story begins.
const STORY_DAYS: u32 = 60;

/// Fills an empty database. One that has people is left as it is.
///
/// # Errors
/// With a sentence for the operator.
pub fn fill(app: &App, clock: &SampleClock) -> Result<(), Failure> {
    let failure = |error: app::Error| Failure::new(format!("the demo could not be filled: {error}"));
    let there = app.read(|db| staff::authenticator(db, STAFF)).wait();
    if there.is_ok() {
        return Ok(());
    }
    clock.go_back(DAY * STORY_DAYS);
    let password_hash = password::hash(PASSWORD).map_err(failure)?;
    for person in people::ALL {
        let market = Market { client: person.client, freelancer: person.freelancer };
        let new = NewAccount {
            name: person.name.to_owned(),
            email: person.email(),
            password_hash: password_hash.clone(),
            role: Role::Market(market),
        };
        app.write(move |tx, stamp| staff::create(tx, stamp, &new)).wait().map_err(failure)?;
        clock.pass(DAY / 2);
    }
    let new = NewAccount {
        name: "Farah Aziz".to_owned(),
        email: STAFF.to_owned(),
        password_hash,
        role: Role::Staff(StaffRole::Admin, app::identity::staff_code::new_secret()),
    };
    app.write(move |tx, stamp| staff::create(tx, stamp, &new)).wait().map_err(failure)?;
    clock.return_to_now();
    Ok(())
}
