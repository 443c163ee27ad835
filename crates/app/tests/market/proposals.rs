//! The life of a proposal, and who sees what of it.

use app::{
    Kind,
    proposals::{
        draft, forms,
        inbox::{self, Tab},
        mine,
        shortlist::{shortlist, unshortlist},
        show,
        submit::{submit, submit_edited},
        view::view,
        withdraw::withdraw,
    },
};
use domain::{
    Actor, Currency, ProposalId, Who,
    identity::UserStateName,
    page::PageRequest,
    projects::{Band, Proposals},
    proposals::{
        DeclineReason, Fare, ProposalEvent as E, ProposalState as P, ProposalStateName as S, WithdrawnBy,
        WritePlanLine, WriteProposal,
    },
    time::{HOUR, days},
};

use crate::{
    bids::{Move, bid},
    world::{World, fields, kind},
};

fn line(title: &str, amount: &str, due: &str) -> WritePlanLine {
    WritePlanLine { title: title.into(), amount: amount.into(), due: due.into() }
}

#[test]
fn from_a_draft_to_the_clients_list() {
    let world = World::new();
    let (carl, ayesha) = (world.person("carl", true, false), world.person("ayesha", false, true));
    let mo = world.moderator("mo-moderates");
    let project =
        world.publish(&carl, |p| p.questions = vec!["Which page are you proud of?".into()]).unwrap();
    let young = WriteProposal { answers: vec![], ..WriteProposal::blank(Currency::Usd, 0) };
    let id = world.draft(&ayesha, project, young.clone()).unwrap();
    for other in [&carl, &mo] {
        assert_eq!(kind(world.opened(other, id)), Kind::NotFound);
        assert!(world.inbox(other, project, Tab::All).unwrap().is_empty());
    }
    assert_eq!(world.draft(&ayesha, project, young).unwrap_err().code, "already_proposed");
    let own = world.mine(&ayesha, id);
    assert_eq!((own.allowed.as_slice(), own.may_edit_letter), (&[E::Edit, E::Submit, E::Discard][..], true));
    assert_eq!(fields(&world.act(submit, &ayesha, id).unwrap_err()), ["letter", "price", "answers[0]"]);
    assert_eq!(kind(world.act(withdraw, &ayesha, id)), Kind::Conflict);

    let half = WriteProposal {
        plan: vec![line("Sketches", "900", "2027-03-01")],
        answers: vec!["The storm view.".into()],
        ..bid()
    };
    let save = half.clone();
    let saved = world.write(move |tx, s| draft::edit(tx, s, &ayesha, id, &save, 1)).unwrap();
    let error = world.act(submit, &ayesha, id).unwrap_err();
    assert_eq!(fields(&error), ["plan"]);
    let save = half.clone();
    assert_eq!(kind(world.write(move |tx, s| draft::edit(tx, s, &ayesha, id, &save, 1))), Kind::Stale);
    let whole = WriteProposal {
        plan: vec![line("Sketches", "900", "2027-03-01"), line("Pages", "1600", "2027-04-01")],
        ..half
    };
    let send = whole.clone();
    let version = saved.version;
    let done = world.write(move |tx, s| submit_edited(tx, s, &ayesha, id, &send, version)).unwrap();
    assert_eq!(done.id, id.get());
    assert_eq!(kind(world.act(submit, &ayesha, id)), Kind::Conflict);

    let seen = world.opened(&carl, id).unwrap();
    assert_eq!(seen.bid, whole.bid().unwrap());
    assert_eq!((seen.revisions.len(), seen.revisions[0].number), (1, 1));
    assert_eq!(seen.allowed, [E::View, E::Shortlist, E::MakeOffer, E::Decline]);
    assert_eq!(seen.next.unwrap().who, Who::You);
    assert_eq!(world.opened(&mo, id).unwrap().allowed, []);
    let cards = world.inbox(&carl, project, Tab::Unread).unwrap();
    assert_eq!(cards.len(), 1);
    assert_eq!((cards[0].freelancer.handle.as_str(), cards[0].lines), ("ayesha", 2));
    assert!(cards[0].opening.starts_with("I have built three booking pages. This one"));
    assert_eq!(world.feed(&carl), ["proposal.submitted"]);
}

