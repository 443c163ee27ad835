//! Who may see and do what: strangers nothing, each side its own part, staff no part of either.

use testkit::{Browser, TestApp, domain::StaffRole};

use super::{Pair, answers};

/// All addresses of a contract and its parts that somebody could press, as they stand on the pages of both sides.
async fn addresses(pair: &mut Pair, contract: &str) -> Vec<String> {
    pair.both_open(contract).await;
    let parts = |browser: &Browser| {
        let page = browser.page();
        let links = page.links.iter().map(|(_, href)| href.clone());
        let forms = page.forms.iter().map(|form| form.action.clone());
        let part =
            |path: &String| ["/milestones/", "/payments/", "/contracts/"].iter().any(|p| path.starts_with(p));
        links.chain(forms).filter(part).collect::<Vec<_>>()
    };
    let mut all = parts(&pair.his);
    all.extend(parts(&pair.hers));
    all.sort();
    all.dedup();
    all
}

#[tokio::test]
async fn strangers_find_nothing() {
    let app = TestApp::start().await;
    let (mut pair, contract) = Pair::at_work(&app).await;
    pair.hands_in(&contract, "Three sketches.").await;
    let addresses = addresses(&mut pair, &contract).await;
    assert!(addresses.len() > 8, "{addresses:?}");
    let (mara, pia) = (app.client("Mara Petrescu").await, app.freelancer("Pia Keller").await);
    for person in [&mara, &pia] {
        let mut browser = app.sign_in(person).await;
        for path in &addresses {
            browser.open(path).await;
            assert!([404, 405].contains(&browser.status().as_u16()), "{} opens {path}", person.name);
            browser.post(path, &[("note", "x"), ("text", "x"), ("version", "1")]).await;
            assert!([404, 405].contains(&browser.status().as_u16()), "{} posts {path}", person.name);
        }
        browser.open("/my-contracts").await;
        assert!(!browser.sees("A shop for tea"), "{}", browser.described());
    }
    let mut nobody = app.browser();
    nobody.open(&contract).await;
    assert!(nobody.location().starts_with("/sign-in"), "{}", nobody.described());
    app.forget_jobs();
}

#[tokio::test]
async fn neither_side_does_the_others_part() {
    let app = TestApp::start().await;
    let (mut pair, contract) = Pair::at_work(&app).await;
    pair.hands_in(&contract, "Three sketches.").await;
    pair.both_open(&contract).await;
    let approve = pair.his.link("Approve $400.00").to_owned();
    let submit = pair.hers.link("Hand in another version").to_owned();
    let changes = pair.his.link("Ask for changes").to_owned();
    for path in [&approve, &changes, &format!("{contract}/pause")] {
        pair.hers.post(path, &[("text", "x"), ("version", "2")]).await;
        assert_eq!(pair.hers.status(), 403, "{path}: {}", pair.hers.described());
    }
    pair.his.post(&submit, &[("note", "My own work.")]).await;
    assert_eq!(pair.his.status(), 403, "{}", pair.his.described());
    pair.his.open(&contract).await;
    assert!(pair.his.sees("Review “Sketches”") && !pair.his.sees("My own work."), "{}", pair.his.described());
    app.forget_jobs();
}

#[tokio::test]
async fn staff_hold_a_contract_and_let_it_go() {
    let app = TestApp::start().await;
    let (mut pair, contract) = Pair::at_work(&app).await;
    let farah = app.staff("Farah Aziz", StaffRole::Admin).await;
    let mut staff = app.sign_in(&farah).await;
    let reason = Some(("reason", "Both sides told us of a forged invoice."));
    answers(&mut staff, &contract, "Hold", reason, "Hold contract").await;
    pair.both_open(&contract).await;
    for browser in [&pair.his, &pair.hers] {
        assert!(
            browser.sees("Staff hold this contract") && !browser.sees("forged"),
            "{}",
            browser.described()
        );
        assert!(browser.link("Hand in work").is_empty() && !browser.has_button("Pause"));
    }
    answers(&mut staff, &contract, "Release the hold", None, "Release the hold").await;
    pair.hers.open(&contract).await;
    assert!(pair.hers.sees("Deliver “Sketches”"), "{}", pair.hers.described());
    app.forget_jobs();
}
