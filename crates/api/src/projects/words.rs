//! Closed lists of words about projects.

use domain::projects;

crate::words::words! {
    /// The state of a project.
    State of projects::ProjectStateName {
        /// Being written.
        Draft = "draft",
        /// Waits for a look by staff before it is published.
        PendingReview = "pending_review",
        /// Listed; takes proposals.
        Open = "open",
        /// Takes no new proposals.
        Paused = "paused",
        /// Every place is taken.
        Filled = "filled",
        /// Closed by its client.
        Closed = "closed",
        /// Nothing happened for 30 days.
        Expired = "expired",
        /// Taken down by staff.
        Removed = "removed",
        /// A draft that was thrown away.
        Discarded = "discarded",
    }

    /// How the work is paid.
    BudgetKind of projects::BudgetKind {
        /// One price for the whole.
        Fixed = "fixed",
        /// By the hour.
        Hourly = "hourly",
    }

    /// Who may see an open project.
    Visibility of projects::Visibility {
        /// Everybody.
        Public = "public",
        /// Whoever is signed in.
        Members = "members",
    }

    /// How long the work may take.
    Duration of projects::DurationEstimate {
        /// Less than a week.
        Days = "days",
        /// One to four weeks.
        Weeks = "weeks",
        /// One to three months.
        Months = "months",
        /// Three to six months.
        HalfYear = "half_year",
        /// More than six months.
        Longer = "longer",
    }

    /// Why a project was closed.
    CloseReason of projects::CloseReason {
        /// Somebody was found outside.
        HiredElsewhere = "hired_elsewhere",
        /// The work is not needed any more.
        Cancelled = "cancelled",
        /// There is no money for it now.
        Budget = "budget",
        /// Nobody fitted.
        NoMatch = "no_match",
        /// Something else.
        Other = "other",
        /// The client's account is being closed. Nobody chooses this one.
        AccountClosed = "account_closed",
    }

    /// Who paused a project.
    PausedBy of projects::PausedBy {
        /// Its client.
        Client = "client",
        /// A suspension of the client's account.
        System = "system",
    }

    /// A term of a brief.
    Term of projects::Term {
        /// What is wanted.
        Description = "description",
        /// The skills that it needs.
        Skills = "skills",
        /// Amounts, currency, one price or by the hour.
        Budget = "budget",
        /// How long it may take.
        Duration = "duration",
        /// How many people are wanted.
        Places = "places",
        /// What proposals answer.
        Questions = "questions",
    }

    /// How many proposals there are, roughly.
    Band of projects::Band {
        /// None.
        None = "0",
        /// One to five.
        Few = "1-5",
        /// Six to fifteen.
        Some = "6-15",
        /// Sixteen or more. In an address the sign is written `%2B`.
        Many = "16+",
    }

    /// The order of the list of open projects.
    Sort of projects::Sort {
        /// The latest publication first.
        Newest = "newest",
        /// The highest upper end of the budget first; needs a currency.
        HighestBudget = "highest_budget",
        /// The band with the fewest proposals first, the newest first within each.
        FewestProposals = "fewest_proposals",
    }
}