#[test]
fn the_projects_page_knows_of_the_own_proposal() {
    let world = World::new();
    let (carl, ayesha) = (world.person("carl", true, false), world.person("ayesha", false, true));
    let project = world.publish(&carl, |_| {}).unwrap();
    let look = |actor: &Actor| {
        let (actor, now) = (*actor, world.now());
        world.read(move |db| app::projects::show::show(db, Some(&actor), project, now)).unwrap()
    };
    assert_eq!((look(&ayesha).may_propose, look(&ayesha).my_proposal), (true, None));
    let id = world.draft(&ayesha, project, bid()).unwrap();
    assert_eq!((look(&ayesha).may_propose, look(&ayesha).my_proposal), (false, Some(id)));
    world.act(draft::discard, &ayesha, id).unwrap();
    assert_eq!((look(&ayesha).may_propose, look(&ayesha).my_proposal), (true, None));
    let id = world.propose(&ayesha, project, |_| {}).unwrap();
    assert_eq!((look(&ayesha).may_propose, look(&ayesha).my_proposal), (false, Some(id)));
    assert_eq!(look(&ayesha).proposals, Proposals::Band(Band::Few));
    assert_eq!(look(&carl).proposals, Proposals::Exact(1));
    world.act(withdraw, &ayesha, id).unwrap();
    assert_eq!((look(&ayesha).may_propose, look(&ayesha).my_proposal), (true, Some(id)));
    assert_eq!(look(&carl).proposals, Proposals::Exact(0));
    assert_eq!(look(&carl).my_proposal, None);
}

#[test]
fn strangers_and_rivals_find_nothing() {
    let world = World::new();
    let (carl, ayesha) = (world.person("carl", true, false), world.person("ayesha", false, true));
    let (rival, dora) = (world.person("rival", false, true), world.person("dora", true, false));
    let project = world.publish(&carl, |_| {}).unwrap();
    let id = world.propose(&ayesha, project, |_| {}).unwrap();
    world.propose(&rival, project, |_| {}).unwrap();
    let moves = [shortlist as Move, unshortlist, view, withdraw, submit, draft::discard];
    for other in [&rival, &dora] {
        assert_eq!(kind(world.opened(other, id)), Kind::NotFound);
        let whom = *other;
        assert_eq!(kind(world.read(move |db| mine::one(db, &whom, id))), Kind::NotFound);
        assert_eq!(kind(world.read(move |db| show::open(db, &whom, id))), Kind::NotFound);
        assert_eq!(kind(world.inbox(other, project, Tab::All)), Kind::NotFound);
        assert_eq!(kind(world.read(move |db| inbox::counts(db, &whom, project))), Kind::NotFound);
        assert_eq!(kind(world.read(move |db| inbox::compare(db, &whom, project))), Kind::NotFound);
        assert_eq!(kind(world.decline(other, id)), Kind::NotFound);
        assert_eq!(kind(world.revise(other, id, 2, |_| {})), Kind::NotFound);
        for verb in moves {
            assert_eq!(kind(world.act(verb, other, id)), Kind::NotFound);
        }
    }
    for verb in [shortlist as Move, unshortlist, view] {
        assert_eq!(kind(world.act(verb, &ayesha, id)), Kind::Forbidden);
    }
    assert_eq!(kind(world.decline(&ayesha, id)), Kind::Forbidden);
    for verb in [withdraw as Move, submit, draft::discard] {
        assert_eq!(kind(world.act(verb, &carl, id)), Kind::Forbidden);
    }
    assert_eq!(kind(world.opened(&ayesha, id)), Kind::NotFound);
    assert_eq!(kind(world.opened(&carl, ProposalId::new(7))), Kind::NotFound);
    let seen = world.inbox(&carl, project, Tab::All).unwrap();
    assert_eq!(seen.len(), 2);
}

