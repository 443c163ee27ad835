//! How a store is opened.

use std::time::Duration;

use crate::schema::Step;

/// Sizes and limits of a store; the defaults suit a machine with two cores and 1 GB.
#[derive(Clone, Debug)]
pub struct Options {
    /// Threads that read, each with its own connection. More than twice the cores only adds waiting.
    pub readers: usize,
    /// Jobs that may wait in each lane; one more is refused at once.
    pub queue: usize,
    /// Writes that share one commit at most.
    pub group: usize,
    /// Time after which a group is committed although more writes wait.
    pub group_time: Duration,
    /// The longest a read may take, so that the write-ahead log can be folded back.
    pub longest_read: Duration,
    /// How long to wait for a process outside that holds the file.
    pub busy_wait: Duration,
    /// Bytes of the file mapped into memory; 0 on network disks.
    pub mmap_bytes: u64,
    /// Whether a commit survives a power cut. Only tests say no.
    pub durable: bool,
    /// Pages that the file may have at most; 0 is no limit. For quotas, and to test a full disk.
    pub max_pages: u32,
    /// Steps after the program's own, for tests that bring tables of their own.
    pub extra_steps: &'static [Step],
}

impl Default for Options {
    fn default() -> Self {
        Self {
            readers: 4,
            queue: 256,
            group: 256,
            group_time: Duration::from_millis(5),
            longest_read: Duration::from_secs(1),
            busy_wait: Duration::from_secs(5),
            mmap_bytes: 256 << 20,
            durable: true,
            max_pages: 0,
            extra_steps: &[],
        }
    }
}
