//! The proposals: well-formed words, stories within the rules, every state, every band.

use app::proposals::{
    allowance,
    inbox::{self, Sort, Tab},
    mine, show,
};
use domain::{
    ProjectId, ProposalId,
    projects::{Band, BudgetKind},
    proposals::{DeclineReason, ProjectEnd, ProposalCard, ProposalState, ProposalStateName as B, Rules},
};

use super::*;
use crate::samples::{
    bidding::Move,
    proposals::{self, Outcome, Words},
};

/// What a person wrote for a project, with what becomes of it.
pub(super) struct Sent {
    project: StaffProject,
    card: ProposalCard,
}

impl Sent {
    /// Everything that two demos have in common.
    pub(super) fn line(&self) -> String {
        let (title, card) = (&self.project.project.title, &self.card);
        let (state, read) = (card.state.name(), card.first_viewed_at.is_some());
        let (who, price, opening) = (&card.freelancer.name, card.price, &card.opening);
        format!("{title} {who} {state} {} {read} {price:?} {opening}", card.revision)
    }
}

impl Demo {
    pub(super) fn sent(&self) -> Vec<Sent> {
        let mut all = Vec::new();
        for project in self.projects(None) {
            let (id, request) = (project.project.id, PageRequest { cursor: None, size: 100 });
            let list = move |db: &mut dyn store::Read| {
                inbox::list(db, &somebody_of_staff(), id, Tab::All, Sort::Newest, request)
            };
            let cards = self.app.read(list).wait().unwrap().items;
            all.extend(cards.into_iter().map(|card| Sent { project: project.clone(), card }));
        }
        all
    }

    fn revisions(&self, id: ProposalId) -> usize {
        self.app.read(move |db| show::show(db, &somebody_of_staff(), id)).wait().unwrap().revisions.len()
    }
}

fn words() -> impl Iterator<Item = &'static Words> {
    proposals::all().flat_map(|pile| pile.bids)
}

fn sentences(text: &str) -> usize {
    let ends = |word: &&str| word.trim_end_matches('"').ends_with(['.', '?', '!']);
    text.split_whitespace().filter(ends).count()
}

/// Every form that somebody fills in, with the number of the proposal.
fn offers(plan: &Plan, now: Time) -> Vec<(usize, domain::proposals::WriteProposal)> {
    let form = |act: &plan::Act| match &act.deed {
        Deed::Bid(number, Move::Begin(offer) | Move::Send(offer) | Move::Revise(offer)) => {
            Some((*number, offer.form(now)))
        }
        _ => None,
    };
    plan.acts.iter().filter_map(form).collect()
}

/// People come before they write, projects are open when proposals come, and a proposal is there before it changes.
pub(super) fn possible(plan: &Plan) {
    let (mut here, mut open, mut sent) = (BTreeSet::new(), BTreeSet::new(), BTreeMap::new());
    let mut hired = BTreeSet::new();
    for act in &plan.acts {
        match &act.deed {
            Deed::Join(person) => {
                here.insert(person.local());
            }
            Deed::Project(number, Step::Publish | Step::PublishNew(_) | Step::Resume | Step::Reopen) => {
                open.insert(*number);
            }
            Deed::Project(number, Step::Pause | Step::Close(_) | Step::Remove(_)) => {
                open.remove(number);
            }
            Deed::Bid(number, step) => {
                let (project, words) = plan.bids[*number];
                assert!(!hired.contains(number), "{}: {step:?} after an offer", words.who);
                let begins = matches!(step, Move::Begin(_) | Move::Send(_));
                assert!(begins || sent.contains_key(number), "{step:?}");
                if begins || matches!(step, Move::SendDraft) {
                    assert!(here.contains(words.who) && open.contains(&project), "{}: {step:?}", words.who);
                    sent.insert(*number, act.ago);
                } else {
                    assert!(sent[number] > act.ago, "{}: {step:?}", words.who);
                }
            }
            Deed::Hire(number, _) => {
                let (bid, deal) = plan.deals[*number];
                assert!(sent[&bid] > act.ago, "{} for {}", deal.who, deal.project);
                hired.insert(bid);
            }
            Deed::Decide(who, step) => assert!(here.contains(*who), "{who}: {step:?}"),
            Deed::Describe(..) | Deed::Project(..) => {}
        }
    }
}

