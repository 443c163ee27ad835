//! Each event as a table, and random walks that never leave the drawing.

use proptest::prelude::*;

use crate::{
    Market, ProjectId, SessionId, StaffRole, UserId,
    actor::Actor,
    identity::UserStateName,
    machine::By,
    projects::{
        Brief, CloseReason, PROJECT, PausedBy, Project, ProjectEvent as E, ProjectState as P,
        ProjectStateName as S, Rules, Viewer, Visibility, commands::tests::good,
    },
    refusal::Refusal,
    time::{DAY, Time, days},
};

const NOW: Time = Time::from_micros(1_800_000_000_000_000);
const RULES: Rules = Rules::NOW;

fn brief() -> Brief {
    good().brief(good().skills)
}

fn project(state: P) -> Project {
    Project {
        id: ProjectId::new(1),
        owner: UserId::new(1),
        state,
        visibility: Visibility::Public,
        places: 1,
        hired: 0,
        proposal_count: 0,
        proposal_cap: 25,
        asked_at: None,
        published_at: None,
        activity_at: NOW,
        version: 1,
    }
}

fn every_state() -> Vec<P> {
    vec![
        P::Draft { rejected: None },
        P::PendingReview { since: NOW },
        P::Open,
        P::Paused { by: PausedBy::Client, since: NOW },
        P::Filled { since: NOW },
        P::Closed { reason: CloseReason::Other, at: NOW },
        P::Expired { at: NOW },
        P::Removed { reason: "no".into(), at: NOW },
        P::Discarded { at: NOW },
    ]
}

/// Fires an event with everything that its guard asks for.
fn fire(p: Project, event: E) -> Result<Project, Refusal> {
    let (brief, later) = (brief(), NOW + days(30));
    match event {
        E::Edit => p.edit(&brief),
        E::Discard => p.discard(NOW),
        E::Publish => p.publish(&brief, NOW),
        E::PublishFlagged => p.publish_flagged(&brief, NOW),
        E::WithdrawReview => p.withdraw_review(),
        E::Approve => p.approve(NOW),
        E::Reject => p.reject("Please say more."),
        E::Pause => p.pause(PausedBy::Client, NOW),
        E::Resume => p.resume(PausedBy::Client),
        E::Fill => Project { hired: p.places, ..p }.fill(NOW),
        E::ReopenPlace => {
            let more = p.places + 1;
            p.reopen_place(more)
        }
        E::Close => p.close(CloseReason::NoMatch, NOW),
        E::Expire => p.expire(0, &RULES, later),
        E::Reopen => p.reopen(&RULES, NOW),
        E::Remove => p.remove("Against the rules.", NOW),
    }
}

#[test]
fn every_pair_of_state_and_event_is_as_drawn() {
    for state in every_state() {
        for event in E::ALL {
            let name = state.name();
            let done = fire(project(state.clone()), *event);
            match PROJECT.step(name, *event) {
                Ok(crate::machine::To::State(to)) => {
                    assert_eq!(done.unwrap().state.name(), to, "{name} {event}");
                }
                Ok(_) => assert_eq!(done.unwrap().state.name(), name, "{name} {event}"),
                Err(refusal) if matches!(name, S::Open | S::Paused) || *event != E::Fill => {
                    assert_eq!(done, Err(refusal), "{name} {event}");
                }
                Err(_) => assert!(done.is_err()),
            }
        }
    }
}

#[test]
fn publishing_asks_for_a_whole_brief_and_keeps_its_first_date() {
    let draft = project(P::Draft { rejected: None });
    let short = Brief { description: "Too short.".into(), ..brief() };
    let Err(Refusal::Invalid(fields)) = draft.clone().publish(&short, NOW) else { panic!("published") };
    assert_eq!(fields[0].field, "description");
    let open = draft.publish(&brief(), NOW).unwrap();
    assert_eq!((open.published_at, open.asked_at), (Some(NOW), Some(NOW)));
    let again = open.close(CloseReason::Other, NOW).unwrap().reopen(&RULES, NOW + DAY).unwrap();
    assert_eq!(again.published_at, Some(NOW));
}

#[test]
fn reopening_ends_after_30_days_and_needs_a_place() {
    let closed = project(P::Closed { reason: CloseReason::Budget, at: NOW });
    assert!(closed.clone().reopen(&RULES, NOW + days(29)).is_ok());
    assert!(closed.clone().reopen(&RULES, NOW + days(30)).is_err());
    assert_eq!(closed.allowed(By::Client, &RULES, NOW + days(29)), [E::Reopen]);
    assert_eq!(closed.allowed(By::Client, &RULES, NOW + days(30)), []);
    assert!(Project { hired: 1, ..closed }.reopen(&RULES, NOW).is_err());
}

