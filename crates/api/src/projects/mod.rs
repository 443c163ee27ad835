//! Projects: looked for by everybody, written and run by their clients, looked after by staff.

mod add_places;
mod approve_project;
mod brief;
mod card;
mod close_project;
mod discard_project;
mod edit_project;
mod event;
mod keep_open;
mod list_all_projects;
mod list_own_projects;
mod list_projects;
mod moved;
pub(crate) mod own;
pub(crate) mod parts;
mod pause_project;
mod project;
mod publish_project;
mod reject_project;
mod remove_project;
mod reopen_project;
mod resume_project;
mod show_project;
mod withdraw_review;
pub(crate) mod words;
mod write_project;

crate::verbs::verbs! {
    get list_projects;
    post write_project;
    get show_project;
    put edit_project;
    delete discard_project;
    post publish_project;
    post withdraw_review;
    post pause_project;
    post resume_project;
    post close_project;
    post reopen_project;
    post add_places;
    post keep_open;
    get list_own_projects;
    get list_all_projects;
    post approve_project;
    post reject_project;
    post remove_project;
}
