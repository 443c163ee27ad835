//! Publishing a draft, at once or after a look by staff.

use domain::{
    Actor, ProjectId, Stamp, Time, UserId,
    policy::{PublishProject, RunProject},
    projects::{ProjectEvent, Rules, WriteProject, has_contact_details},
    time::DAY,
};
use store::{Tx, projects::rows, talent::profiles};

use super::{
    access, draft, rules,
    step::{self, Cause},
};
use crate::{
    error::{Error, Result},
    once::Outcome,
};

/// Publishes a draft, or sends it to staff first, where the operator wants that and the rules see a reason.
///
/// # Errors
/// The fields that are missing, forbidden, not now, or too many publications today.
pub fn publish(tx: &mut dyn Tx, stamp: &Stamp, actor: &Actor, id: ProjectId) -> Result<Outcome> {
    let (permit, project) = access::permitted::<PublishProject>(tx.as_read(), actor, id)?;
    let brief = access::brief(tx.as_read(), id)?;
    let (from, now, rules) = (project.state.name(), stamp.now(), rules::in_force(tx.as_read())?);
    let flagged = rules.review_first && needs_review(tx, project.owner, &brief.text(), &rules, now)?;
    let (project, event) = if flagged {
        (project.publish_flagged(&brief, now)?, ProjectEvent::PublishFlagged)
    } else {
        (project.publish(&brief, now)?, ProjectEvent::Publish)
    };
    not_too_often(tx, project.owner, &rules, now)?;
    step::save(tx, stamp, from, &project, &Cause::client(event, &permit))
}

/// Writes a new project and publishes it.
///
/// # Errors
/// Those of both; then nothing is written.
pub fn publish_new(tx: &mut dyn Tx, stamp: &Stamp, actor: &Actor, input: &WriteProject) -> Result<Outcome> {
    let written = draft::create(tx, stamp, actor, input)?;
    publish(tx, stamp, actor, ProjectId::new(written.id))
}

/// Changes a draft and publishes it.
///
/// # Errors
/// Those of both; then nothing is changed.
pub fn publish_edited(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    actor: &Actor,
    id: ProjectId,
    input: &WriteProject,
    version: i64,
) -> Result<Outcome> {
    draft::edit(tx, stamp, actor, id, input, version)?;
    publish(tx, stamp, actor, id)
}

/// Takes a project back from review.
///
/// # Errors
/// Forbidden, not now.
pub fn withdraw_review(tx: &mut dyn Tx, stamp: &Stamp, actor: &Actor, id: ProjectId) -> Result<Outcome> {
    let (permit, project) = access::permitted::<RunProject>(tx.as_read(), actor, id)?;
    let from = project.state.name();
    let draft = project.withdraw_review()?;
    step::save(tx, stamp, from, &draft, &Cause::client(ProjectEvent::WithdrawReview, &permit))
}

fn needs_review(tx: &mut dyn Tx, owner: UserId, text: &str, rules: &Rules, now: Time) -> Result<bool> {
    let first = rows::recently_asked(tx.as_read(), owner, Time::default(), 1)?.is_empty();
    let made = profiles::person(tx.as_read(), owner)?.ok_or_else(Error::not_found)?.created_at;
    Ok(rules.needs_review(first, made, has_contact_details(text), now))
}

fn not_too_often(tx: &mut dyn Tx, owner: UserId, rules: &Rules, now: Time) -> Result<()> {
    let most = i64::try_from(rules.publications_a_day).unwrap_or(i64::MAX);
    let recent = rows::recently_asked(tx.as_read(), owner, now - DAY, most)?;
    rules.may_publish(&recent, now).map_err(|until| {
        let message = format!(
            "You can publish {most} projects in 24 hours. Keep this one as a draft and publish it later."
        );
        Error::too_many("publication_limit", message, until.since(now).as_secs() + 1)
    })
}
