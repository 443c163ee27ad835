//! Tables of projects, of the changes of their terms, and of the list of open ones.

use super::Step;

pub(super) static STEPS: &[Step] = &[
    Step::new(
        401,
        "projects",
        "CREATE TABLE IF NOT EXISTS project (
            id BIGINT NOT NULL PRIMARY KEY,
            owner_id BIGINT NOT NULL REFERENCES user_account (id),
            state VARCHAR(20) NOT NULL,
            state_at BIGINT NOT NULL,
            paused_by VARCHAR(20),
            close_reason VARCHAR(20),
            state_note VARCHAR(1000),
            visibility VARCHAR(20) NOT NULL,
            places BIGINT NOT NULL,
            hired BIGINT NOT NULL,
            proposal_count BIGINT NOT NULL,
            proposal_cap BIGINT NOT NULL,
            asked_at BIGINT,
            published_at BIGINT,
            activity_at BIGINT NOT NULL,
            created_at BIGINT NOT NULL,
            version BIGINT NOT NULL,
            title VARCHAR(90) NOT NULL,
            summary VARCHAR(300),
            skills VARCHAR(500),
            budget_kind VARCHAR(20) NOT NULL,
            currency VARCHAR(3) NOT NULL,
            budget_min BIGINT,
            budget_max BIGINT,
            duration VARCHAR(20),
            description TEXT,
            questions TEXT,
            CHECK (hired <= places)
        )",
    ),
    Step::new(
        402,
        "projects of a client by state",
        "CREATE INDEX IF NOT EXISTS project_owner_state ON project (owner_id, state, id)",
    ),
    Step::new(
        403,
        "projects of a client",
        "CREATE INDEX IF NOT EXISTS project_owner ON project (owner_id, id)",
    ),
    Step::new(
        404,
        "publications of a client",
        "CREATE INDEX IF NOT EXISTS project_asked ON project (owner_id, asked_at)",
    ),
    Step::new(
        405,
        "projects by state",
        "CREATE INDEX IF NOT EXISTS project_state ON project (state, id)",
    ),
    Step::new(
        406,
        "changes of terms",
        "CREATE TABLE IF NOT EXISTS project_addendum (
            id BIGINT NOT NULL PRIMARY KEY,
            project_id BIGINT NOT NULL REFERENCES project (id),
            at BIGINT NOT NULL,
            term VARCHAR(20) NOT NULL,
            term_before TEXT,
            term_after TEXT
        )",
    ),
    Step::new(
        407,
        "changes of a project's terms",
        "CREATE INDEX IF NOT EXISTS project_addendum_project ON project_addendum (project_id, id)",
    ),
    Step::new(
        408,
        "the list of open projects: a row for all, and one for each skill",
        "CREATE TABLE IF NOT EXISTS project_listing (
            project_id BIGINT NOT NULL REFERENCES project (id),
            skill_fold VARCHAR(120) NOT NULL,
            published_at BIGINT NOT NULL,
            kind_rank BIGINT NOT NULL,
            currency VARCHAR(3) NOT NULL,
            budget_min BIGINT NOT NULL,
            budget_max BIGINT NOT NULL,
            band_rank BIGINT NOT NULL,
            members_only BIGINT NOT NULL,
            budget_key BIGINT NOT NULL,
            fewest_key BIGINT NOT NULL,
            PRIMARY KEY (project_id, skill_fold)
        )",
    ),
    Step::new(
        409,
        "open projects, newest first",
        "CREATE INDEX IF NOT EXISTS project_listing_newest ON project_listing (skill_fold, published_at, project_id,
            members_only, kind_rank, band_rank)",
    ),
    Step::new(
        410,
        "open projects in a currency, newest first",
        "CREATE INDEX IF NOT EXISTS project_listing_currency ON project_listing (skill_fold, currency, published_at,
            project_id, budget_max, budget_min, kind_rank, band_rank, members_only)",
    ),
    Step::new(
        411,
        "open projects, highest budget first",
        "CREATE INDEX IF NOT EXISTS project_listing_budget ON project_listing (skill_fold, currency, budget_key,
            project_id, budget_max, budget_min, kind_rank, band_rank, members_only)",
    ),
    Step::new(
        412,
        "open projects, fewest proposals first",
        "CREATE INDEX IF NOT EXISTS project_listing_fewest ON project_listing (skill_fold, fewest_key,
            project_id, band_rank, kind_rank, members_only, currency, budget_max, budget_min)",
    ),
];
