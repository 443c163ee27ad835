//! Tables of proposals, of what each revision of them says, of the lists that clients find them in, and of allowances.

use super::Step;

pub(super) static STEPS: &[Step] = &[
    Step::new(
        501,
        "proposals",
        "CREATE TABLE IF NOT EXISTS proposal (
            id BIGINT NOT NULL PRIMARY KEY,
            project_id BIGINT NOT NULL REFERENCES project (id),
            freelancer_id BIGINT NOT NULL REFERENCES user_account (id),
            state VARCHAR(20) NOT NULL,
            shown_state VARCHAR(20) NOT NULL,
            state_at BIGINT NOT NULL,
            state_reason VARCHAR(20),
            origin_state VARCHAR(20),
            contract_id BIGINT,
            revision BIGINT NOT NULL,
            fare VARCHAR(20) NOT NULL,
            submitted_at BIGINT,
            first_viewed_at BIGINT,
            created_at BIGINT NOT NULL,
            version BIGINT NOT NULL,
            active_key VARCHAR(120),
            currency VARCHAR(3) NOT NULL,
            price_minor BIGINT NOT NULL,
            price_key BIGINT NOT NULL,
            duration VARCHAR(20) NOT NULL,
            line_count BIGINT NOT NULL,
            opening VARCHAR(300)
        )",
    ),
    Step::new(
        502,
        "one live proposal of a freelancer to a project",
        "CREATE UNIQUE INDEX IF NOT EXISTS proposal_active ON proposal (active_key)",
    ),
    Step::new(
        503,
        "proposals of a freelancer to a project",
        "CREATE INDEX IF NOT EXISTS proposal_pair ON proposal (project_id, freelancer_id, id)",
    ),
    Step::new(
        504,
        "proposals to a project by state",
        "CREATE INDEX IF NOT EXISTS proposal_project_state ON proposal (project_id, state, id)",
    ),
    Step::new(
        505,
        "proposals of a freelancer",
        "CREATE INDEX IF NOT EXISTS proposal_freelancer ON proposal (freelancer_id, id)",
    ),
    Step::new(
        506,
        "proposals of a freelancer by state, as the freelancer sees it",
        "CREATE INDEX IF NOT EXISTS proposal_freelancer_state ON proposal (freelancer_id, shown_state, id)",
    ),
    Step::new(
        507,
        "when a freelancer sent proposals",
        "CREATE INDEX IF NOT EXISTS proposal_sent ON proposal (freelancer_id, submitted_at)",
    ),
    Step::new(
        508,
        "drafts that were thrown away",
        "CREATE INDEX IF NOT EXISTS proposal_reason ON proposal (state_reason, state_at)",
    ),
    Step::new(
        509,
        "what each revision of a proposal says; 0 is a draft",
        "CREATE TABLE IF NOT EXISTS proposal_revision (
            proposal_id BIGINT NOT NULL REFERENCES proposal (id),
            revision BIGINT NOT NULL,
            at BIGINT NOT NULL,
            currency VARCHAR(3) NOT NULL,
            price_minor BIGINT NOT NULL,
            duration VARCHAR(20) NOT NULL,
            letter TEXT,
            PRIMARY KEY (proposal_id, revision)
        )",
    ),
    Step::new(
        510,
        "answers to a project's questions",
        "CREATE TABLE IF NOT EXISTS proposal_answer (
            proposal_id BIGINT NOT NULL,
            revision BIGINT NOT NULL,
            position BIGINT NOT NULL,
            answer TEXT,
            PRIMARY KEY (proposal_id, revision, position),
            FOREIGN KEY (proposal_id, revision) REFERENCES proposal_revision (proposal_id, revision)
        )",
    ),
    Step::new(
        511,
        "lines of a plan",
        "CREATE TABLE IF NOT EXISTS proposal_line (
            proposal_id BIGINT NOT NULL,
            revision BIGINT NOT NULL,
            position BIGINT NOT NULL,
            title VARCHAR(120) NOT NULL,
            amount_minor BIGINT NOT NULL,
            due_on VARCHAR(10) NOT NULL,
            PRIMARY KEY (proposal_id, revision, position),
            FOREIGN KEY (proposal_id, revision) REFERENCES proposal_revision (proposal_id, revision)
        )",
    ),
    Step::new(
        512,
        "the lists of a project's client: a row for each tab that a proposal stands in",
        "CREATE TABLE IF NOT EXISTS proposal_listing (
            proposal_id BIGINT NOT NULL REFERENCES proposal (id),
            tab VARCHAR(20) NOT NULL,
            project_id BIGINT NOT NULL REFERENCES project (id),
            submitted_at BIGINT NOT NULL,
            price_key BIGINT NOT NULL,
            PRIMARY KEY (proposal_id, tab)
        )",
    ),
    Step::new(
        513,
        "proposals in a tab, newest first",
        "CREATE INDEX IF NOT EXISTS proposal_listing_newest ON proposal_listing (project_id, tab, submitted_at,
            proposal_id)",
    ),
    Step::new(
        514,
        "proposals in a tab, lowest price first",
        "CREATE INDEX IF NOT EXISTS proposal_listing_price ON proposal_listing (project_id, tab, price_key,
            proposal_id)",
    ),
    Step::new(
        515,
        "how many proposals a freelancer may still send",
        "CREATE TABLE IF NOT EXISTS proposal_allowance (
            user_id BIGINT NOT NULL PRIMARY KEY REFERENCES user_account (id),
            balance BIGINT NOT NULL,
            refilled_at BIGINT NOT NULL,
            CHECK (balance >= 0)
        )",
    ),
];