#[test]
fn what_was_read_stays_and_the_terms_may_change() {
    let world = World::new();
    let (carl, ayesha) = (world.person("carl", true, false), world.person("ayesha", false, true));
    let project = world.publish(&carl, |_| {}).unwrap();
    let id = world.propose(&ayesha, project, |_| {}).unwrap();
    let version = world.mine(&ayesha, id).version;
    assert_eq!(world.revise(&ayesha, id, version, |_| {}).unwrap_err().code, "nothing_changed");
    let next = world.revise(&ayesha, id, version, |b| b.letter = "A better letter.".into()).unwrap();
    assert_eq!(kind(world.revise(&ayesha, id, version, |b| b.price = "1".into())), Kind::Stale);

    world.pass(days(3));
    world.act(view, &carl, id).unwrap();
    let first = world.now();
    world.pass(HOUR);
    world.act(view, &carl, id).unwrap();
    let own = world.mine(&ayesha, id);
    assert_eq!((own.first_viewed_at, own.may_edit_letter, own.version), (Some(first), false, next.version));
    let look = world.read(move |db| app::projects::show::show(db, Some(&carl), project, first)).unwrap();
    assert_eq!(look.expires_at, Some(first + days(30)));
    assert_eq!(world.tabs(&carl, project), [1, 0, 0, 0]);

    let error = world.revise(&ayesha, id, next.version, |b| b.price = "2,000".into()).unwrap_err();
    assert_eq!(fields(&error), ["letter"]);
    let cheaper = |b: &mut WriteProposal| {
        (b.letter, b.price) = ("A better letter.".into(), "2,000".into());
    };
    world.revise(&ayesha, id, next.version, cheaper).unwrap();
    let seen = world.opened(&carl, id).unwrap();
    let prices: Vec<String> = seen.revisions.iter().map(|r| r.bid.price.plain()).collect();
    assert_eq!(prices, ["2000", "2500", "2500"]);
    assert_eq!((seen.bid.price.plain(), seen.revisions[2].number), ("2000".to_owned(), 1));
    assert!(seen.revisions[2].bid.letter.starts_with("I have built"));
    assert_eq!(world.inbox(&carl, project, Tab::All).unwrap()[0].price.plain(), "2000");
    let form = world.read(move |db| forms::edit(db, &ayesha, id)).unwrap();
    assert!(!form.may_edit_letter && !form.draft && form.input.price == "2000");
    assert_eq!(
        world.feed(&ayesha)[1..],
        ["proposal.submitted", "proposal.revised", "proposal.viewed", "proposal.revised"]
    );
}

#[test]
fn only_the_client_knows_what_is_kept_in_sight() {
    let world = World::new();
    let (carl, ayesha) = (world.person("carl", true, false), world.person("ayesha", false, true));
    let project = world.publish(&carl, |_| {}).unwrap();
    let id = world.propose(&ayesha, project, |_| {}).unwrap();
    let before = (format!("{:?}", world.mine(&ayesha, id)), world.feed(&ayesha));
    world.act(shortlist, &carl, id).unwrap();
    assert_eq!((format!("{:?}", world.mine(&ayesha, id)), world.feed(&ayesha)), before);
    assert_eq!(world.opened(&carl, id).unwrap().state, P::Shortlisted);
    assert_eq!(world.tabs(&carl, project), [1, 1, 1, 0]);
    assert_eq!(kind(world.act(shortlist, &carl, id)), Kind::Conflict);
    let listed = |state| {
        world
            .read(move |db| mine::list(db, &ayesha, Some(state), PageRequest::default()))
            .unwrap()
            .items
            .len()
    };
    assert_eq!((listed(S::Submitted), listed(S::Shortlisted)), (1, 1));
    let counts = world.read(move |db| mine::counts(db, &ayesha)).unwrap();
    assert_eq!(counts.iter().map(|c| (c.state, c.count)).collect::<Vec<_>>(), [(S::Submitted, 1)]);
    let error = world.act(draft::discard, &ayesha, id).unwrap_err();
    assert_ne!(error.state.as_ref().map(|(state, _)| *state), Some("shortlisted"));
    let version = world.mine(&ayesha, id).version;
    world.revise(&ayesha, id, version, |b| b.price = "2,400".into()).unwrap();
    assert_eq!(world.opened(&carl, id).unwrap().state, P::Shortlisted);
    let compared = world.read(move |db| inbox::compare(db, &carl, project)).unwrap();
    assert_eq!(compared[0].card.price.plain(), "2400");
    world.act(unshortlist, &carl, id).unwrap();
    assert_eq!(
        (world.tabs(&carl, project), world.opened(&carl, id).unwrap().state),
        (vec![1, 1, 0, 0], P::Submitted)
    );
}

