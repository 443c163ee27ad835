//! Suspensions: proposed, confirmed by a second member of staff, lapsed, taken back, ended.

use app::{
    Kind,
    identity::closing,
    once::{Once, once},
    staff::{suspend, suspensions},
};
use domain::{
    Actor, StaffRole, SuspensionId,
    identity::UserStateName as U,
    staff::StaffVerb as V,
    time::{DAY, days},
};

use crate::{
    desk::{WHY, why},
    world::{World, fields, kind},
};

struct Scene {
    world: World,
    mo: Actor,
    farah: Actor,
    carl: Actor,
}

fn scene() -> Scene {
    let world = World::new();
    let (mo, farah) = (world.moderator("mona"), world.moderator("farah"));
    let carl = world.person("carl", true, false);
    Scene { world, mo, farah, carl }
}

#[test]
fn a_second_member_of_staff_confirms() {
    let Scene { world, mo, farah, carl } = scene();
    world.propose_suspension(&mo, &carl).unwrap();
    assert_eq!(world.standing(&carl), U::Restricted, "at once");
    assert_eq!(world.told("carl"), ["We are looking into your account"]);
    let own = |who: Actor| world.read(move |db| suspensions::own(db, &who)).unwrap();
    let reads = own(world.fresh(&carl)).unwrap();
    assert_eq!((reads.reasons.as_str(), reads.lapses_at), (WHY, Some(world.now() + days(7))));
    assert_eq!(own(farah), None);
    assert_eq!(world.verbs(&mo, &carl), [V::WithdrawSuspension]);
    assert_eq!(world.verbs(&farah, &carl), [V::ConfirmSuspension, V::WithdrawSuspension]);
    assert_eq!(world.lift(&farah, &carl).unwrap_err().code, "suspension_proposed");
    assert_eq!(world.propose_suspension(&farah, &carl).unwrap_err().code, "suspension_proposed");
    assert_eq!(world.confirm(&mo, &carl).unwrap_err().code, "second_member_needed");
    let waiting = world.read(move |db| suspensions::waiting(db, &farah, Default::default())).unwrap().items;
    assert_eq!(
        (waiting.len(), waiting[0].person.name.as_str(), waiting[0].proposed_by.name.as_str()),
        (1, "carl", "mona")
    );
    let done = world.confirm(&farah, &carl).unwrap();
    let seen = world.looked_at(&mo, &carl).unwrap();
    assert_eq!((done.id, done.version), (carl.user.get(), seen.account.version));
    let suspension = seen.suspension.unwrap();
    assert_eq!((suspension.suspension.reasons.as_str(), suspension.suspension.alone()), (WHY, false));
    assert_eq!(suspension.confirmed_by.unwrap().name, "farah");
    assert_eq!((world.standing(&carl), world.verbs(&mo, &carl)), (U::Suspended, vec![V::Reinstate]));
    let steps: Vec<_> = seen.steps.iter().map(|s| (s.event.as_str(), s.role.as_str())).collect();
    assert_eq!(steps, [("suspend", "moderator"), ("restrict", "moderator")]);
    assert_eq!(seen.audit[0].reason.as_deref(), Some(WHY));
    assert_eq!(own(world.fresh(&carl)).unwrap().lapses_at, None);
    let mails = world.mails();
    assert_eq!(mails[0].subject, "Your account is suspended");
    assert!(mails[0].text.contains(WHY) && mails[0].text.contains("sign in and read"), "{}", mails[0].text);
    assert_eq!(kind(world.confirm(&farah, &carl)), Kind::Conflict, "twice");
}

