//! What the client does with proposals, and what others see of it.

use http::Method;
use testkit::{TestApp, domain::time::MINUTE};

use super::at;

#[tokio::test]
async fn only_a_person_who_opens_it_has_read_it() {
    let app = TestApp::start().await;
    let (jonas, noor) = (app.client("Jonas Lindqvist").await, app.freelancer("Noor Haddad").await);
    let project = app.project_of(&jonas, "A shop for tea").await;
    let proposal = app.proposal_for(&noor, &project, "1200").await;
    let mut his = at(&app, &jonas, &format!("{project}/proposals")).await;
    assert!(his.sees("New"), "{}", his.described());
    his.send(Method::HEAD, &proposal, None).await;
    for (name, value) in
        [("sec-purpose", "prefetch"), ("sec-purpose", "prefetch;prerender"), ("purpose", "prefetch")]
    {
        let mut ahead = his.twin();
        ahead.extra.push((name, value.to_owned()));
        ahead.open(&proposal).await;
    }
    let mut hers = at(&app, &noor, &proposal).await;
    assert!(hers.sees("Not read yet"), "{}", hers.described());
    let mut staff = app.sign_in(&app.staff("Farah Aziz", testkit::domain::StaffRole::Admin).await).await;
    assert_eq!(staff.open(&proposal).await.status(), 200);
    hers.open(&proposal).await;
    assert!(hers.sees("Not read yet"), "staff are not the client: {}", hers.described());
    his.open(&proposal).await;
    assert_eq!(his.status(), 200);
    hers.open(&proposal).await;
    assert!(hers.sees("Read by the client"), "{}", hers.described());
    app.pass(MINUTE * 11);
    assert!(app.mails_to(&jonas.email).await.is_empty(), "nothing unread, no mail");
}

#[tokio::test]
async fn a_shortlist_is_the_clients_alone() {
    let app = TestApp::start().await;
    let (jonas, noor) = (app.client("Jonas Lindqvist").await, app.freelancer("Noor Haddad").await);
    let pia = app.freelancer("Pia Keller").await;
    let project = app.project_of(&jonas, "A shop for tea").await;
    let (one, two) =
        (app.proposal_for(&noor, &project, "1200").await, app.proposal_for(&pia, &project, "1100").await);
    let mut his = at(&app, &jonas, &one).await;
    his.submit("Shortlist").await;
    assert_eq!(his.location(), format!("{one}?done=shortlisted"));
    his.follow().await;
    assert!(
        his.sees("On your shortlist.") && his.sees("Only you see your shortlist."),
        "{}",
        his.described()
    );
    let hers = at(&app, &noor, &one).await;
    assert!(!hers.answer().text().to_lowercase().contains("shortlist"), "{}", hers.described());
    for path in ["/my-proposals", "/dashboard"] {
        let hers = at(&app, &noor, path).await;
        assert!(!hers.answer().text().to_lowercase().contains("shortlist"), "{path}");
    }
    his.open(&two).await;
    his.submit("Shortlist").await;
    his.open(&format!("{project}/proposals?tab=shortlisted")).await;
    assert!(his.sees("Your shortlist, side by side") && his.sees("Lowest"), "{}", his.described());
    for word in ["Noor Haddad", "Pia Keller", "$1,200.00", "$1,100.00"] {
        assert!(his.sees(word), "{word}");
    }
    his.open(&two).await;
    his.submit("Take off the shortlist").await;
    his.open(&format!("{project}/proposals?tab=shortlisted")).await;
    assert!(!his.sees("Pia Keller") && his.sees("Noor Haddad"), "{}", his.described());
    app.forget_jobs();
}

#[tokio::test]
async fn a_proposal_is_declined_with_a_reason_that_its_writer_reads() {
    let app = TestApp::start().await;
    let (jonas, noor) = (app.client("Jonas Lindqvist").await, app.freelancer("Noor Haddad").await);
    let project = app.project_of(&jonas, "A shop for tea").await;
    let proposal = app.proposal_for(&noor, &project, "1200").await;
    let mut his = at(&app, &jonas, &proposal).await;
    let declining = his.link("Decline").to_owned();
    his.open(&declining).await;
    his.submit("Decline proposal").await;
    assert_eq!((his.status().as_u16(), his.error_at("reason")), (422, "Choose one of the reasons."));
    his.fill("reason", "timing").submit("Decline proposal").await;
    assert_eq!(his.location(), format!("{proposal}?done=declined"), "{}", his.described());
    let mail = app.mail_to(&noor.email).await;
    assert_eq!((mail.subject.as_str(), mail.link()), ("Your proposal was declined", proposal.clone()));
    assert!(mail.text.contains("The timing does not fit"), "{}", mail.text);
    let mut hers = at(&app, &noor, &proposal).await;
    assert!(hers.sees("Declined") && hers.sees("Reason: The timing does not fit."), "{}", hers.described());
    assert!(!hers.has_button("Withdraw"));
    assert_eq!(hers.open(&format!("{project}/proposals/new")).await.status(), 200, "{}", hers.described());
    assert_eq!(his.open(&declining).await.status(), 404, "once is enough");
    app.pass(MINUTE * 11);
    app.settle().await;
}

