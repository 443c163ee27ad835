//! Decisions about people and projects: restricted, suspended by two, reinstated, removed; each with a reason.

use testkit::{
    TestApp,
    domain::{
        StaffRole,
        time::{MINUTE, days},
    },
};

use super::{REASON, decide, person, two};

#[tokio::test]
async fn a_restriction_stops_what_is_new_until_it_is_lifted() {
    let app = TestApp::start().await;
    let jonas = app.client("Jonas Lindqvist").await;
    let draft = app.draft_of(&jonas, "A shop for tea").await;
    let (mut farah, _) = two(&app).await;
    let page = person(&mut farah, &jonas).await;
    farah.open(&page).await;
    let question = farah.link("Restrict").to_owned();
    farah.open(&question).await;
    farah.fill("reason", "Spam.").fill("days", "0").submit("Restrict").await;
    assert_eq!((farah.status().as_u16(), farah.value("reason"), farah.value("days")), (422, "Spam.", "0"));
    assert!(
        !farah.error_at("reason").is_empty() && !farah.error_at("days").is_empty(),
        "{}",
        farah.described()
    );
    farah.fill("reason", REASON).fill("days", "3").submit("Restrict").await;
    assert_eq!(farah.location(), format!("{page}?done=restricted"), "{}", farah.described());
    farah.follow().await;
    assert!(farah.sees("Restricted.") && farah.sees("Lift the restriction"), "{}", farah.described());
    let mail = app.mail_to(&jonas.email).await;
    assert!(mail.text.contains(REASON), "{}", mail.text);
    let mut his = app.sign_in(&jonas).await;
    assert!(his.sees("Your account is restricted."), "{}", his.described());
    his.open(&draft).await;
    assert!(!his.has_button("Publish"), "{}", his.described());
    his.post(&format!("{draft}/publication"), &[]).await;
    assert_eq!(his.status(), 403, "{}", his.described());
    decide(&mut farah, &page, "Lift the restriction").await;
    assert_eq!(farah.location(), format!("{page}?done=lifted"), "{}", farah.described());
    farah.open("/staff/audit").await;
    assert!(
        farah.sees("user.restrict") && farah.sees("user.lift") && farah.sees(REASON),
        "{}",
        farah.described()
    );
    app.forget_jobs();
}

#[tokio::test]
async fn a_suspension_takes_two_and_is_undone_whole() {
    let app = TestApp::start().await;
    let (jonas, noor) = (app.client("Jonas Lindqvist").await, app.freelancer("Noor Haddad").await);
    let contract = app.contract_of(&jonas, &noor, "A shop for tea").await;
    let open = app.project_of(&jonas, "A shop for coffee").await;
    let (mut farah, mut mona) = two(&app).await;
    let page = person(&mut farah, &jonas).await;
    decide(&mut farah, &page, "Propose to suspend").await;
    farah.follow().await;
    assert!(farah.sees("A second member of staff may confirm it"), "{}", farah.described());
    assert!(farah.link("Confirm the suspension").is_empty(), "not by whoever proposed it");
    let mut his = app.sign_in(&jonas).await;
    assert!(his.sees("Your account is restricted.") && his.sees(REASON), "{}", his.described());
    mona.open("/staff").await;
    assert!(mona.sees("One suspension waits for a second member"), "{}", mona.described());
    mona.open("/staff/suspensions").await;
    assert_eq!(mona.link("Jonas Lindqvist"), page, "{}", mona.described());
    decide(&mut mona, &page, "Confirm the suspension").await;
    assert_eq!(mona.location(), format!("{page}?done=suspended"), "{}", mona.described());
    app.settle().await;
    his.open(&open).await;
    assert!(his.sees("Paused"), "{}", his.described());
    his.open(&contract).await;
    assert!(his.sees("Staff hold this contract"), "{}", his.described());
    assert_eq!(his.open("/settings/account").await.status(), 200, "reading stays open");
    decide(&mut mona, &page, "Reinstate").await;
    app.settle().await;
    his.open(&open).await;
    assert!(his.sees("Open") && !his.sees("Paused"), "{}", his.described());
    his.open(&contract).await;
    assert!(his.sees("Noor Haddad works on “Sketches”"), "{}", his.described());
    app.forget_jobs();
}

