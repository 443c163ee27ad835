//! The texts obey the rules, the dice cover every state, and the story can be told.

use std::{
    collections::{BTreeMap, BTreeSet},
    time::Duration,
};

use app::projects::own;
use domain::{
    Actor, Market, SessionId, StaffRole, Time, UserId,
    identity::UserStateName,
    page::PageRequest,
    projects::{CloseReason, ProjectState, ProjectStateName as S, StaffProject, WriteProject},
    talent::{fold_skill, seed},
};
use edge::{Feature, http::Settings};
use store::Store;
use tempfile::TempDir;

mod bids;
mod deals;
mod standing;

use super::{
    plan::{Deed, Step},
    projects::Fate,
    *,
};
use crate::{
    keys::Keys,
    site::{Parts, micros, site},
};

struct Demo {
    app: Arc<App>,
    clock: Arc<SampleClock>,
    _folder: TempDir,
}

impl Demo {
    fn empty() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite:{}", folder.path().join("demo.db").display());
        let options =
            store::Options { durable: false, readers: 2, mmap_bytes: 0, ..store::Options::default() };
        let store = Store::open(&url, options).unwrap();
        store.migrate().unwrap();
        let clock = Arc::new(SampleClock::default());
        let settings = Settings::new("http://localhost:8080".parse().unwrap(), micros(clock.clone()));
        let parts = Parts {
            store,
            clock: clock.clone(),
            keys: Keys::open(folder.path()).unwrap(),
            settings,
            rate_multiplier: 1,
            feature: Feature { mailbox: true },
        };
        Self { app: site(parts).unwrap().app, clock, _folder: folder }
    }

    fn filled() -> Self {
        let demo = Self::empty();
        fill(&demo.app, &demo.clock).unwrap();
        demo
    }

    /// Every project that staff see; `None` is all states but the discarded.
    fn projects(&self, state: Option<S>) -> Vec<StaffProject> {
        let (now, request) = (self.app.now(), PageRequest { cursor: None, size: 100 });
        let page = self.app.read(move |db| own::staff(db, &somebody_of_staff(), state, request, now));
        page.wait().unwrap().items
    }

    fn states(&self) -> BTreeMap<String, S> {
        let discarded = self.projects(Some(S::Discarded));
        let all = self.projects(None).into_iter().chain(discarded);
        all.map(|p| (p.project.title.clone(), p.project.state.name())).collect()
    }
}

fn somebody_of_staff() -> Actor {
    Actor {
        user: UserId::new(1),
        session: SessionId::new(0),
        state: UserStateName::Active,
        market: Market::default(),
        staff: Some(StaffRole::Admin),
        recent: true,
    }
}

fn plan() -> Plan {
    Plan::new(Dice::new(SEED))
}

fn forms(plan: &Plan) -> Vec<(Fate, WriteProject)> {
    let form = |act: &plan::Act| match &act.deed {
        Deed::Project(number, Step::Write(form) | Step::PublishNew(form) | Step::Edit(form)) => {
            Some((plan.projects[*number].1, form.clone()))
        }
        _ => None,
    };
    plan.acts.iter().filter_map(form).collect()
}

#[test]
fn every_brief_is_complete_but_for_drafts_and_says_enough() {
    for (fate, form) in forms(&plan()) {
        let brief = form.brief(form.skills.clone());
        if !matches!(fate, Fate::Draft | Fate::Discarded) {
            assert_eq!(brief.ready(), Ok(()), "{}", form.title);
        }
        let length = form.description.chars().count();
        assert!(length <= 1_500, "{}: {length} characters", form.title);
        assert!(form.questions.len() <= 4 && (1..=3).contains(&form.places), "{}", form.title);
    }
}

#[test]
fn nothing_is_said_twice() {
    let mut titles = BTreeSet::new();
    let mut sentences = BTreeMap::new();
    for text in projects::all() {
        assert!(titles.insert(text.title), "{}", text.title);
        for sentence in text.description.split(['.', '?', '!', '\n']).map(str::trim) {
            let earlier = if sentence.len() > 25 { sentences.insert(sentence, text.title) } else { None };
            assert_eq!(earlier, None, "{sentence}");
        }
    }
    let bios: BTreeSet<_> = profiles::all().map(|words| words.bio).filter(|bio| !bio.is_empty()).collect();
    assert_eq!(bios.len(), profiles::all().filter(|words| !words.bio.is_empty()).count());
}

#[test]
fn skills_are_mostly_of_the_list() {
    let list = seed();
    let names = list.iter().flat_map(|skill| skill.aliases.iter().copied().chain([skill.name]));
    let known: BTreeSet<String> = names.map(fold_skill).collect();
    let briefs = projects::all().flat_map(|text| text.skills);
    let skills: Vec<_> = briefs.chain(profiles::all().flat_map(|words| words.skills)).collect();
    let own = skills.iter().filter(|skill| !known.contains(&fold_skill(skill))).count();
    assert!(own > 5 && own * 10 < skills.len(), "{own} of {}", skills.len());
}

