//! An index for what waits on the dashboard.

use super::Step;

pub(super) static STEPS: &[Step] = &[Step::new(
    801,
    "projects of a client by how long they were idle",
    "CREATE INDEX IF NOT EXISTS project_owner_idle ON project (owner_id, state, activity_at, id)",
)];
