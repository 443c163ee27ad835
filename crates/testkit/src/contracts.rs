//! Offers and contracts of a test, made and accepted by the front door.

use crate::{app::TestApp, people::Person};

/// What a contract of a test delivers: title, amount, last day.
pub const MILESTONES: [(&str, &str, &str); 2] =
    [("Sketches", "400", "2026-06-01"), ("The shop", "800", "2026-07-01")];

impl TestApp {
    /// An offer of this client to whoever wrote the proposal at this address; the address of its page.
    pub async fn offer_for(&self, client: &Person, proposal: &str) -> String {
        let mut browser = self.sign_in(client).await;
        browser.open(&format!("{proposal}/offers/new")).await;
        browser.submit("Add a milestone").await;
        for (n, (title, amount, due)) in MILESTONES.iter().enumerate() {
            browser.fill(&format!("milestones[{n}].title"), title);
            browser.fill(&format!("milestones[{n}].amount"), amount);
            browser.fill(&format!("milestones[{n}].due"), due);
        }
        browser.submit("Send offer").await;
        let path = browser.location().split('?').next().unwrap_or_default().to_owned();
        assert!(path.starts_with("/contracts/ctr_"), "{}", browser.described());
        path
    }

    /// A contract between these two about a new project; the address of its page. Its first milestone has started.
    pub async fn contract_of(&self, client: &Person, freelancer: &Person, title: &str) -> String {
        let project = self.project_of(client, title).await;
        let proposal = self.proposal_for(freelancer, &project, "1200").await;
        let offer = self.offer_for(client, &proposal).await;
        let mut browser = self.sign_in(freelancer).await;
        browser.open(&offer).await;
        let accept = browser.link("Accept for $1,200.00").to_owned();
        browser.open(&accept).await;
        browser.submit("Accept for $1,200.00").await;
        assert_eq!(browser.location(), format!("{offer}?done=accepted"), "{}", browser.described());
        offer
    }
}
