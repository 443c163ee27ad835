//! Offers and contracts: well-formed words, possible courses, every state, and what waits for those who sign in.

use app::contracts::{
    mine::{self, Which},
    show::{self, Opened},
    waiting,
};
use domain::{
    Party,
    contracts::{
        CancelledBy, ContractState as C, ContractView, Link, MilestoneState as M, MilestoneView,
        PaymentState as P, Waiting, WaitingFor as Task,
    },
    time::days,
};

use super::*;
use crate::samples::hiring::{self, Piece, Turn};

/// How a project stands in the end for which people are hired or asked.
pub(super) fn state(title: &str) -> S {
    let does = |wanted: fn(&Turn) -> bool| {
        let deals = hiring::all().filter(|deal| deal.project == title);
        deals.filter(|deal| deal.course.iter().any(|(_, turn)| wanted(turn))).count()
    };
    let places = projects::all().find(|text| text.title == title).map_or(1, |text| text.places);
    if does(|turn| matches!(turn, Turn::CloseProject(_))) > 0 {
        return S::Closed;
    }
    if does(|turn| matches!(turn, Turn::Accept(_))) >= usize::from(places) { S::Filled } else { S::Open }
}

fn person(user: UserId) -> Actor {
    Actor { user, market: Market { client: true, freelancer: true }, staff: None, ..somebody_of_staff() }
}

impl Demo {
    /// Every offer and contract, as its freelancer sees it.
    pub(super) fn contracts(&self) -> Vec<Opened> {
        let clients: BTreeSet<UserId> = self.projects(None).iter().map(|p| p.client.id).collect();
        let (now, request) = (self.app.now(), PageRequest { cursor: None, size: 100 });
        let mut all = Vec::new();
        for client in clients {
            let list = move |db: &mut dyn store::Read| {
                let page = mine::list(db, &person(client), Party::Client, Which::All, request)?;
                let cards = page.items.into_iter();
                cards.map(|card| show::show(db, &person(card.with.id), card.id, now)).collect()
            };
            let found: Vec<Opened> = self.app.read(list).wait().unwrap();
            all.extend(found);
        }
        all
    }

    fn waiting(&self, user: UserId) -> Vec<Waiting> {
        self.app.read(move |db| waiting::list(db, &person(user))).wait().unwrap()
    }
}

/// What can be said about a contract, its milestones, versions and payments, in words.
fn said(opened: &Opened, now: Time) -> Vec<String> {
    let view = &opened.view;
    let mut words = vec![of_contract(view, now)];
    if view.signatures.is_some() {
        words.push(format!("{} milestones", view.milestones.len()));
    }
    for milestone in &view.milestones {
        words.extend(of_milestone(milestone, view, now));
        words.extend(milestone.deliverables.iter().map(|d| format!("version {}", d.state.name())));
        words.extend(milestone.payment.as_ref().map(|payment| match payment.state {
            P::Confirmed { by, .. } => format!("payment confirmed by {by}"),
            other => format!("payment {}", other.name()),
        }));
    }
    words.extend(opened.activity.iter().map(|happening| format!("once {}", happening.event)));
    words
}

fn of_contract(view: &ContractView, now: Time) -> String {
    match &view.state {
        C::Offered(offer) if offer.round > 0 => format!("offer for {} in round {}", offer.turn, offer.round),
        C::Offered(offer) if offer.expires_at.since(now) < days(1) => {
            format!("offer for {}, ending", offer.turn)
        }
        C::Offered(offer) if now.since(offer.since) < days(2) => format!("offer for {}, fresh", offer.turn),
        C::Declined { by, note, .. } => format!("declined by {by}, note {}", note.is_some()),
        C::Withdrawn { why, .. } => format!("offer gone: {why}"),
        C::Ending(ending) => format!("ending for {}", ending.requested_by),
        C::Ended { reason, .. } => format!("ended: {reason}"),
        other => other.name().to_string(),
    }
}

fn of_milestone(milestone: &MilestoneView, view: &ContractView, now: Time) -> Vec<String> {
    let ends = milestone.review_ends_at.map(|at| at.since(now));
    let words: &[&str] = match milestone.state {
        M::Submitted { extended: true, .. } => &["submitted, extended"],
        M::Submitted { .. } if ends.is_some_and(|left| left < days(1)) => &["submitted, ending"],
        M::Submitted { clock, .. } if now.since(clock) < days(3) => &["submitted, fresh"],
        M::ChangesRequested { .. } if milestone.cancel_asked_at.is_some() => &["changes, cancel asked"],
        M::ChangesRequested { .. } if milestone.beyond_included => &["changes, beyond"],
        M::Funded { .. } if milestone.deliverables.is_empty() => &["funded, started only"],
        M::Funded { .. } => &["funded, with a draft"],
        _ => &[],
    };
    let by = match milestone.state {
        M::Approved { by, .. } => format!("approved by {by}"),
        M::Cancelled { by: CancelledBy::System, .. } => {
            format!("cancelled with a contract {}", view.state.name())
        }
        M::Cancelled { by, .. } => format!("cancelled by {by}"),
        other => other.name().to_string(),
    };
    words.iter().map(|word| (*word).to_owned()).chain([by]).collect()
}