#[test]
fn everybody_who_is_named_is_there() {
    let people: BTreeMap<String, &people::Sample> = people::ALL.iter().map(|p| (p.local(), p)).collect();
    assert!(projects::all().all(|text| people.get(text.owner).is_some_and(|person| person.client)));
    assert!(profiles::all().all(|words| people.get(words.who).is_some_and(|person| person.freelancer)));
    let silent = people.iter().filter(|(who, p)| p.freelancer && profiles::of(who).is_none()).count();
    assert!((1..=3).contains(&silent), "{silent} freelancers have no profile");
    let ayesha = profiles::of("ayesha").unwrap().form();
    assert_eq!(ayesha.profile(ayesha.skills.clone()).missing(), []);
}

#[test]
fn the_same_seed_plans_the_same() {
    let (one, two) = (plan(), plan());
    assert_eq!(format!("{:?}", one.acts), format!("{:?}", two.acts));
    assert_ne!(format!("{:?}", one.acts), format!("{:?}", Plan::new(Dice::new(SEED + 1)).acts));
}

#[test]
fn other_seeds_tell_possible_stories() {
    for seed in 0..200 {
        let plan = Plan::new(Dice::new(seed));
        let mut last = BTreeMap::new();
        bids::possible(&plan);
        for act in &plan.acts {
            assert!(u64::from(act.ago) < STORY_DAYS * 24 * 60);
            if let Deed::Project(number, step) = &act.deed {
                assert!(act.ago <= 60 * 24 * 60, "{step:?}");
                let before = last.insert(*number, act.ago);
                assert!(before.is_none_or(|before| before > act.ago), "seed {seed}: {step:?}");
            }
        }
    }
}

#[test]
fn the_demo_shows_every_state_that_people_can_reach() {
    let demo = Demo::filled();
    let projects = demo.projects(None);
    let count = |state: S| projects.iter().filter(|p| p.project.state.name() == state).count();
    for (state, least) in [
        (S::Open, 24),
        (S::Draft, 4),
        (S::Paused, 4),
        (S::Closed, 6),
        (S::Expired, 4),
        (S::Removed, 2),
        (S::Filled, 18),
    ] {
        assert!(count(state) >= least, "{state}: {}", count(state));
    }
    assert!(!demo.projects(Some(S::Discarded)).is_empty());
    let reasons: BTreeSet<&str> = projects
        .iter()
        .filter_map(|p| match p.project.state {
            ProjectState::Closed { reason, .. } => Some(reason.as_str()),
            _ => None,
        })
        .collect();
    assert!(CloseReason::OFFERED.iter().all(|reason| reasons.contains(reason.as_str())), "{reasons:?}");
    let planned: BTreeMap<&str, Fate> = plan().projects.iter().map(|(t, fate)| (t.title, *fate)).collect();
    for (title, state) in demo.states() {
        let wanted = match planned[title.as_str()] {
            Fate::Draft => S::Draft,
            Fate::Discarded => S::Discarded,
            Fate::Paused | Fate::Suspended(_) => S::Paused,
            Fate::Closed(_) => S::Closed,
            Fate::Expired => S::Expired,
            Fate::Removed(_) => S::Removed,
            Fate::Hiring => deals::state(&title),
            Fate::Open | Fate::Edited | Fate::Kept | Fate::Resumed | Fate::Reopened | Fate::Revived => {
                S::Open
            }
        };
        assert_eq!(state, wanted, "{title}");
    }
    let of_jonas: BTreeSet<&str> = projects
        .iter()
        .filter(|p| p.client.name == "Jonas Lindqvist")
        .map(|p| p.project.state.name().as_str())
        .collect();
    assert!(of_jonas.len() >= 5, "{of_jonas:?}");
}

#[test]
fn two_demos_are_alike_and_the_second_start_changes_nothing() {
    let (one, two) = (Demo::filled(), Demo::filled());
    let states = one.states();
    assert_eq!(states, two.states());
    assert_eq!(states.len(), projects::all().count());
    let bids = |demo: &Demo| demo.sent().iter().map(bids::Sent::line).collect::<BTreeSet<_>>();
    assert_eq!(bids(&one), bids(&two));
    fill(&one.app, &one.clock).unwrap();
    assert_eq!(one.states(), states);
}

#[test]
fn the_mailbox_is_not_flooded_and_nothing_is_left_to_do() {
    let demo = Demo::filled();
    let (now, week_ago) = (demo.app.now(), demo.app.now() - Duration::from_secs(7 * 86_400));
    let mails = demo.app.read(|db| app::mail::copies(db, i64::MAX, 100)).wait().unwrap();
    assert!((1..=40).contains(&mails.len()), "{} mails", mails.len());
    assert!(mails.iter().all(|mail| Time::from_micros(mail.at) >= week_ago), "{mails:?}");
    assert!(!demo.app.read(move |db| app::jobs::any_due(db, now)).wait().unwrap());
    assert!(demo.app.read(move |db| app::timers::due(db, now, 10)).wait().unwrap().is_empty());
}

#[test]
fn a_demo_that_was_interrupted_says_so() {
    let demo = Demo::empty();
    let hash = "not a hash";
    let mut stage = Stage::new(&demo.app, &demo.clock, hash).unwrap();
    stage.join_staff("Nadia Petrova", MODERATOR, StaffRole::Moderator).unwrap();
    let failure = fill(&demo.app, &demo.clock).unwrap_err();
    assert!(failure.to_string().contains("--fresh"), "{failure}");
}
