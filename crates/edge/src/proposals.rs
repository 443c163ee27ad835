//! Limits of proposals, the same for pages and API.

use app::Result;
use domain::Actor;

use crate::{
    cx::Cx,
    http::{Class, Key},
};

/// One proposal being sent, to be counted against the limits of its account: at short notice and a day. Count it inside
/// the transaction, right after the verb that sends, as with [`crate::projects::Publication`].
#[derive(Clone)]
pub struct Sending {
    cx: Cx,
    key: Key,
    counted: bool,
}

impl Sending {
    /// A proposal by this person.
    #[must_use]
    pub fn of(cx: &Cx, actor: &Actor) -> Self {
        Self { cx: cx.clone(), key: Key::name(&actor.user.to_string()), counted: false }
    }

    /// Counts it, once, however often the transaction is run.
    ///
    /// # Errors
    /// Too many, with the seconds to wait.
    pub fn count(&mut self) -> Result<()> {
        if !self.counted {
            self.cx.limit(Class::Proposal, self.key)?;
            self.cx.limit(Class::ProposalDay, self.key)?;
            self.counted = true;
        }
        Ok(())
    }
}
