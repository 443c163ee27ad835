//! Freelancers as others see them: the public profile, and the skills that people and projects name.

mod commands;
mod skill;
mod time_zone;
mod views;

pub use commands::EditProfile;
pub use skill::{
    MAX_SKILL, MAX_SKILLS, SeedSkill, SkillView, check as check_skill, fold as fold_skill,
    join as join_skills, seed, seed_text, split as split_skills,
};
pub use time_zone::{all as time_zones, is_known as is_time_zone, local_time};
pub use views::{MAX_BIO, MAX_HEADLINE, MAX_LOCATION, Profile, ProfilePart, ProfileView, is_public};
