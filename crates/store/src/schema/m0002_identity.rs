//! Tables of accounts, sessions and single-use tokens.

use super::Step;

pub(super) static STEPS: &[Step] = &[
    Step::new(
        201,
        "accounts",
        "CREATE TABLE IF NOT EXISTS user_account (
            id BIGINT NOT NULL PRIMARY KEY,
            handle VARCHAR(30) NOT NULL,
            name VARCHAR(80) NOT NULL,
            email VARCHAR(254) NOT NULL,
            email_fold VARCHAR(254) NOT NULL,
            state VARCHAR(20) NOT NULL,
            origin_state VARCHAR(20),
            restricted_until BIGINT,
            closing_until BIGINT,
            is_client BOOLEAN NOT NULL,
            is_freelancer BOOLEAN NOT NULL,
            staff_role VARCHAR(20),
            totp_secret VARCHAR(64),
            totp_step BIGINT NOT NULL,
            password_hash VARCHAR(255) NOT NULL,
            password_at BIGINT NOT NULL,
            session_version BIGINT NOT NULL,
            created_at BIGINT NOT NULL,
            version BIGINT NOT NULL,
            UNIQUE (handle),
            UNIQUE (email_fold)
        )",
    ),
    Step::new(
        202,
        "handles that were ever used",
        "CREATE TABLE IF NOT EXISTS used_handle (
            handle VARCHAR(30) NOT NULL PRIMARY KEY,
            user_id BIGINT NOT NULL REFERENCES user_account (id),
            created_at BIGINT NOT NULL
        )",
    ),
    Step::new(
        203,
        "handles of an account",
        "CREATE INDEX IF NOT EXISTS used_handle_user ON used_handle (user_id)",
    ),
    Step::new(
        204,
        "sessions",
        "CREATE TABLE IF NOT EXISTS login_session (
            id BIGINT NOT NULL PRIMARY KEY,
            user_id BIGINT NOT NULL REFERENCES user_account (id),
            kind VARCHAR(20) NOT NULL,
            token_hash VARCHAR(64) NOT NULL,
            label VARCHAR(120) NOT NULL,
            ip VARCHAR(45) NOT NULL,
            stay BOOLEAN NOT NULL,
            hat VARCHAR(20),
            created_at BIGINT NOT NULL,
            seen_at BIGINT NOT NULL,
            auth_at BIGINT NOT NULL,
            ends_at BIGINT NOT NULL,
            UNIQUE (token_hash)
        )",
    ),
    Step::new(
        205,
        "sessions of an account",
        "CREATE INDEX IF NOT EXISTS login_session_user ON login_session (user_id, created_at)",
    ),
    Step::new(
        206,
        "sessions by their end",
        "CREATE INDEX IF NOT EXISTS login_session_ends ON login_session (ends_at)",
    ),
    Step::new(
        207,
        "refresh tokens",
        "CREATE TABLE IF NOT EXISTS refresh_token (
            id BIGINT NOT NULL PRIMARY KEY,
            session_id BIGINT NOT NULL REFERENCES login_session (id) ON DELETE CASCADE,
            token_hash VARCHAR(64) NOT NULL,
            successor_id BIGINT,
            created_at BIGINT NOT NULL,
            used_at BIGINT,
            UNIQUE (token_hash)
        )",
    ),
    Step::new(
        208,
        "refresh tokens of a session",
        "CREATE INDEX IF NOT EXISTS refresh_token_session ON refresh_token (session_id)",
    ),
    Step::new(
        209,
        "single-use tokens",
        "CREATE TABLE IF NOT EXISTS one_time_token (
            id BIGINT NOT NULL PRIMARY KEY,
            user_id BIGINT NOT NULL REFERENCES user_account (id),
            purpose VARCHAR(20) NOT NULL,
            token_hash VARCHAR(64) NOT NULL,
            browser_hash VARCHAR(64),
            new_email VARCHAR(254),
            tries BIGINT NOT NULL,
            created_at BIGINT NOT NULL,
            expires_at BIGINT NOT NULL,
            UNIQUE (token_hash)
        )",
    ),
    Step::new(
        210,
        "single-use tokens of an account",
        "CREATE INDEX IF NOT EXISTS one_time_token_user ON one_time_token (user_id, purpose)",
    ),
    Step::new(
        211,
        "single-use tokens by their end",
        "CREATE INDEX IF NOT EXISTS one_time_token_ends ON one_time_token (expires_at)",
    ),
];
