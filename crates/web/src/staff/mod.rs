//! Pages of staff: what waits, people, projects, jobs, the audit log; and the decisions, each with its reason.

mod audit;
mod deciding;
mod decisions;
mod jobs;
mod layout;
mod overview;
mod people;
mod person;
mod projects;

use edge::Table;

/// All of them.
pub(crate) fn table() -> Table {
    Table::new()
        .get(overview::show)
        .get(people::show)
        .get(people::waiting)
        .get(person::show)
        .get(projects::show)
        .get(jobs::show)
        .get(audit::show)
        .get(deciding::restrict::show)
        .post(deciding::restrict::submit)
        .get(deciding::lift::show)
        .post(deciding::lift::submit)
        .get(deciding::suspend::show)
        .post(deciding::suspend::submit)
        .get(deciding::confirm::show)
        .post(deciding::confirm::submit)
        .get(deciding::withdraw::show)
        .post(deciding::withdraw::submit)
        .get(deciding::reinstate::show)
        .post(deciding::reinstate::submit)
        .get(deciding::approve::show)
        .post(deciding::approve::submit)
        .get(deciding::reject::show)
        .post(deciding::reject::submit)
        .get(deciding::remove::show)
        .post(deciding::remove::submit)
        .get(deciding::hold::show)
        .post(deciding::hold::submit)
        .get(deciding::release::show)
        .post(deciding::release::submit)
        .get(deciding::retry::show)
        .post(deciding::retry::submit)
        .get(deciding::drop_dead::show)
        .post(deciding::drop_dead::submit)
}
