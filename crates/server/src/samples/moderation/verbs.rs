//! The verbs of staff's decisions and of accounts, with the forms that people would fill in.

use domain::{Actor, Stamp, SuspensionId, UserId, identity::SignUp, projects::Reason, staff::Restrict};
use store::{Read, Tx};

use app::{
    Error, Result,
    identity::{closing, secret, sign_up as account},
    staff::{people, restrict, suspend},
};

use super::{
    super::{PASSWORD, people::Sample},
    Step,
};

/// The verb of a step. `actor` does it; `person` is whose account it is.
pub(in super::super) fn verb(
    step: Step,
    actor: Actor,
    person: UserId,
) -> impl FnMut(&mut dyn Tx, &Stamp) -> Result<()> + Send + 'static {
    move |tx, stamp| {
        let a = &actor;
        let done = match step {
            Step::Restrict(_, days, why) => {
                restrict::restrict(tx, stamp, a, person, &Restrict { reason: why.to_owned(), days })
            }
            Step::Lift(_, why) => restrict::lift(tx, stamp, a, person, &reason(why)),
            Step::Propose(_, why) => suspend::propose(tx, stamp, a, person, &reason(why)),
            Step::Confirm(_) => {
                let seen = proposed(tx.as_read(), stamp, a, person)?;
                suspend::confirm(tx, stamp, a, person, seen)
            }
            Step::Withdraw(_, why) => {
                let seen = proposed(tx.as_read(), stamp, a, person)?;
                suspend::withdraw(tx, stamp, a, person, seen, &reason(why))
            }
            Step::Reinstate(_, why) => suspend::reinstate(tx, stamp, a, person, &reason(why)),
            Step::Leave => closing::request(tx, stamp, a),
        };
        done.map(drop)
    }
}

fn reason(why: &str) -> Reason {
    Reason { reason: why.to_owned() }
}

/// The suspension that this member of staff sees on the person's page.
fn proposed(db: &mut dyn Read, stamp: &Stamp, actor: &Actor, person: UserId) -> Result<SuspensionId> {
    let open = people::show(db, actor, person, stamp.now())?.suspension;
    open.map(|view| view.suspension.id).ok_or_else(Error::not_found)
}

/// Signs up as on the page; the account waits for its address to be confirmed.
pub(in super::super) fn sign_up(
    person: Sample,
    password_hash: String,
) -> impl FnMut(&mut dyn Tx, &Stamp) -> Result<()> + Send + 'static {
    let input = SignUp {
        name: person.name.to_owned(),
        email: person.email(),
        password: PASSWORD.to_owned(),
        client: person.client,
        freelancer: person.freelancer,
        terms: true,
    };
    move |tx, stamp| {
        // No browser has the cookie for this, so the link asks for the password.
        let browser = secret::hash(&secret::text(stamp.secret()));
        account::sign_up(tx, stamp, &input, &password_hash, &browser)
    }
}