/// Everything that can be reached, but for what the closing of an account or staff's decisions bring.
const WANTED: &[&str] = &[
    "offer for freelancer, fresh",
    "offer for freelancer, ending",
    "offer for client in round 1",
    "offer for client in round 3",
    "declined by freelancer, note true",
    "declined by client, note true",
    "offer gone: taken_back",
    "offer gone: proposal_withdrawn",
    "offer gone: project_ended",
    "expired",
    "active",
    "paused",
    "on_hold",
    "ending for client",
    "ending for freelancer",
    "ended: completed",
    "ended: mutual",
    "ended: client",
    "ended: freelancer",
    "1 milestones",
    "2 milestones",
    "3 milestones",
    "4 milestones",
    "5 milestones",
    "planned",
    "funded, started only",
    "funded, with a draft",
    "submitted, fresh",
    "submitted, extended",
    "submitted, ending",
    "changes_requested",
    "changes, beyond",
    "changes, cancel asked",
    "approved by client",
    "approved by silence",
    "released",
    "unpaid",
    "cancelled by client",
    "cancelled by both",
    "cancelled with a contract ending",
    "cancelled with a contract ended",
    "once auto_approve_14d",
    "once pay_early",
    "once resume",
    "payment due",
    "payment claimed",
    "payment contradicted",
    "payment confirmed by freelancer",
    "payment confirmed by silence",
    "payment written_off",
    "version draft",
    "version submitted",
    "version accepted",
    "version changes_requested",
    "version superseded",
];

#[test]
fn every_state_of_offers_contracts_and_what_hangs_on_them_is_there() {
    let demo = Demo::filled();
    let (all, now) = (demo.contracts(), demo.app.now());
    assert_eq!(all.len(), hiring::all().count());
    let found: BTreeSet<String> = all.iter().flat_map(|opened| said(opened, now)).collect();
    let missing: Vec<_> = WANTED.iter().filter(|wanted| !found.contains(**wanted)).collect();
    assert!(missing.is_empty(), "{missing:?} of {found:#?}");
    let accepted = |opened: &&Opened| opened.view.signatures.is_some();
    assert!(all.iter().filter(accepted).count() >= 18);
}

#[test]
fn jonas_and_ayesha_have_something_to_do_and_something_behind_them() {
    let demo = Demo::filled();
    let all = demo.contracts();
    let theirs = |view: &ContractView| (view.client.name.clone(), view.freelancer.name.clone());
    let both = ("Jonas Lindqvist".to_owned(), "Ayesha Rahman".to_owned());
    let between: Vec<&ContractView> =
        all.iter().map(|opened| &opened.view).filter(|view| theirs(view) == both).collect();
    let active = between.iter().filter(|view| view.state == C::Active).count();
    let ended = between.iter().filter(|view| matches!(view.state, C::Ended { .. })).count();
    assert_eq!((active, ended), (1, 1));
    let tasks = |user| demo.waiting(user).into_iter().map(|w| w.task).collect::<Vec<_>>();
    let jonas = tasks(between[0].client.id);
    for task in [Task::ReviewWork, Task::Pay, Task::AnswerOffer] {
        assert!(jonas.contains(&task), "{task} of {jonas:?}");
    }
    let ayesha = demo.waiting(between[0].freelancer.id);
    for task in [Task::AnswerOffer, Task::Deliver, Task::ConfirmPayment] {
        assert!(ayesha.iter().any(|w| w.task == task), "{task} of {ayesha:?}");
    }
    let sent_back = |opened: &&Opened| {
        let back = |m: &MilestoneView| matches!(m.state, M::ChangesRequested { .. });
        opened.view.freelancer.name == both.1 && opened.view.milestones.iter().any(back)
    };
    assert!(all.iter().any(|opened| sent_back(&opened)));
    assert!(ayesha.iter().all(|w| w.next.due.is_none_or(|due| due > demo.app.now())), "{ayesha:?}");
}

#[test]
fn what_is_handed_in_and_said_is_valid_and_said_once() {
    let mut said = BTreeSet::new();
    for deal in hiring::all() {
        for (_, turn) in deal.course {
            match turn {
                Turn::HandIn(_, piece) | Turn::Prepare(_, piece) => {
                    valid(piece);
                    assert!(said.insert(piece.note), "{}", piece.note);
                }
                Turn::Changes(_, text) | Turn::Decline(_, text) | Turn::Claim(_, text) => {
                    assert!(said.insert(text), "{text}");
                }
                _ => {}
            }
        }
    }
    assert!(said.len() >= 80, "{}", said.len());
}

fn valid(piece: &Piece) {
    assert!(!piece.links.is_empty());
    for link in piece.links {
        let host = Link::parse(link).unwrap().host().to_owned();
        let reserved = ["example.com", "example.net", "example.org"];
        assert!(reserved.iter().any(|name| host.ends_with(&format!(".{name}"))), "{link}");
    }
}

#[test]
fn every_course_has_its_place() {
    let plan = plan();
    assert_eq!(plan.deals.len(), hiring::all().count(), "an offer answers no proposal");
    for deal in hiring::all() {
        let days: Vec<u32> = deal.course.iter().map(|(day, _)| *day).collect();
        assert!(days.windows(2).all(|pair| pair[0] > pair[1]), "{}: one thing a day", deal.project);
        assert!(matches!(deal.course.first(), Some((..=48, Turn::Offer))), "{}", deal.project);
        let due: Vec<u64> = deal.lines.iter().map(|(_, _, due)| *due).collect();
        assert!(due.is_sorted(), "{}", deal.project);
        let parts: u32 = deal.lines.iter().map(|(_, part, _)| *part).sum();
        assert!(deal.hours || parts == 100, "{}: {parts} %", deal.project);
    }
    for (text, fate) in &plan.projects {
        let offered = hiring::all().any(|deal| deal.project == text.title);
        assert!(offered || *fate != Fate::Hiring, "{}", text.title);
    }
}