#[test]
fn a_decline_is_told_with_its_reason() {
    let world = World::new();
    let (carl, ayesha) = (world.person("carl", true, false), world.person("ayesha", false, true));
    let project = world.publish(&carl, |_| {}).unwrap();
    let id = world.propose(&ayesha, project, |_| {}).unwrap();
    world.mails();
    world.pass(days(20));
    world.decline(&carl, id).unwrap();
    let mails = world.mails();
    let told = mails.iter().find(|m| m.to == "ayesha@example.com").unwrap();
    assert!(told.text.contains("The price does not fit the budget") && told.text.contains("/proposals/prp_"));
    assert_eq!(world.state_of(&ayesha, id), P::Declined { reason: DeclineReason::Price, at: world.now() });
    assert_eq!(world.feed(&ayesha).last().unwrap(), "proposal.declined");
    assert_eq!(kind(world.decline(&carl, id)), Kind::Conflict);
    assert_eq!(kind(world.act(withdraw, &ayesha, id)), Kind::Conflict);
    assert_eq!(world.tabs(&carl, project), [1, 0, 0, 1]);
    let look = world.now();
    let seen = world.read(move |db| app::projects::show::show(db, Some(&carl), project, look)).unwrap();
    assert_eq!(seen.expires_at, Some(world.now() + days(30)));
    world.propose(&ayesha, project, |_| {}).unwrap();
}

#[test]
fn the_client_gets_one_mail_for_what_comes_together() {
    let world = World::new();
    let carl = world.person("carl", true, false);
    let project = world.publish(&carl, |_| {}).unwrap();
    let (ayesha, bo) = (world.person("ayesha", false, true), world.person("bob", false, true));
    world.propose(&ayesha, project, |_| {}).unwrap();
    let id = world.propose(&bo, project, |_| {}).unwrap();
    assert!(world.mails().is_empty());
    world.pass(HOUR);
    let mails = world.mails();
    assert_eq!(mails.len(), 1);
    assert!(mails[0].text.contains("2 proposals that you have not read wait"), "{}", mails[0].text);
    world.act(withdraw, &bo, id).unwrap();
    let again = world.propose(&bo, project, |_| {}).unwrap();
    world.act(withdraw, &bo, again).unwrap();
    world.pass(HOUR);
    assert!(world.mails()[0].text.contains("a proposal that you have not read waits"));
}

#[test]
fn a_restricted_freelancer_ends_things_and_starts_none() {
    let world = World::new();
    let (carl, ayesha) = (world.person("carl", true, false), world.person("ayesha", false, true));
    let (one, two) = (world.publish(&carl, |_| {}).unwrap(), world.publish(&carl, |_| {}).unwrap());
    let id = world.propose(&ayesha, one, |_| {}).unwrap();
    let draft = world.draft(&ayesha, two, bid()).unwrap();
    let restricted = Actor { state: UserStateName::Restricted, ..ayesha };
    assert_eq!(world.act(submit, &restricted, draft).unwrap_err().code, "account_restricted");
    assert_eq!(world.mine(&restricted, draft).allowed, [E::Edit, E::Discard]);
    world.revise(&restricted, id, 2, |b| b.price = "2,400".into()).unwrap();
    world.act(withdraw, &restricted, id).unwrap();
    assert_eq!(world.state_of(&ayesha, id), P::Withdrawn { by: WithdrawnBy::Freelancer, at: world.now() });
    let suspended = Actor { state: UserStateName::Suspended, ..carl };
    assert_eq!(world.act(view, &suspended, id).unwrap_err().code, "account_suspended");
    assert!(world.opened(&suspended, id).is_ok());
}