#[test]
fn every_proposal_is_valid_but_for_drafts() {
    let (plan, now) = (plan(), Time::from_micros(1_790_000_000_000_000));
    let briefs: BTreeMap<String, WriteProject> =
        forms(&plan).into_iter().map(|(_, form)| (form.title.clone(), form)).collect();
    let mut plans = 0;
    for (number, form) in offers(&plan, now) {
        let (project, words) = plan.bids[number];
        if matches!(words.outcome, Outcome::Draft | Outcome::Discarded) {
            continue;
        }
        let brief = &briefs[plan.projects[project].0.title];
        let wrong = form.bid().unwrap().faults(brief.currency, brief.questions.len(), Some(now.date_utc()));
        assert!(wrong.is_empty(), "{} for {}: {wrong:?}", words.who, brief.title);
        assert!(brief.kind == BudgetKind::Fixed || form.plan.is_empty(), "{}", brief.title);
        plans += usize::from(!form.plan.is_empty());
        let count = sentences(&form.letter);
        assert!((2..=5).contains(&count), "{count} sentences of {} for {}", words.who, brief.title);
    }
    assert!(plans >= 25, "{plans} with a plan");
}

#[test]
fn nobody_says_what_somebody_else_said_and_everybody_is_there() {
    let titles: BTreeSet<&str> = projects::all().map(|text| text.title).collect();
    let works: BTreeSet<String> = people::ALL
        .iter()
        .filter(|p| p.freelancer && profiles::of(&p.local()).is_some())
        .map(people::Sample::local)
        .collect();
    let (mut letters, mut piles) = (BTreeSet::new(), BTreeSet::new());
    for pile in proposals::all() {
        assert!(titles.contains(pile.project) && piles.insert(pile.project), "{}", pile.project);
        let owner = projects::all().find(|text| text.title == pile.project).unwrap().owner;
        let (mut once, mut paragraphs) = (BTreeSet::new(), BTreeSet::new());
        for words in pile.bids {
            assert!(letters.insert(words.letter), "{}", words.letter);
            assert!(works.contains(words.who) && words.who != owner, "{}", words.who);
            assert!(once.insert(words.who), "{} twice for {}", words.who, pile.project);
            for turn in 0..3 {
                let letter = words.whole_letter(turn);
                let end = letter.split("\n\n").last().unwrap().to_owned();
                assert!(paragraphs.insert((turn, end)), "{} for {}", words.who, pile.project);
            }
        }
    }
    assert!((110..=155).contains(&words().count()), "{}", words().count());
}

#[test]
fn nobody_sends_more_than_the_allowance_gives_or_too_many_at_once() {
    let plan = plan();
    let mut sent: BTreeMap<&str, Vec<Time>> = BTreeMap::new();
    for act in &plan.acts {
        if let Deed::Bid(number, Move::Send(_) | Move::SendDraft) = &act.deed {
            let at = Time::from_micros(0) + Duration::from_secs((100_000 - u64::from(act.ago)) * 60);
            let times = sent.entry(plan.bids[*number].1.who).or_default();
            assert_eq!(Rules::NOW.may_submit(times, at), Ok(()));
            times.push(at);
        }
    }
    // Whoever sends no more than a week gives never has to wait for a Monday, whichever day it is.
    let weekly = Rules::NOW.weekly as usize;
    let eager: Vec<_> = sent.iter().filter(|(_, times)| times.len() > weekly).map(|(who, _)| who).collect();
    assert!(eager.is_empty(), "{eager:?}");
    assert!(sent.len() >= 28, "{} freelancers", sent.len());
}