#[test]
fn it_expires_when_idle_but_never_while_an_offer_is_out() {
    for state in [P::Open, P::Paused { by: PausedBy::Client, since: NOW }] {
        let idle = project(state);
        assert!(idle.clone().expire(0, &RULES, NOW + days(30) - DAY).is_err());
        assert!(idle.clone().expire(1, &RULES, NOW + days(90)).is_err());
        assert_eq!(idle.expire(0, &RULES, NOW + days(30)).unwrap().state, P::Expired { at: NOW + days(30) });
    }
    assert_eq!(project(P::Filled { since: NOW }).expires_at(&RULES), None);
    let suspended = project(P::Paused { by: PausedBy::System, since: NOW });
    assert!(suspended.expires_at(&RULES).is_none() && suspended.next_action(&RULES).is_none());
    assert!(suspended.expire(0, &RULES, NOW + days(400)).is_err(), "its client can do nothing");
}

#[test]
fn a_suspensions_pause_is_not_the_clients_to_end() {
    let paused = project(P::Paused { by: PausedBy::System, since: NOW });
    assert!(!paused.allowed(By::Client, &RULES, NOW).contains(&E::Resume));
    assert!(paused.clone().resume(PausedBy::Client).is_err());
    assert_eq!(paused.resume(PausedBy::System).unwrap().state, P::Open);
    let own = project(P::Paused { by: PausedBy::Client, since: NOW });
    assert!(own.resume(PausedBy::System).is_err());
}

#[test]
fn places_only_grow_past_those_who_were_hired() {
    let filled = Project { places: 2, hired: 2, ..project(P::Filled { since: NOW }) };
    assert!(filled.clone().reopen_place(2).is_err());
    assert_eq!(filled.reopen_place(3).unwrap().places, 3);
    let open = Project { places: 3, hired: 1, ..project(P::Open) };
    assert!(open.clone().edit(&Brief { places: 1, ..brief() }).is_err());
    assert_eq!(open.clone().edit(&Brief { places: 2, ..brief() }).unwrap().places, 2);
    assert!(open.fill(NOW).is_err());
}

fn actor(user: i64, staff: Option<StaffRole>) -> Actor {
    Actor {
        user: UserId::new(user),
        session: SessionId::new(9),
        state: UserStateName::Active,
        market: Market { client: staff.is_none(), freelancer: staff.is_none() },
        staff,
        recent: false,
    }
}

#[test]
fn who_sees_what() {
    let (owner, member, staff) = (actor(1, None), actor(2, None), actor(3, Some(StaffRole::Moderator)));
    let sees = |p: &Project, actor: Option<&Actor>, involved| p.visible_to(Viewer { actor, involved });
    for state in every_state() {
        for visibility in [Visibility::Public, Visibility::Members] {
            let p = Project { visibility, ..project(state.clone()) };
            let name = state.name();
            let live = matches!(name, S::Open | S::Paused | S::Filled);
            let over = matches!(name, S::Closed | S::Expired | S::Removed);
            assert_eq!(sees(&p, Some(&owner), false), name != S::Discarded, "owner {name}");
            assert!(sees(&p, Some(&staff), false), "staff {name}");
            assert_eq!(sees(&p, Some(&member), false), live, "member {name}");
            assert_eq!(sees(&p, Some(&member), true), live || over, "bidder {name}");
            assert_eq!(sees(&p, None, false), live && visibility == Visibility::Public, "anyone {name}");
        }
    }
}

#[test]
fn full_or_not_open_takes_no_proposals() {
    assert!(project(P::Open).takes_proposals().is_ok());
    assert!(Project { proposal_count: 25, ..project(P::Open) }.takes_proposals().is_err());
    assert!(project(P::Paused { by: PausedBy::Client, since: NOW }).takes_proposals().is_err());
}

proptest! {
    #[test]
    fn a_random_walk_keeps_the_invariants(events in prop::collection::vec(0..E::ALL.len(), 0..60)) {
        let mut p = project(P::Draft { rejected: None });
        for event in events {
            let before = p.clone();
            if let Ok(next) = fire(p.clone(), E::ALL[event]) {
                prop_assert!(!PROJECT.terminal.contains(&before.state.name()));
                prop_assert!(PROJECT.allows(before.state.name(), E::ALL[event]));
                let published = !matches!(next.state.name(), S::Draft | S::PendingReview | S::Discarded | S::Removed);
                prop_assert!(!published || next.published_at.is_some());
                prop_assert!(next.hired <= next.places && next.places >= before.places.min(1));
                p = next;
            }
        }
    }
}
