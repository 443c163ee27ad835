//! The answer of a lane, to be awaited by a handler or waited for by a thread.

use std::{
    future::Future,
    pin::Pin,
    task::{Context, Poll},
};

use tokio::sync::oneshot;

use crate::error::{Class, Error, Fault};

/// An answer that is on its way. Dropping it does not stop the work.
#[must_use = "the outcome is only known once this is awaited"]
pub struct Pending<T, E> {
    state: State<T, E>,
    lost: Class,
}

enum State<T, E> {
    Refused(Option<E>),
    Waiting(oneshot::Receiver<Result<T, E>>),
}

impl<T, E: Fault> Pending<T, E> {
    /// An answer that was clear at once.
    pub(crate) fn refused(error: Error) -> Self {
        Self { state: State::Refused(Some(E::from(error))), lost: Class::Bug }
    }

    /// An answer to come; `lost` is what it means when the lane goes away instead.
    pub(crate) fn waiting(receiver: oneshot::Receiver<Result<T, E>>, lost: Class) -> Self {
        Self { state: State::Waiting(receiver), lost }
    }

    /// Blocks this thread until the answer is there. For the command line and tests, never on a runtime's thread.
    pub fn wait(self) -> Result<T, E> {
        match self.state {
            State::Refused(error) => Err(error.unwrap_or_else(|| E::from(taken()))),
            State::Waiting(receiver) => {
                receiver.blocking_recv().unwrap_or_else(|_| Err(E::from(gone(self.lost))))
            }
        }
    }
}

// Nothing inside is pinned in place.
impl<T, E> Unpin for Pending<T, E> {}

impl<T, E: Fault> Future for Pending<T, E> {
    type Output = Result<T, E>;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.get_mut();
        match &mut this.state {
            State::Refused(error) => Poll::Ready(Err(error.take().unwrap_or_else(|| E::from(taken())))),
            State::Waiting(receiver) => Pin::new(receiver)
                .poll(cx)
                .map(|answer| answer.unwrap_or_else(|_| Err(E::from(gone(this.lost))))),
        }
    }
}

fn gone(lost: Class) -> Error {
    Error::new(lost, "the lane stopped before it answered")
}

fn taken() -> Error {
    Error::bug("the answer was taken already")
}
