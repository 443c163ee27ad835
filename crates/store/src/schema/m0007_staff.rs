//! What staff need: the table of suspensions with their statements of reasons, and indexes for lists of people, of the
//! audit log by who acted, and of jobs by kind.

use super::Step;

pub(super) static STEPS: &[Step] = &[
    Step::new(
        701,
        "suspensions",
        "CREATE TABLE IF NOT EXISTS suspension (
            id BIGINT NOT NULL PRIMARY KEY,
            user_id BIGINT NOT NULL REFERENCES user_account (id),
            state VARCHAR(20) NOT NULL,
            found_state VARCHAR(20) NOT NULL,
            found_until BIGINT,
            proposed_by BIGINT NOT NULL,
            proposed_at BIGINT NOT NULL,
            confirmed_by BIGINT,
            confirmed_at BIGINT,
            ended_by BIGINT,
            ended_at BIGINT,
            ended_note VARCHAR(1000),
            active_key VARCHAR(120),
            version BIGINT NOT NULL,
            reasons TEXT NOT NULL
        )",
    ),
    Step::new(
        702,
        "suspensions of an account",
        "CREATE INDEX IF NOT EXISTS suspension_user ON suspension (user_id, id)",
    ),
    Step::new(
        703,
        "suspensions by state",
        "CREATE INDEX IF NOT EXISTS suspension_state ON suspension (state, id)",
    ),
    Step::new(
        704,
        "one open suspension of an account",
        "CREATE UNIQUE INDEX IF NOT EXISTS suspension_active ON suspension (active_key)",
    ),
    Step::new(
        705,
        "suspensions that are over",
        "CREATE INDEX IF NOT EXISTS suspension_ended ON suspension (ended_at)",
    ),
    Step::new(
        706,
        "accounts by state",
        "CREATE INDEX IF NOT EXISTS user_account_state ON user_account (state, id)",
    ),
    Step::new(
        707,
        "accounts of staff",
        "CREATE INDEX IF NOT EXISTS user_account_staff ON user_account (staff_role, id)",
    ),
    Step::new(
        708,
        "audit by who acted",
        "CREATE INDEX IF NOT EXISTS audit_log_actor ON audit_log (actor_id, chain_no)",
    ),
    Step::new(709, "jobs by kind", "CREATE INDEX IF NOT EXISTS job_kind ON job (state, kind, run_at)"),
];
