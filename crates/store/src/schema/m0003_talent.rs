//! Tables of public profiles and of the skills that names are looked up in.

use super::Step;

pub(super) static STEPS: &[Step] = &[
    Step::new(
        301,
        "skills",
        "CREATE TABLE IF NOT EXISTS skill (
            id BIGINT NOT NULL PRIMARY KEY,
            slug VARCHAR(60) NOT NULL,
            name VARCHAR(60) NOT NULL,
            name_fold VARCHAR(120) NOT NULL,
            category VARCHAR(60) NOT NULL,
            UNIQUE (slug),
            UNIQUE (name_fold)
        )",
    ),
    Step::new(
        302,
        "names that lead to a skill",
        "CREATE TABLE IF NOT EXISTS skill_alias (
            alias_fold VARCHAR(120) NOT NULL PRIMARY KEY,
            skill_id BIGINT NOT NULL REFERENCES skill (id)
        )",
    ),
    Step::new(
        303,
        "names of a skill",
        "CREATE INDEX IF NOT EXISTS skill_alias_skill ON skill_alias (skill_id)",
    ),
    Step::new(
        304,
        "profiles",
        "CREATE TABLE IF NOT EXISTS talent_profile (
            user_id BIGINT NOT NULL PRIMARY KEY REFERENCES user_account (id),
            headline VARCHAR(80),
            rate_minor BIGINT,
            rate_currency VARCHAR(3),
            skills VARCHAR(500),
            location VARCHAR(80),
            time_zone VARCHAR(60),
            updated_at BIGINT NOT NULL,
            version BIGINT NOT NULL,
            bio TEXT
        )",
    ),
];
