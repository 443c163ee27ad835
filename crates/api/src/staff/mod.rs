//! What staff see and do: what waits, people, suspensions, jobs and the audit log.

mod audit;
mod confirm_suspension;
mod counts;
mod drop_job;
mod lift_restriction;
mod list_audit;
mod list_dead_jobs;
mod list_people;
mod list_suspensions;
mod moved;
mod person;
mod propose_suspension;
mod reinstate_person;
mod restrict_person;
mod retry_job;
mod show_jobs;
mod show_overview;
mod show_own_suspension;
mod show_person;
mod suspension;
mod withdraw_suspension;
mod words;

crate::verbs::verbs! {
    get show_overview;
    get list_people;
    get show_person;
    post restrict_person;
    post lift_restriction;
    post propose_suspension;
    post confirm_suspension;
    post withdraw_suspension;
    post reinstate_person;
    get list_suspensions;
    get show_jobs;
    get list_dead_jobs;
    post retry_job;
    post drop_job;
    get list_audit;
    get show_own_suspension;
}
