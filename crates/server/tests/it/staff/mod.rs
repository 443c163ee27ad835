//! Staff by the front door: what they see, what they decide, and who else may not.

mod deciding;
mod machinery;

use testkit::{Browser, Person, TestApp, domain::StaffRole};

const REASON: &str = "Two clients report that nothing was delivered.";

/// Two members of staff, each with a browser that just signed in.
async fn two(app: &TestApp) -> (Browser, Browser) {
    let farah = app.staff("Farah Aziz", StaffRole::Moderator).await;
    let mona = app.staff("Mona Weber", StaffRole::Admin).await;
    (app.sign_in(&farah).await, app.sign_in(&mona).await)
}

/// The page of this person for staff.
async fn person(staff: &mut Browser, of: &Person) -> String {
    staff.open(&format!("/staff/people?find={}", of.handle)).await;
    let path = staff.link(&of.name).to_owned();
    assert!(path.starts_with("/staff/people/usr_"), "{}", staff.described());
    path
}

/// Follows a link of a page to its question and answers it with the reason.
async fn decide(staff: &mut Browser, page: &str, link: &str) {
    staff.open(page).await;
    let question = staff.link(link).to_owned();
    assert!(!question.is_empty(), "no {link:?}: {}", staff.described());
    staff.open(&question).await;
    if staff.page().forms.iter().any(|form| form.value("reason").is_some()) {
        staff.fill("reason", REASON);
    }
    staff.submit(link).await;
}
