//! Staff who signed in a while ago show a code again.

use app::{
    Kind, Result,
    identity::{
        ClientInfo, sessions,
        sign_in::{self, SignedIn},
        staff_code::{self, Checked, SteppedUp},
    },
    password::Verdict,
    staff::{self, NewAccount, Role},
};
use domain::{Actor, StaffRole, time::MINUTE};

use crate::world::{World, kind};

fn code(world: &World, secret: &str) -> String {
    staff_code::current_code(secret, u64::try_from(world.now().seconds()).unwrap()).unwrap()
}

fn client() -> ClientInfo {
    ClientInfo { label: "Firefox on Linux".into(), ip: "192.0.2.1".into() }
}

fn signed_in(world: &World, secret: &str) -> Result<String> {
    let (shown, new) = (
        code(world, secret),
        NewAccount {
            name: "Mona".into(),
            email: "mona@example.com".into(),
            password_hash: "hash".into(),
            role: Role::Staff(StaffRole::Moderator, secret.to_owned()),
        },
    );
    world.write(move |tx, s| staff::create(tx, s, &new))?;
    world.write(move |tx, s| {
        let attempt = sign_in::begin(tx, s, "mona@example.com", None)?;
        let done = sign_in::finish(tx, s, &attempt, Verdict::Right, None, false, &client())?;
        let SignedIn::CodeNeeded { pending } = done else { panic!("no code was asked for") };
        match staff_code::check(tx, s, &pending, &shown, &client())? {
            Checked::Open(opened) => Ok(opened.token),
            other => panic!("{other:?}"),
        }
    })
}

fn visitor(world: &World, token: &str) -> Option<Actor> {
    let (token, now) = (token.to_owned(), world.now());
    world.read(move |db| sessions::by_cookie(db, &token, now)).unwrap().map(|visitor| visitor.actor)
}

#[test]
fn a_code_is_good_for_ten_minutes_and_can_be_shown_again() {
    let world = World::new();
    let (secret, carl) = (staff_code::new_secret(), world.person("carl", true, false));
    let old = signed_in(&world, &secret).unwrap();
    assert!(visitor(&world, &old).unwrap().recent);
    world.pass(MINUTE * 10);
    let mona = visitor(&world, &old).unwrap();
    assert_eq!(world.restrict(&mona, &carl, None).unwrap_err().code, "step_up_required");
    let again = |shown: String| world.write(move |tx, s| staff_code::step_up(tx, s, &mona, &shown));
    assert_eq!(again("000 000".into()).unwrap(), SteppedUp::Wrong);
    assert_eq!(kind(again(code(&world, &secret))), Kind::TooMany, "a wrong one delays the next");
    world.pass(MINUTE);
    let SteppedUp::Done { token } = again(code(&world, &secret)).unwrap() else {
        panic!("the code is right")
    };
    assert!(visitor(&world, &old).is_none(), "the cookie is another");
    world.restrict(&visitor(&world, &token).unwrap(), &carl, None).unwrap();
    world.pass(MINUTE);
    assert_eq!(again("111111".into()).unwrap(), SteppedUp::Wrong);
}
