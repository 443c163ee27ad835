//! Proposals of a test, written and sent by the front door.

use crate::{app::TestApp, people::Person};

impl TestApp {
    /// A draft of this freelancer for the project at this address; the address of its page.
    pub async fn draft_for(&self, freelancer: &Person, project: &str, price: &str) -> String {
        self.proposed_by(freelancer, project, price, "Save draft").await
    }

    /// A proposal of this freelancer that was sent to the project at this address; the address of its page.
    pub async fn proposal_for(&self, freelancer: &Person, project: &str, price: &str) -> String {
        self.proposed_by(freelancer, project, price, "Send proposal").await
    }

    async fn proposed_by(&self, freelancer: &Person, project: &str, price: &str, button: &str) -> String {
        let mut browser = self.sign_in(freelancer).await;
        browser.open(&format!("{project}/proposals/new")).await;
        let letter = format!("I am {}. I would start with the shelf that sells most.", freelancer.name);
        browser.fill("letter", &letter).fill("price", price).submit(button).await;
        let path = browser.location().split('?').next().unwrap_or_default().to_owned();
        assert!(path.starts_with("/proposals/prp_"), "{}", browser.described());
        path
    }
}
