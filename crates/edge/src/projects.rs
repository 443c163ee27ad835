//! Limits of projects, the same for pages and API.

use app::Result;
use domain::Actor;

use crate::{
    cx::Cx,
    http::{Class, Key},
};

/// One publication, to be counted against the limit of its account.
///
/// Make it before the transaction and [count](Self::count) it inside, right after the verb that publishes: then a
/// repeat under the same key is not counted, a brief that the rules refuse is not counted, and too many take the
/// publication back.
#[derive(Clone)]
pub struct Publication {
    cx: Cx,
    key: Key,
    counted: bool,
}

impl Publication {
    /// A publication by this person.
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
            self.cx.limit(Class::Publication, self.key)?;
            self.counted = true;
        }
        Ok(())
    }
}