#[test]
fn every_state_that_people_can_reach_is_there() {
    let demo = Demo::filled();
    let sent = demo.sent();
    let count = |wanted: fn(&ProposalState) -> bool| sent.iter().filter(|s| wanted(&s.card.state)).count();
    let unread =
        sent.iter().filter(|s| s.card.state.name() == B::Submitted && s.card.first_viewed_at.is_none());
    let read =
        sent.iter().filter(|s| s.card.state.name() == B::Submitted && s.card.first_viewed_at.is_some());
    assert!(unread.count() >= 20 && read.count() >= 15);
    assert!(count(|s| matches!(s, ProposalState::Shortlisted)) >= 10);
    assert!(count(|s| matches!(s, ProposalState::Offered { .. })) >= 4);
    assert!(count(|s| matches!(s, ProposalState::Hired { .. })) >= 18);
    assert!(count(|s| matches!(s, ProposalState::Withdrawn { .. })) >= 4);
    let reasons: BTreeSet<DeclineReason> = sent
        .iter()
        .filter_map(|s| match s.card.state {
            ProposalState::Declined { reason, .. } => Some(reason),
            _ => None,
        })
        .collect();
    assert!(reasons.len() >= 4, "{reasons:?}");
    let ends: BTreeSet<ProjectEnd> = sent
        .iter()
        .filter_map(|s| match s.card.state {
            ProposalState::NotSelected { end, .. } => Some(end),
            _ => None,
        })
        .collect();
    assert_eq!(ends, ProjectEnd::ALL.iter().copied().collect());
    let revised: Vec<&Sent> = sent.iter().filter(|s| s.card.revision > 1).collect();
    assert!(revised.len() >= 4);
    assert!(revised.iter().all(|s| demo.revisions(s.card.id) == 2));
    let never = words().filter(|w| matches!(w.outcome, Outcome::Draft | Outcome::Discarded)).count();
    let again = sent.len() + never - words().count();
    assert!((1..=3).contains(&again), "{again} were sent again");
}

#[test]
fn every_band_occurs_and_jonas_has_much_to_read() {
    let demo = Demo::filled();
    let mut bands = BTreeMap::new();
    for project in demo.projects(Some(S::Open)) {
        *bands.entry(Band::of(project.project.proposal_count).as_str()).or_insert(0) += 1;
    }
    assert!(Band::ALL.iter().all(|band| bands.contains_key(band.as_str())), "{bands:?}");
    let mut of_jonas: BTreeMap<ProjectId, (usize, usize, usize)> = BTreeMap::new();
    for Sent { project, card } in demo.sent() {
        if project.client.name == "Jonas Lindqvist" && project.project.state.name() == S::Open {
            let entry = of_jonas.entry(project.project.id).or_default();
            let state = card.state.name();
            entry.0 += usize::from(state.is_live());
            entry.1 += usize::from(state == B::Submitted && card.first_viewed_at.is_none());
            entry.2 += usize::from(state == B::Shortlisted);
        }
    }
    assert!(of_jonas.values().filter(|(_, unread, _)| *unread > 0).count() >= 3, "{of_jonas:?}");
    assert!(of_jonas.values().any(|(_, _, kept)| *kept >= 3), "{of_jonas:?}");
    let full = demo.projects(Some(S::Open)).into_iter().find(|p| p.project.proposal_count >= 16).unwrap();
    assert_eq!(full.client.name, "Jonas Lindqvist");
}

#[test]
fn ayesha_has_one_of_each_and_something_left() {
    let demo = Demo::filled();
    let user =
        demo.sent().iter().find(|s| s.card.freelancer.name == "Ayesha Rahman").unwrap().card.freelancer.id;
    let market = Market { client: false, freelancer: true };
    let ayesha = Actor { user, market, staff: None, ..somebody_of_staff() };
    let counts = demo.app.read(move |db| mine::counts(db, &ayesha)).wait().unwrap();
    let counts: BTreeMap<B, i64> = counts.into_iter().map(|count| (count.state, count.count)).collect();
    let wanted = [
        (B::Draft, 1),
        (B::Submitted, 1),
        (B::Offered, 2),
        (B::Hired, 3),
        (B::Declined, 1),
        (B::Withdrawn, 1),
        (B::NotSelected, 1),
    ];
    assert_eq!(counts, wanted.into());
    let now = demo.app.now();
    let left = demo.app.read(move |db| allowance::balance(db, &ayesha, now)).wait().unwrap().left;
    assert!((5..=30).contains(&left), "{left}");
}
