//! The list of open projects.

use domain::{
    Actor,
    page::{Page, PageRequest},
    projects::{Filter, ProjectCard},
};
use store::{Read, projects::listing};

use crate::{error::Result, talent::skills};

/// A page of open projects, narrowed and ordered.
///
/// # Errors
/// Invalid, when the parts of the filter do not fit together.
pub fn browse(
    db: &mut dyn Read,
    actor: Option<&Actor>,
    filter: &Filter,
    request: PageRequest,
) -> Result<Page<ProjectCard>> {
    filter.check()?;
    let filter = Filter { skills: skills::resolve(db, &filter.skills)?, ..filter.clone() };
    let request = request.sized();
    let cards = listing::cards(db, &filter, actor.is_some(), request)?;
    Ok(Page::cut(request, cards, |card| listing::place(filter.sort, card)))
}
