//! Freelancers as others see them, and the list of skills.

mod edit_profile;
mod list_skills;
mod profile;
mod show_own_profile;
mod show_profile;

crate::verbs::verbs! {
    get show_profile;
    get show_own_profile;
    put edit_profile;
    get list_skills;
}
