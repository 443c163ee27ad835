//! Handing in, looking, asking for changes, silence.

use app::{
    Kind,
    contracts::{cancel, course, forms, review, work},
};
use domain::{
    DeliverableId,
    contracts::{
        ApprovedBy, CancelledBy, ContractState, DeliverableStateName, EndReason, MilestoneEvent as M,
        MilestoneState, PaymentState, WriteWork,
    },
    time::{DAY, days},
};

use crate::{
    deals::{Deal, deal, handed},
    world::{fields, kind},
};

/// Lets days pass; on which day whom a mail reached.
fn days_pass(deal: &Deal, days: usize) -> Vec<(usize, String, String)> {
    let mut mails = Vec::new();
    for day in 1..=days {
        deal.scene.world.pass(DAY);
        deal.scene.world.fire();
        assert_eq!(deal.scene.world.fire(), 0, "each timer fires once");
        mails.extend(deal.subjects().into_iter().map(|(to, subject)| (day, to, subject)));
    }
    mails
}

#[test]
fn silence_approves_after_fourteen_days() {
    let deal = deal();
    deal.hand_in(0).unwrap();
    deal.subjects();
    let mails = days_pass(&deal, 14);
    let reminded: Vec<_> =
        mails.iter().filter(|m| m.2 == "Work waits for you").map(|m| (m.0, m.1.as_str())).collect();
    assert_eq!(reminded, [(3, "carl"), (7, "carl"), (10, "carl"), (13, "carl")]);
    let approved: Vec<_> =
        mails.iter().filter(|m| m.2 == "Work counts as approved").map(|m| (m.0, m.1.as_str())).collect();
    assert_eq!(approved, [(14, "carl"), (14, "ayesha")]);
    let at = deal.scene.world.now();
    assert_eq!(deal.milestone_state(0), MilestoneState::Approved { by: ApprovedBy::Silence, at });
    assert_eq!(deal.payment_state(0), PaymentState::Due { clock: at });
    let activity = deal.scene.world.opened_contract(&deal.scene.carl, deal.id).unwrap().activity;
    let step = activity.iter().find(|s| s.event == "auto_approve_14d").unwrap();
    assert_eq!((step.role.as_str(), step.by, step.milestone), ("system", None, Some(deal.milestone(0))));
    deal.scene.world.replays(deal.id);
}

#[test]
fn the_client_takes_seven_more_days_once() {
    let deal = deal();
    deal.hand_in(0).unwrap();
    let (carl, id, version) = (deal.scene.carl, deal.milestone(0), deal.version(0));
    let extend = move |version| {
        move |tx: &mut dyn app::Tx, s: &domain::Stamp| review::extend_review(tx, s, &carl, id, version)
    };
    deal.scene.world.pass(days(13));
    deal.scene.world.fire();
    let done = deal.scene.world.write(extend(version)).unwrap();
    assert_eq!(deal.scene.world.write(extend(done.version)).unwrap_err().code, "already_extended");
    assert_eq!(kind(deal.scene.world.write(extend(version))), Kind::Conflict);
    deal.subjects();
    let mails = days_pass(&deal, 8);
    assert_eq!(mails.iter().map(|m| m.0).collect::<Vec<_>>(), [7, 8, 8]);
    assert!(matches!(deal.milestone_state(0), MilestoneState::Approved { by: ApprovedBy::Silence, .. }));
}

#[test]
fn a_newer_version_makes_an_older_look_stale() {
    let deal = deal();
    deal.hand_in(0).unwrap();
    let (carl, id, seen) = (deal.scene.carl, deal.milestone(0), deal.version(0));
    deal.hand_in(0).unwrap();
    let world = &deal.scene.world;
    assert_eq!(kind(world.write(move |tx, s| review::approve(tx, s, &carl, id, seen))), Kind::Stale);
    let input = domain::contracts::RequestChanges { text: "More.".into() };
    assert_eq!(
        kind(world.write(move |tx, s| review::request_changes(tx, s, &carl, id, &input, seen))),
        Kind::Stale
    );
    let view = deal.view();
    let states: Vec<_> = view.milestones[0].deliverables.iter().map(|d| d.state.name()).collect();
    assert_eq!(states, [DeliverableStateName::Submitted, DeliverableStateName::Superseded]);
    deal.approve(0).unwrap();
    assert_eq!(deal.hand_in(0).unwrap_err().code, "not_now");
    world.replays(deal.id);
}

