//! The mail server of a demo where it knows no mailbox of that name: a mail comes back until the worker gives it up.
//!
//! A demo sends nothing, so the answer is written by hand like the rest of the story. The tries, their pauses and the end
//! are those of every job. When staff try it again, it goes into the mailbox like the others.

use std::sync::Arc;

use app::{
    App, Result,
    jobs::{self, Effect, Held},
    mail::keep_copy,
};

/// An address that the mail server refuses.
#[derive(Debug, Clone)]
pub(in super::super) struct Refused(pub(in super::super) String);

/// What a mail server answers, in the words in which the worker notes it.
const ANSWER: &str = "permanent error (550): 5.1.1 Recipient address rejected: User unknown";
/// Who holds the jobs.
const WORKER: &str = "demo";
/// Jobs taken at a time.
const BATCH: i64 = 16;

impl Refused {
    /// Does the jobs that are due as the worker does, but for mails to this address, which come back. Says how many were
    /// done, and whether one was given up.
    pub(in super::super) fn work(&self, app: &Arc<App>) -> Result<(usize, bool)> {
        let (mut done, mut given_up) = (0, false);
        let due = |now| app.read(move |db| jobs::any_due(db, now)).wait();
        while due(app.now())? {
            for job in app.write(|tx, stamp| jobs::claim(tx, stamp, WORKER, BATCH)).wait()? {
                given_up |= self.attempt(app, job)?;
                done += 1;
            }
        }
        Ok((done, given_up))
    }

    /// Does one job; true when it is given up.
    fn attempt(&self, app: &Arc<App>, held: Held) -> Result<bool> {
        let job = held.job.clone().map_err(app::Error::internal)?;
        match app.perform(job).wait()? {
            Effect::Send(message) if message.to == self.0 => {
                return app.write(move |tx, stamp| jobs::fail(tx, stamp, &held, ANSWER)).wait();
            }
            Effect::Send(message) => app.write(move |tx, stamp| keep_copy(tx, stamp, &message)).wait()?,
            Effect::Nothing => {}
        }
        app.write(move |tx, _| jobs::finish(tx, &held)).wait().map(|()| false)
    }
}
