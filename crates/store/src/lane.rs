//! What waits in a lane: a closure with its deadline and the place where its answer goes.
//!
//! The thread that serves a lane knows nothing of types: it runs a [`Job`], is told a [`Verdict`], and later lets the
//! job answer or refuses it. Until then the outcome stays inside, because a commit may still fail.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    time::Instant,
};

use tokio::sync::oneshot;

use crate::{
    access::{Read, Tx},
    error::{Class, Error, Fault, Result},
};

/// A transaction that may also change the schema; what the writer's own jobs are given.
pub(crate) trait Session: Tx {
    /// Runs one rendered statement that changes the schema.
    fn ddl(&mut self, text: &str) -> Result<()>;
}

/// One piece of work, run on a connection of type `C`.
pub(crate) trait Job<C: ?Sized>: Send {
    fn deadline(&self) -> Instant;
    /// Runs the closure once (again) and keeps its outcome.
    fn run(&mut self, on: &mut C) -> Verdict;
    /// How often it ran.
    fn tries(&self) -> u32;
    /// Sends the kept outcome.
    fn answer(self: Box<Self>);
    /// Sends an error of the store instead.
    fn refuse(self: Box<Self>, error: Error);
}

/// How one run of a job went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// It wants its changes kept.
    Done,
    /// It returned an error, of that class when it came from the store.
    Failed(Option<Class>),
    /// It panicked; it must not run again.
    Panicked,
}

/// A closure as a job.
pub(crate) struct Work<T, E, F> {
    f: F,
    deadline: Instant,
    tries: u32,
    outcome: Option<Result<T, E>>,
    reply: oneshot::Sender<Result<T, E>>,
}

impl<T, E: Fault, F> Work<T, E, F> {
    pub(crate) fn new(deadline: Instant, f: F) -> (Box<Self>, oneshot::Receiver<Result<T, E>>) {
        let (reply, receiver) = oneshot::channel();
        (Box::new(Self { f, deadline, tries: 0, outcome: None, reply }), receiver)
    }

    fn keep(&mut self, outcome: std::thread::Result<Result<T, E>>) -> Verdict {
        self.tries += 1;
        let (outcome, verdict) = match outcome {
            Ok(Ok(value)) => (Ok(value), Verdict::Done),
            Ok(Err(error)) => {
                let class = error.class();
                (Err(error), Verdict::Failed(class))
            }
            Err(panic) => (Err(E::from(Error::bug(told(panic.as_ref())))), Verdict::Panicked),
        };
        self.outcome = Some(outcome);
        verdict
    }

    fn send(self, outcome: Result<T, E>) {
        // Nobody may be waiting any more; the work is done all the same.
        drop(self.reply.send(outcome));
    }

    fn send_kept(mut self) {
        let outcome =
            self.outcome.take().unwrap_or_else(|| Err(E::from(Error::bug("answered before it ran"))));
        self.send(outcome);
    }
}

fn told(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().copied();
    let text = text.or_else(|| panic.downcast_ref::<String>().map(String::as_str));
    format!("a closure panicked: {}", text.unwrap_or("?"))
}

impl<T, E, F> Job<dyn Read> for Work<T, E, F>
where
    T: Send,
    E: Fault,
    F: FnMut(&mut dyn Read) -> Result<T, E> + Send,
{
    fn deadline(&self) -> Instant {
        self.deadline
    }

    fn run(&mut self, on: &mut (dyn Read + 'static)) -> Verdict {
        let outcome = catch_unwind(AssertUnwindSafe(|| (self.f)(on)));
        self.keep(outcome)
    }

    fn tries(&self) -> u32 {
        self.tries
    }

    fn answer(self: Box<Self>) {
        self.send_kept();
    }

    fn refuse(self: Box<Self>, error: Error) {
        self.send(Err(E::from(error)));
    }
}

impl<T, E, F> Job<dyn Session> for Work<T, E, F>
where
    T: Send,
    E: Fault,
    F: FnMut(&mut dyn Session) -> Result<T, E> + Send,
{
    fn deadline(&self) -> Instant {
        self.deadline
    }

    fn run(&mut self, on: &mut (dyn Session + 'static)) -> Verdict {
        let outcome = catch_unwind(AssertUnwindSafe(|| (self.f)(on)));
        self.keep(outcome)
    }

    fn tries(&self) -> u32 {
        self.tries
    }

    fn answer(self: Box<Self>) {
        self.send_kept();
    }

    fn refuse(self: Box<Self>, error: Error) {
        self.send(Err(E::from(error)));
    }
}

/// The lane of readers.
pub(crate) type ReadJob = Box<dyn Job<dyn Read>>;
/// The lane of the writer.
pub(crate) type WriteJob = Box<dyn Job<dyn Session>>;