#[test]
fn what_is_prepared_is_the_freelancers_alone() {
    let deal = deal();
    let (world, ayesha, carl, id) =
        (&deal.scene.world, deal.scene.ayesha, deal.scene.carl, deal.milestone(0));
    let draft = world.write(move |tx, s| work::draft_work(tx, s, &ayesha, id, &handed("A start."))).unwrap();
    let version = DeliverableId::new(draft.id);
    assert!(deal.view().milestones[0].deliverables.is_empty());
    assert_eq!(kind(world.did(&carl, work::discard_work, version)), Kind::NotFound);
    let again = world.write(move |tx, s| work::draft_work(tx, s, &ayesha, id, &handed("Two.")));
    assert_eq!(again.unwrap_err().code, "draft_exists");
    let mine = world.contract(&ayesha, deal.id).unwrap().milestones[0].deliverables[0].clone();
    assert_eq!((mine.id, mine.version, mine.allowed.len()), (version, draft.version, 2));
    let edit = move |at, note: &'static str| {
        move |tx: &mut dyn app::Tx, s: &domain::Stamp| {
            work::edit_work(tx, s, &ayesha, version, &WriteWork { note: note.into(), links: vec![] }, at)
        }
    };
    let edited = world.write(edit(draft.version, "Better.")).unwrap();
    assert_eq!(kind(world.write(edit(draft.version, "Late."))), Kind::Stale);
    let now = world.now();
    let form = world.read(move |db| forms::work(db, &ayesha, id, now)).unwrap();
    assert_eq!((form.input.note.as_str(), form.draft), ("Better.", Some((version, edited.version))));
    assert!(form.input.links.is_empty() && !form.replaces);
    deal.mine(work::discard_work, version).unwrap();
    assert!(world.contract(&ayesha, deal.id).unwrap().milestones[0].deliverables.is_empty());
    assert_eq!(kind(world.did(&ayesha, work::discard_work, version)), Kind::NotFound);
    // The next draft is handed in as it is prepared.
    world.write(move |tx, s| work::draft_work(tx, s, &ayesha, id, &handed("A start."))).unwrap();
    deal.hand_in(0).unwrap();
    let view = deal.view();
    let handed_in = &view.milestones[0].deliverables[0];
    assert_eq!((handed_in.number, handed_in.work.note.as_str()), (1, "Here it is."));
    let changed =
        world.write(move |tx, s| work::edit_work(tx, s, &ayesha, DeliverableId::new(0), &handed("x"), 1));
    assert_eq!(kind(changed), Kind::NotFound);
    let fixed = handed_in.id;
    assert_eq!(
        world.write(move |tx, s| work::edit_work(tx, s, &ayesha, fixed, &handed("x"), 2)).unwrap_err().code,
        "not_now"
    );
    world.replays(deal.id);
}