#[test]
fn the_only_member_of_staff_confirms_alone_and_that_is_marked() {
    let world = World::new();
    let (mo, carl) = (world.moderator("mona"), world.person("carl", true, false));
    world.staff("judge", StaffRole::Adjudicator);
    world.propose_suspension(&mo, &carl).unwrap();
    assert_eq!(world.verbs(&mo, &carl), [V::ConfirmSuspension, V::WithdrawSuspension]);
    world.confirm(&mo, &carl).unwrap();
    let seen = world.looked_at(&mo, &carl).unwrap();
    assert!(seen.suspension.unwrap().suspension.alone());
    assert_eq!(seen.audit[0].detail.as_deref(), Some(r#"{"alone":true}"#));
    let other = world.staff("ada", StaffRole::Admin);
    let ayesha = world.person("ayesha", false, true);
    world.propose_suspension(&mo, &ayesha).unwrap();
    assert_eq!(world.confirm(&mo, &ayesha).unwrap_err().code, "second_member_needed");
    world.confirm(&other, &ayesha).unwrap();
    assert_eq!(world.looked_at(&mo, &ayesha).unwrap().audit[0].detail, None);
}

#[test]
fn seven_days_of_silence_give_back_what_was() {
    let Scene { world, mo, farah, carl } = scene();
    let ayesha = world.person("ayesha", false, true);
    world.restrict(&mo, &ayesha, Some(30)).unwrap();
    for who in [carl, ayesha] {
        world.propose_suspension(&mo, &who).unwrap();
    }
    world.pass(days(7) - DAY);
    assert_eq!(world.fire(), 0);
    world.pass(DAY);
    assert_eq!(world.confirm(&farah, &carl).unwrap_err().code, "suspension_lapsed", "before the timer");
    assert_eq!(world.fire(), 2);
    assert_eq!((world.standing(&carl), world.standing(&ayesha)), (U::Active, U::Restricted));
    assert_eq!(world.open(carl.user), None);
    assert_eq!(world.told("ayesha"), ["Your account is restricted", "Your account will not be suspended"]);
    world.pass(days(23));
    assert_eq!((world.fire(), world.standing(&ayesha)), (1, U::Active), "the earlier restriction ran on");
    assert!(world.audited().contains(&("user.suspension_lapsed".into(), "system".into())));
}

#[test]
fn a_proposal_is_taken_back_and_its_number_is_worth_nothing_then() {
    let Scene { world, mo, farah, carl } = scene();
    world.propose_suspension(&mo, &carl).unwrap();
    let old = world.open(carl.user).unwrap();
    world.withdraw_suspension(&farah, &carl).unwrap();
    assert_eq!(world.standing(&carl), U::Active);
    world.propose_suspension(&mo, &carl).unwrap();
    let refused = world.write(move |tx, s| suspend::confirm(tx, s, &farah, carl.user, old));
    assert_eq!(refused.unwrap_err().code, "not_now");
    let unknown = SuspensionId::new(1);
    let refused = world.write(move |tx, s| suspend::confirm(tx, s, &farah, carl.user, unknown));
    assert_eq!(kind(refused), Kind::NotFound);
    let ayesha = world.person("ayesha", false, true).user;
    let open = world.open(carl.user).unwrap();
    let refused = world.write(move |tx, s| suspend::confirm(tx, s, &farah, ayesha, open));
    assert_eq!(kind(refused), Kind::NotFound, "another person's");
    assert_eq!(world.standing(&carl), U::Restricted);
}

#[test]
fn a_double_press_proposes_once() {
    let Scene { world, mo, farah: _, carl } = scene();
    let press = || {
        let key = Once { user: mo.user, verb: "propose", key: "k".repeat(16), body_hash: [1; 32] };
        world
            .write(move |tx, s| once(tx, s, Some(&key), |tx| suspend::propose(tx, s, &mo, carl.user, &why())))
    };
    let (first, second) = (press().unwrap(), press().unwrap());
    assert_eq!((first.outcome, second.replayed), (second.outcome, true));
    assert_eq!(world.audited().len(), 1);
}

#[test]
fn only_moderators_with_reasons_and_nobody_about_staff() {
    let Scene { world, mo, farah, carl } = scene();
    let judge = world.staff("judge", StaffRole::Adjudicator);
    for who in [carl, judge] {
        assert_eq!(world.propose_suspension(&who, &carl).unwrap_err().code, "not_allowed");
        assert_eq!(world.reinstate(&who, &carl).unwrap_err().code, "not_allowed");
    }
    for about in [farah, judge] {
        assert_eq!(world.propose_suspension(&mo, &about).unwrap_err().code, "staff_account");
        assert!(world.verbs(&mo, &about).is_empty());
    }
    assert_eq!(world.propose_suspension(&mo, &mo).unwrap_err().code, "not_allowed");
    let short = domain::projects::Reason { reason: "spam".into() };
    let refused = world.write(move |tx, s| suspend::propose(tx, s, &mo, carl.user, &short));
    assert_eq!(fields(&refused.unwrap_err()), ["reason"]);
    world.propose_suspension(&mo, &carl).unwrap();
    let stale = Actor { recent: false, ..farah };
    assert_eq!(world.confirm(&stale, &carl).unwrap_err().code, "step_up_required");
    assert_eq!(world.confirm(&carl, &carl).unwrap_err().code, "not_allowed");
    assert_eq!(world.reinstate(&farah, &carl).unwrap_err().code, "not_now", "not suspended yet");
}

#[test]
fn an_account_that_is_being_closed_can_be_suspended_and_stays() {
    let Scene { world, mo, farah, carl } = scene();
    world.write(move |tx, s| closing::request(tx, s, &carl)).unwrap();
    world.propose_suspension(&mo, &carl).unwrap();
    assert_eq!(world.standing(&carl), U::Closing);
    let owner = world.fresh(&carl);
    world.write(move |tx, s| closing::undo(tx, s, &owner)).unwrap();
    assert_eq!(world.standing(&carl), U::Restricted, "the proposal reaches it there");
    let owner = world.fresh(&carl);
    world.write(move |tx, s| closing::request(tx, s, &owner)).unwrap();
    world.confirm(&farah, &carl).unwrap();
    world.pass(days(20));
    assert_eq!((world.fire(), world.standing(&carl)), (0, U::Suspended), "it is not erased");
    world.reinstate(&mo, &carl).unwrap();
    assert_eq!(world.standing(&carl), U::Active);
}

#[test]
fn a_suspended_person_may_close_the_account_and_then_nothing_stays_open() {
    let Scene { world, mo, farah, carl } = scene();
    world.suspend([&mo, &farah], &carl);
    let owner = world.fresh(&carl);
    world.write(move |tx, s| closing::request(tx, s, &owner)).unwrap();
    assert_eq!(kind(world.propose_suspension(&mo, &carl)), Kind::Conflict, "it is suspended beneath");
    world.pass(days(14));
    world.fire();
    assert_eq!((world.standing(&carl), world.open(carl.user)), (U::Closed, None));
    let later = world.now() + days(731);
    let pruned = world.write(move |tx, _| Ok(store::staff::suspensions::prune(tx, later - days(730), 10)?));
    assert_eq!(pruned.unwrap(), 1);
    assert_eq!(
        kind(world.write(move |tx, s| suspend::propose(tx, s, &mo, carl.user, &why()))),
        Kind::Conflict
    );
}

#[test]
fn a_proposal_about_an_account_that_goes_meanwhile_ends_with_it() {
    let Scene { world, mo, farah: _, carl } = scene();
    world.write(move |tx, s| closing::request(tx, s, &carl)).unwrap();
    world.pass(days(10));
    world.propose_suspension(&mo, &carl).unwrap();
    world.pass(days(4));
    assert_eq!(world.fire(), 1);
    assert_eq!((world.standing(&carl), world.open(carl.user)), (U::Closed, None));
    world.pass(days(7));
    assert_eq!(world.fire(), 0);
}