#[tokio::test]
async fn a_proposal_that_nobody_confirms_comes_to_nothing() {
    let app = TestApp::start().await;
    let jonas = app.client("Jonas Lindqvist").await;
    let (mut farah, _) = two(&app).await;
    let page = person(&mut farah, &jonas).await;
    decide(&mut farah, &page, "Propose to suspend").await;
    app.settle().await;
    app.pass(days(7) + MINUTE);
    app.settle().await;
    let his = app.sign_in(&jonas).await;
    assert!(his.sees("The proposed suspension of your account is over"), "{}", his.described());
    assert!(!his.sees("Your account is restricted. You can finish"), "{}", his.described());
}

#[tokio::test]
async fn an_old_code_is_asked_for_again_and_nothing_typed_is_lost() {
    let app = TestApp::start().await;
    let jonas = app.client("Jonas Lindqvist").await;
    let farah = app.staff("Farah Aziz", StaffRole::Admin).await;
    let mut staff = app.sign_in(&farah).await;
    let page = person(&mut staff, &jonas).await;
    staff.open(&format!("{page}/restriction")).await;
    staff.fill("reason", REASON);
    app.pass(MINUTE * 11);
    staff.submit("Restrict").await;
    assert_eq!((staff.status().as_u16(), staff.value("reason")), (422, REASON), "{}", staff.described());
    assert!(!staff.error_at("code").is_empty(), "{}", staff.described());
    staff.fill("code", "000000").submit("Restrict").await;
    assert_eq!((staff.status().as_u16(), staff.value("reason")), (422, REASON), "{}", staff.described());
    app.pass(MINUTE);
    let code = app.code(&farah);
    let mut twice = staff.twin();
    staff.fill("code", &code).submit("Restrict").await;
    assert_eq!(staff.location(), format!("{page}?done=restricted"), "{}", staff.described());
    twice.set_cookie("__Host-sid", staff.cookie("sid").expect("a session"));
    twice.fill("code", &code).submit("Restrict").await;
    assert_eq!(twice.location(), format!("{page}?done=restricted"), "twice is answered alike");
    staff.follow().await;
    assert!(staff.sees("Restricted."), "still signed in: {}", staff.described());
    app.forget_jobs();
}

#[tokio::test]
async fn a_project_is_taken_down_with_a_reason() {
    let app = TestApp::start().await;
    let jonas = app.client("Jonas Lindqvist").await;
    let project = app.project_of(&jonas, "A shop for tea").await;
    let (mut farah, _) = two(&app).await;
    farah.open("/staff/projects?state=open").await;
    assert_eq!(farah.link("Remove"), format!("{project}/removal"), "{}", farah.described());
    decide(&mut farah, &project, "Remove project").await;
    assert_eq!(farah.location(), format!("{project}?done=removed"), "{}", farah.described());
    let mut nobody = app.browser();
    assert_eq!(nobody.open(&project).await.status(), 404);
    let mut his = app.sign_in(&jonas).await;
    his.open(&project).await;
    assert!(his.sees(REASON), "{}", his.described());
    farah.open(&format!("{project}/removal")).await;
    assert_eq!(farah.location(), project, "there is nothing to remove any more");
    app.forget_jobs();
}

#[tokio::test]
async fn nobody_else_finds_the_pages_of_staff() {
    let app = TestApp::start().await;
    let (jonas, noor) = (app.both("Jonas Lindqvist").await, app.freelancer("Noor Haddad").await);
    let project = app.project_of(&jonas, "A shop for tea").await;
    let (mut farah, _) = two(&app).await;
    let page = person(&mut farah, &jonas).await;
    for someone in [&jonas, &noor] {
        let mut browser = app.sign_in(someone).await;
        for path in ["/staff", "/staff/people", "/staff/projects", "/staff/jobs", "/staff/audit", &page] {
            browser.open(path).await;
            assert_eq!(browser.status(), 403, "{} at {path}", someone.name);
        }
        let removal = format!("{project}/removal");
        for path in [format!("{page}/restriction"), format!("{page}/suspension"), removal] {
            browser.post(&path, &[("reason", REASON)]).await;
            assert_eq!(browser.status(), 403, "{} posts {path}", someone.name);
        }
    }
    let mona = app.sign_in(&app.staff("Ada Kaya", StaffRole::Admin).await).await.twin();
    let mut mona = mona;
    mona.open("/staff/people?state=active").await;
    let own = mona.link("Ada Kaya").to_owned();
    mona.open(&own).await;
    assert!(mona.link("Restrict").is_empty(), "not oneself, not staff: {}", mona.described());
    mona.open("/staff/people?find=nobody-here").await;
    assert!(mona.sees("Nobody is called “nobody-here”."), "{}", mona.described());
    app.forget_jobs();
}