#[test]
fn hostile_words_are_refused_or_kept_as_they_are() {
    let deal = deal();
    let (world, ayesha, id) = (&deal.scene.world, deal.scene.ayesha, deal.milestone(0));
    let wrong = |note: &str, link: &str| {
        let input = WriteWork { note: note.into(), links: vec![link.into()] };
        let error = world.write(move |tx, s| work::hand_in(tx, s, &ayesha, id, &input)).unwrap_err();
        fields(&error).join(",")
    };
    assert_eq!(wrong("", ""), "note");
    assert_eq!(wrong("a\u{7}b", ""), "note");
    assert_eq!(wrong(&"x".repeat(3_001), ""), "note");
    for link in
        ["javascript:alert(1)", "https://a@b.example", "http://example.com", "https://exa\u{202E}mple.com"]
    {
        assert_eq!(wrong("Fine.", link), "links[0]", "{link}");
    }
    assert_eq!(wrong("a \u{202E}desrever", ""), "note");
    assert_eq!(wrong("\u{200B}\u{200B}", ""), "note");
    let note = "'; DROP TABLE contract; -- <script>alert(1)</script> \u{200F}\u{1F600} {{x}} %s \\ \"";
    let input = WriteWork { note: note.into(), links: vec!["https://example.com/%27;%22?a=1&b=2#c".into()] };
    world.write(move |tx, s| work::hand_in(tx, s, &ayesha, id, &input)).unwrap();
    let kept = deal.view().milestones[0].deliverables[0].clone();
    assert_eq!(kept.work.note, note);
    assert_eq!(kept.work.links[0].as_str(), "https://example.com/%27;%22?a=1&b=2#c");
    let asked = domain::contracts::RequestChanges { text: note.into() };
    let (carl, version) = (deal.scene.carl, deal.version(0));
    world.write(move |tx, s| review::request_changes(tx, s, &carl, id, &asked, version)).unwrap();
    assert_eq!(deal.view().milestones[0].deliverables[0].feedback.as_ref().unwrap().text, note);
    let mails = world.mails();
    assert!(mails.iter().all(|m| !m.text.contains("DROP TABLE")), "words stay on the page");
}

#[test]
fn a_paused_contract_starts_nothing_and_its_clocks_go_on() {
    let deal = deal();
    deal.hand_in(0).unwrap();
    deal.clients(course::pause, deal.id).unwrap();
    assert_eq!(kind(deal.mine(course::resume, deal.id)), Kind::Forbidden);
    assert_eq!(deal.clients(review::fund, deal.milestone(1)).unwrap_err().code, "not_now");
    deal.scene.world.pass(days(14));
    deal.scene.world.fire();
    assert!(matches!(deal.milestone_state(0), MilestoneState::Approved { .. }));
    deal.clients(course::resume, deal.id).unwrap();
    deal.clients(review::fund, deal.milestone(1)).unwrap();
    deal.clients(review::pay_early, deal.milestone(1)).unwrap();
    let state = deal.milestone_state(1);
    assert!(matches!(state, MilestoneState::Approved { by: ApprovedBy::Early, .. }), "{state:?}");
    deal.scene.world.replays(deal.id);
}

#[test]
fn after_work_was_handed_in_cancelling_takes_the_freelancer() {
    let deal = deal();
    deal.clients(cancel::cancel, deal.milestone(1)).unwrap();
    let id = deal.milestone(0);
    assert_eq!(deal.clients(cancel::ask_cancel, id).unwrap_err().code, "cancel_needs_nobody");
    deal.hand_in(0).unwrap();
    deal.ask_changes(0).unwrap();
    deal.subjects();
    assert_eq!(deal.clients(cancel::cancel, id).unwrap_err().code, "cancel_needs_both");
    assert_eq!(kind(deal.mine(cancel::ask_cancel, id)), Kind::Forbidden);
    assert!(deal.view().milestones[0].may_ask_cancel);
    let asked = deal.clients(cancel::ask_cancel, id).unwrap();
    assert_eq!(deal.clients(cancel::ask_cancel, id).unwrap(), asked, "asking twice changes nothing");
    assert_eq!(deal.subjects(), [("ayesha".into(), "The client asks to cancel a milestone".into())]);
    assert_eq!(
        deal.scene.world.contract(&deal.scene.ayesha, deal.id).unwrap().milestones[0].allowed,
        [M::Cancel, M::Submit]
    );
    deal.mine(cancel::cancel, id).unwrap();
    let at = deal.scene.world.now();
    assert_eq!(deal.milestone_state(0), MilestoneState::Cancelled { by: CancelledBy::Both, at });
    assert_eq!(deal.state(), ContractState::Ended { reason: EndReason::Mutual, at });
    deal.scene.world.replays(deal.id);
}
