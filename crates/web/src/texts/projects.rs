//! Words of projects.

use domain::{
    Currency,
    projects::{Band, BudgetKind, CloseReason, DurationEstimate, ProjectStateName, Sort, Term},
};

texts! {
    /// Lists of projects.
    ProjectList EN_LIST {
        title: "Find work",
        note: "Open projects, the newest first. Nothing here is paid for its place.",
        description: "Open freelance projects on MegiLance, with budget, length and skills.",
        label: "Projects",
        skills: "Skills",
        skill_add: "Add a skill",
        payment: "Payment",
        any_kind: "Any",
        fixed: "Fixed price",
        hourly: "Hourly",
        budget: "Budget",
        currency: "Currency",
        any_currency: "Any currency",
        lowest: "Lowest budget",
        highest: "Highest budget",
        any: "Any",
        proposals: "Proposals so far",
        any_number: "Any number",
        none_yet: "None yet",
        from(amount: &str): format!("From {amount}"),
        up_to(amount: &str): format!("Up to {amount}"),
        empty: "No project fits",
        empty_text: "Take a filter away, or look again tomorrow.",
        none: "No open projects yet",
        none_text: "The first one will stand here as soon as it is published.",
        clear: "Clear filters",
        bands(band: Band): match band {
            Band::None => "No proposals yet",
            Band::Few => "1 to 5 proposals",
            Band::Some => "6 to 15 proposals",
            Band::Many => "16 or more proposals",
        }.to_owned(),
        an_hour: "an hour",
        members: "Members only",
    }
}

texts! {
    /// One project.
    ProjectPage EN_PAGE {
        posted: "Posted",
        budget: "Budget",
        length: "Length",
        people: "People",
        people_note(hired: u16): if hired == 0 { "None hired yet".to_owned() } else { format!("{hired} hired") },
        what: "What we need",
        skills: "Skills",
        questions: "Questions to answer",
        questions_note: "A proposal answers these.",
        changes: "Changed since it was posted",
        about: "About the client",
        member_since: "Member since",
        proposals: "Proposals",
        number(n: i64): if n == 1 { "One proposal".to_owned() } else { format!("{n} proposals") },
        yours: "This is your project",
        edit: "Edit",
        publish: "Publish",
        pause: "Pause",
        pause_note: "Stops new proposals. What you have stays.",
        resume: "Take proposals again",
        close: "Close",
        reopen: "Open again",
        discard: "Discard draft",
        still_open: "It is still open",
        withdraw_review: "Take it back",
        expires: "Ends by itself on",
        reopen_until: "Can be opened again until",
        draft_note: "Only you see this draft.",
        review_note: "Staff look at it first, within a day.",
        paused_note: "Takes no new proposals now.",
        removed: "Staff removed it.",
        removed_note: "Staff removed it:",
        rejected_note: "Staff sent it back:",
        closed_note: "Closed:",
        breadcrumb: "Find work",
        my_projects: "Your projects",
        propose_title: "Your proposal",
        propose: "Write a proposal",
        propose_note: "A letter, a price and, if you like, a plan. You can change the terms as long as nothing is decided.",
        proposed: "You have proposed to this project.",
        see_proposal: "See your proposal",
        read_proposals: "Read proposals",
    }
}

texts! {
    /// Writing a project.
    ProjectForm EN_FORM {
        title_new: "Post a project",
        title_edit: "Edit project",
        note: "About five minutes. Nothing is public until you publish.",
        note_open: "Changes of budget, length or scope are shown to everybody with their date.",
        sections: "Sections of this form",
        outcome: "Outcome",
        title: "Title",
        title_hint: "Name the result, not the role.",
        description: "What should be true when this is done?",
        description_hint: "Plain text, 100 characters or more. Start a line with a dash for a list.",
        people: "Skills and people",
        skills: "Skills",
        skills_hint: "One to ten. These decide who finds the project.",
        skill_add: "Type a skill",
        places: "How many people?",
        visibility: "Who may see it?",
        public: "Everybody",
        public_note: "Also without signing in.",
        members: "Members",
        members_note: "Only people who are signed in.",
        money: "Budget and length",
        how_paid: "How will you pay?",
        fixed: "Fixed price",
        fixed_note: "One price for the whole, paid in milestones.",
        hourly: "By the hour",
        hourly_note: "A guide; offers are made in milestones.",
        currency: "Currency",
        lowest: "Lowest budget",
        highest: "Highest budget",
        length: "How long may it take?",
        length_open: "Not said",
        details: "Proposals",
        cap: "At most how many proposals?",
        cap_hint: "From 10 to 50. Fewer are read more carefully.",
        questions: "Questions to everybody who proposes",
        question(n: usize): format!("Question {n}"),
        questions_hint: "Up to five. Leave empty what you do not need.",
        publish: "Publish project",
        save_draft: "Save draft",
        save: "Save changes",
        cancel: "Cancel",
    }
}

texts! {
    /// The own projects, and closing one.
    MyProjects EN_MINE {
        title: "Your projects",
        post: "Post a project",
        all: "All",
        label: "Your projects",
        empty: "No projects here",
        empty_text: "Say what should be done, and people offer to do it.",
        close_title: "Close this project?",
        close_note: "It leaves the list, and those who proposed are told. You can open it again within 30 days.",
        close_reason: "Why?",
        close_submit: "Close project",
        keep: "Keep it open",
    }
}

texts! {
    /// States, reasons, lengths and other closed lists.
    ProjectWords EN_WORDS {
        state(name: ProjectStateName): match name {
            ProjectStateName::Draft => "Draft",
            ProjectStateName::PendingReview => "In review",
            ProjectStateName::Open => "Open for proposals",
            ProjectStateName::Paused => "Paused",
            ProjectStateName::Filled => "Filled",
            ProjectStateName::Closed => "Closed",
            ProjectStateName::Expired => "Expired",
            ProjectStateName::Removed => "Removed",
            ProjectStateName::Discarded => "Discarded",
        }.to_owned(),
        reason(reason: CloseReason): match reason {
            CloseReason::HiredElsewhere => "I found somebody elsewhere",
            CloseReason::Cancelled => "It is not needed any more",
            CloseReason::Budget => "There is no budget for it now",
            CloseReason::NoMatch => "Nobody fitted",
            CloseReason::Other => "Another reason",
            CloseReason::AccountClosed => "The client's account is being closed",
        }.to_owned(),
        duration(duration: DurationEstimate): match duration {
            DurationEstimate::Days => "Less than a week",
            DurationEstimate::Weeks => "1 to 4 weeks",
            DurationEstimate::Months => "1 to 3 months",
            DurationEstimate::HalfYear => "3 to 6 months",
            DurationEstimate::Longer => "More than 6 months",
        }.to_owned(),
        kind(kind: BudgetKind): match kind {
            BudgetKind::Fixed => "Fixed price",
            BudgetKind::Hourly => "Hourly",
        }.to_owned(),
        sort(sort: Sort): match sort {
            Sort::Newest => "Newest",
            Sort::HighestBudget => "Highest budget",
            Sort::FewestProposals => "Fewest proposals",
        }.to_owned(),
        currency(currency: Currency): format!("{} ({})", currency.name(), currency.as_str()),
        term(term: Term): match term {
            Term::Description => "Description",
            Term::Skills => "Skills",
            Term::Budget => "Budget",
            Term::Duration => "Length",
            Term::Places => "People",
            Term::Questions => "Questions",
        }.to_owned(),
    }
}
