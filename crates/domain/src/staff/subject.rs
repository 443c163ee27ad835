//! What a line of the audit log is about.

use crate::{
    id::{ContractId, JobId, ProjectId, SessionId, UserId},
    words,
};

words! {
    /// A kind of thing that the audit log speaks of.
    Subject {
        /// An account.
        User = "user",
        /// A signed-in browser or a family of API tokens.
        Session = "session",
        /// A project.
        Project = "project",
        /// A contract, or the offer of one.
        Contract = "contract",
        /// A job for the worker.
        Job = "job",
    }
}

impl Subject {
    /// Reads an id of any of these kinds as it is shown outside: its first letters say what it names.
    #[must_use]
    pub fn read(text: &str) -> Option<(Self, i64)> {
        let ids = [
            (Self::User, text.parse().map(UserId::get)),
            (Self::Session, text.parse().map(SessionId::get)),
            (Self::Project, text.parse().map(ProjectId::get)),
            (Self::Contract, text.parse().map(ContractId::get)),
            (Self::Job, text.parse().map(JobId::get)),
        ];
        ids.into_iter().find_map(|(kind, id)| Some((kind, id.ok()?)))
    }

    /// The id of such a thing as it is shown outside.
    #[must_use]
    pub fn shown(self, id: i64) -> String {
        match self {
            Self::User => UserId::new(id).to_string(),
            Self::Session => SessionId::new(id).to_string(),
            Self::Project => ProjectId::new(id).to_string(),
            Self::Contract => ContractId::new(id).to_string(),
            Self::Job => JobId::new(id).to_string(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_says_what_it_names() {
        for kind in Subject::ALL {
            assert_eq!(Subject::read(&kind.shown(77)), Some((*kind, 77)));
        }
        for bad in ["", "user", "usr_", "77", "mls_000000000002d", "usr_000000000002D", "usr_000000000002d "]
        {
            assert_eq!(Subject::read(bad), None, "{bad}");
        }
    }
}