#[tokio::test]
async fn rivals_and_strangers_see_nothing() {
    let app = TestApp::start().await;
    let (jonas, noor) = (app.client("Jonas Lindqvist").await, app.freelancer("Noor Haddad").await);
    let (pia, mara) = (app.freelancer("Pia Keller").await, app.client("Mara Petrescu").await);
    let project = app.project_of(&jonas, "A shop for tea").await;
    let proposal = app.proposal_for(&noor, &project, "1200").await;
    app.proposal_for(&pia, &project, "1100").await;
    let mut nobody = app.browser();
    nobody.open(&proposal).await;
    assert!(nobody.location().starts_with("/sign-in"), "{}", nobody.described());
    for person in [&pia, &mara] {
        let mut browser = app.sign_in(person).await;
        for path in [
            proposal.clone(),
            format!("{proposal}/edit"),
            format!("{proposal}/declining"),
            format!("{project}/proposals"),
        ] {
            assert_eq!(browser.open(&path).await.status(), 404, "{} at {path}", person.name);
        }
        for step in ["shortlisting", "shortlist-removal", "declining", "withdrawal", "discarding", "edit"] {
            browser.post(&format!("{proposal}/{step}"), &[("reason", "price"), ("letter", "x")]).await;
            assert_eq!(browser.status(), 404, "{} posts {step}", person.name);
        }
        browser.open(&project).await;
        assert!(browser.sees("1 to 5 proposals"), "{}", browser.described());
        assert!(!browser.answer().text().contains("Noor"), "{} at the project", person.name);
    }
    nobody.open(&project).await;
    assert!(nobody.sees("1 to 5 proposals") && !nobody.sees("Noor"), "{}", nobody.described());
    // The two sides may not do each other's part.
    let mut hers = app.sign_in(&noor).await;
    for step in ["shortlisting", "shortlist-removal", "declining"] {
        hers.post(&format!("{proposal}/{step}"), &[("reason", "price")]).await;
        assert!(hers.status().is_client_error(), "{step}: {}", hers.described());
    }
    let mut his = app.sign_in(&jonas).await;
    for step in ["withdrawal", "discarding", "edit"] {
        his.post(&format!("{proposal}/{step}"), &[("letter", "x")]).await;
        assert!(his.status().is_client_error(), "{step}: {}", his.described());
    }
    hers.open(&proposal).await;
    assert!(hers.sees("Sent") && hers.has_button("Withdraw"), "{}", hers.described());
    app.forget_jobs();
}

#[tokio::test]
async fn the_list_sorts_and_sorts_out() {
    let app = TestApp::start().await;
    let jonas = app.client("Jonas Lindqvist").await;
    let project = app.project_of(&jonas, "A shop for tea").await;
    for (name, price) in [("Noor Haddad", "1200"), ("Pia Keller", "900"), ("Ayesha Rahman", "1000")] {
        app.pass(MINUTE);
        app.proposal_for(&app.freelancer(name).await, &project, price).await;
    }
    let order = |text: &str| {
        let mut names = ["Noor Haddad", "Pia Keller", "Ayesha Rahman"];
        names.sort_by_key(|name| text.find(name));
        names
    };
    let mut his = at(&app, &jonas, &format!("{project}/proposals")).await;
    assert_eq!(order(&his.page().text), ["Ayesha Rahman", "Pia Keller", "Noor Haddad"]);
    let lowest = his.link("Lowest price").to_owned();
    his.open(&lowest).await;
    assert_eq!(
        order(&his.page().text),
        ["Pia Keller", "Ayesha Rahman", "Noor Haddad"],
        "{}",
        his.described()
    );
    his.open(&format!("{project}/proposals?tab=over&sort=up&cursor=x")).await;
    assert!(his.sees("No proposals here"), "{}", his.described());
    app.forget_jobs();
}

#[tokio::test]
async fn keeping_in_sight_from_the_list_is_not_reading() {
    let app = TestApp::start().await;
    let (jonas, noor) = (app.client("Jonas Lindqvist").await, app.freelancer("Noor Haddad").await);
    let project = app.project_of(&jonas, "A shop for tea").await;
    let proposal = app.proposal_for(&noor, &project, "1200").await;
    let list = format!("{project}/proposals?tab=unread");
    let mut his = at(&app, &jonas, &list).await;
    his.submit("Shortlist").await;
    assert!(his.location().starts_with(&list), "back to the list: {}", his.location());
    his.follow().await;
    assert!(his.sees("On your shortlist.") && his.sees("Noor Haddad"), "{}", his.described());
    assert!(his.sees("New") && his.sees("Shortlisted"), "{}", his.described());
    app.settle().await;
    let hers = at(&app, &noor, &proposal).await;
    assert!(hers.sees("Not read yet"), "{}", hers.described());
    his.open(&proposal).await;
    let far = [("next", "https://example.com/"), ("once", "another")];
    his.post(&format!("{proposal}/shortlist-removal"), &far).await;
    assert_eq!(his.location(), format!("{proposal}?done=unshortlisted"), "only this site is gone on to");
    app.forget_jobs();
}
