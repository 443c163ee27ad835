//! Restricting people, and lifting that.

use app::{Kind, identity::closing, projects::pause, proposals::submit::submit_new};
use domain::{StaffRole, identity::UserStateName as U, staff::StaffVerb as V, time::days};

use crate::{
    bids::bid,
    deals::{deal, handed},
    desk::{WHY, why},
    world::{World, fields, kind},
};

#[test]
fn a_restricted_person_starts_nothing_and_finishes_what_runs() {
    let deal = deal();
    let world = &deal.scene.world;
    let (mo, carl, ayesha) = (world.moderator("mona"), deal.scene.carl, deal.scene.ayesha);
    let other = world.publish(&carl, |p| p.title = "Another page".into()).unwrap();
    world.restrict(&mo, &carl, None).unwrap();
    world.restrict(&mo, &ayesha, Some(3)).unwrap();
    let (carl, ayesha) = (world.fresh(&carl), world.fresh(&ayesha));
    assert_eq!((carl.state, ayesha.state), (U::Restricted, U::Restricted));
    assert_eq!(world.publish(&carl, |_| {}).unwrap_err().code, "account_restricted");
    let refused = world.write(move |tx, s| submit_new(tx, s, &ayesha, other, &bid()));
    assert_eq!(refused.unwrap_err().code, "account_restricted");
    assert_eq!(world.offer(&carl, deal.scene.proposal, |_| {}).unwrap_err().code, "account_restricted");
    let id = deal.milestone(0);
    world.write(move |tx, s| app::contracts::work::hand_in(tx, s, &ayesha, id, &handed("Done."))).unwrap();
    let version = deal.version(0);
    world.write(move |tx, s| app::contracts::review::approve(tx, s, &carl, id, version)).unwrap();
    world.write(move |tx, s| pause::pause(tx, s, &carl, other)).unwrap();
    let mails = world.mails();
    let mine: Vec<_> = mails.iter().filter(|m| m.to == "ayesha@example.com").collect();
    assert_eq!(mine[0].subject, "Your account is restricted");
    assert!(mine[0].text.contains(WHY) && mine[0].text.contains("Until 2027-01-18"), "{}", mine[0].text);
    assert!(mine[0].text.contains("answer this mail"));
}

#[test]
fn a_restriction_ends_by_itself_or_by_hand() {
    let world = World::new();
    let (mo, carl, ayesha) =
        (world.moderator("mona"), world.person("carl", true, false), world.person("ayesha", false, true));
    world.restrict(&mo, &carl, Some(2)).unwrap();
    world.restrict(&mo, &ayesha, None).unwrap();
    assert_eq!(kind(world.restrict(&mo, &carl, None)), Kind::Conflict, "once is enough");
    assert_eq!(world.verbs(&mo, &carl), [V::Lift, V::ProposeSuspension]);
    world.pass(days(2));
    assert_eq!(world.fire(), 1);
    assert_eq!((world.standing(&carl), world.standing(&ayesha)), (U::Active, U::Restricted));
    world.lift(&mo, &ayesha).unwrap();
    assert_eq!(kind(world.lift(&mo, &ayesha)), Kind::Conflict);
    assert_eq!(world.verbs(&mo, &ayesha), [V::Restrict, V::ProposeSuspension]);
    world.restrict(&mo, &carl, Some(5)).unwrap();
    world.lift(&mo, &carl).unwrap();
    world.pass(days(9));
    assert_eq!(world.fire(), 0, "lifting drops the timer");
    let audited: Vec<_> = world.audited().into_iter().map(|(action, by)| format!("{action} {by}")).collect();
    assert_eq!(
        audited,
        [
            "user.restrict mona",
            "user.restrict mona",
            "user.lift system",
            "user.lift mona",
            "user.restrict mona",
            "user.lift mona"
        ]
    );
    assert_eq!(
        world.told("ayesha"),
        ["Your account is no longer restricted"],
        "the older mail is no longer true"
    );
}

#[test]
fn a_restriction_that_ran_out_while_an_account_was_closing_is_lifted_afterwards() {
    let world = World::new();
    let (mo, carl) = (world.moderator("mona"), world.person("carl", true, false));
    world.restrict(&mo, &carl, Some(2)).unwrap();
    let owner = world.fresh(&carl);
    world.write(move |tx, s| closing::request(tx, s, &owner)).unwrap();
    world.pass(days(5));
    assert_eq!((world.fire(), world.standing(&carl)), (1, U::Closing));
    let owner = world.fresh(&carl);
    world.write(move |tx, s| closing::undo(tx, s, &owner)).unwrap();
    assert_eq!(world.standing(&carl), U::Restricted);
    assert_eq!((world.fire(), world.standing(&carl)), (1, U::Active));
}

#[test]
fn only_moderators_and_only_with_a_reason_and_a_fresh_code() {
    let world = World::new();
    let (mo, carl, ayesha) =
        (world.moderator("mona"), world.person("carl", true, false), world.person("ayesha", false, true));
    let judge = world.staff("judge", StaffRole::Adjudicator);
    for who in [carl, ayesha, judge] {
        assert_eq!(world.restrict(&who, &ayesha, None).unwrap_err().code, "not_allowed");
        assert_eq!(world.lift(&who, &ayesha).unwrap_err().code, "not_allowed");
        assert_eq!(world.looked_at(&who, &ayesha).unwrap_err().code, "not_allowed");
    }
    let stale = domain::Actor { recent: false, ..mo };
    assert_eq!(world.restrict(&stale, &carl, None).unwrap_err().code, "step_up_required");
    assert_eq!(world.verbs(&stale, &carl), [V::Restrict, V::ProposeSuspension], "a code can be shown");
    assert_eq!(world.restrict(&mo, &mo, None).unwrap_err().code, "not_allowed");
    assert_eq!(world.restrict(&mo, &judge, None).unwrap_err().code, "staff_account");
    assert_eq!(fields(&world.restrict(&mo, &carl, Some(0)).unwrap_err()), ["days"]);
    for reason in ["", "  spam ", "a\0bcdefghijklmn", &"x".repeat(1_001)] {
        let input = domain::staff::Restrict { reason: reason.into(), days: None };
        let refused = world.write(move |tx, s| app::staff::restrict::restrict(tx, s, &mo, carl.user, &input));
        assert_eq!(fields(&refused.unwrap_err()), ["reason"]);
    }
    let nobody = domain::UserId::new(7);
    let refused = world.write(move |tx, s| app::staff::restrict::lift(tx, s, &mo, nobody, &why()));
    assert_eq!(kind(refused), Kind::NotFound);
    assert!(world.audited().is_empty() && world.mails().is_empty());
}