#[test]
fn hostile_text_is_kept_as_it_is_or_refused() {
    let world = World::new();
    let (carl, ayesha) = (world.person("carl", true, false), world.person("ayesha", false, true));
    let project = world.publish(&carl, |p| p.questions = vec!["Why?".into()]).unwrap();
    let text =
        "<script>alert(1)</script>\n'; DROP TABLE proposal; --\r\n \u{1F469}\u{200D}\u{1F4BB} مرحبا %_!";
    let good = |b: &mut WriteProposal| {
        b.letter = text.into();
        b.answers = vec!["<b>\" ' &".into()];
        b.plan = vec![line("'; DELETE FROM proposal_line; --", "2500", "2027-05-01")];
    };
    type With = fn(&mut WriteProposal);
    let bad: [(With, &str); 8] = [
        (|b| b.letter = "a\0b".into(), "letter"),
        (|b| b.letter = "x".repeat(3_001), "letter"),
        (|b| b.answers = vec!["\u{1b}[31m".into()], "answers[0]"),
        (|b| b.answers = vec!["a".into(), "b".into()], "answers[1]"),
        (|b| b.plan[0].title = "a\u{202E}b".into(), "plan[0].title"),
        (|b| b.plan[0].due = "2020-01-01".into(), "plan[0].due"),
        (|b| b.price = "-5".into(), "price"),
        (|b| (b.currency, b.plan) = (Currency::Eur, vec![]), "price"),
    ];
    for (with, field) in bad {
        let refused = world.propose(&ayesha, project, |b| {
            good(b);
            with(b);
        });
        assert_eq!(fields(&refused.unwrap_err()), [field]);
    }
    let id = world.propose(&ayesha, project, good).unwrap();
    let seen = world.opened(&carl, id).unwrap();
    assert_eq!(seen.bid.letter, text.replace("\r\n", "\n"));
    assert_eq!(seen.bid.answers, ["<b>\" ' &"]);
    assert_eq!(seen.bid.plan[0].title, "'; DELETE FROM proposal_line; --");
    let card = &world.inbox(&carl, project, Tab::All).unwrap()[0];
    assert!(card.opening.starts_with("<script>alert(1)</script> '; DROP TABLE"));
}

#[test]
fn a_draft_that_was_thrown_away_leaves_nothing() {
    let world = World::new();
    let (carl, ayesha) = (world.person("carl", true, false), world.person("ayesha", false, true));
    let mo = world.moderator("mo-moderates");
    let project = world.publish(&carl, |_| {}).unwrap();
    let id = world.draft(&ayesha, project, bid()).unwrap();
    world.act(draft::discard, &ayesha, id).unwrap();
    for who in [&ayesha, &carl, &mo] {
        let who = *who;
        assert_eq!(kind(world.read(move |db| show::open(db, &who, id))), Kind::NotFound);
    }
    let own = world.read(move |db| mine::list(db, &ayesha, None, PageRequest::default())).unwrap();
    assert!(own.items.is_empty());
    let words = world.read(move |db| Ok(store::proposals::words::find(db, id, 0)?)).unwrap();
    assert_eq!(words, None);
    let prune = |world: &World| {
        world.write(|tx, s| app::upkeep::prune(tx, s, app::upkeep::Task::DiscardedProposals)).unwrap();
        world.read(move |db| Ok(store::proposals::rows::by_id(db, id)?)).unwrap()
    };
    world.pass(days(90));
    assert!(prune(&world).is_some());
    world.pass(HOUR);
    assert_eq!(prune(&world), None);
    let kept = world.propose(&ayesha, project, |_| {}).unwrap();
    world.act(withdraw, &ayesha, kept).unwrap();
    world.pass(days(400));
    prune(&world);
    assert_eq!(world.mine(&ayesha, kept).fare, Fare::First);
}
