//! Words of proposals.

use domain::proposals::{DeclineReason, ProjectEnd, ProposalStateName, WithdrawnBy};

texts! {
    /// Writing a proposal.
    ProposalForm EN_FORM {
        title: "Write your proposal",
        title_edit: "Change your proposal",
        for_project: "For",
        letter_title: "Your letter",
        letter: "Why you, and how would you start?",
        letter_hint: "The client reads the first lines in a list. Say the most useful thing first.",
        letter_fixed: "The client has read your letter, so it stays as it is.",
        asked: "Asked by the client.",
        price_title: "Price",
        plan_title: "Milestones and price",
        plan_note: "Milestones are optional here; an offer has them. The amounts add up to your price.",
        price: "Your price for the whole work",
        price_hourly: "Your price for an hour",
        duration: "How long it takes",
        milestone(n: usize): format!("Milestone {n}"),
        line_title: "What is delivered",
        line_due: "Due",
        line_amount: "Amount",
        add_line: "Add a milestone",
        remove_line(n: usize): format!("Remove milestone {n}"),
        receive_title: "What it costs you",
        receive_text: "Nothing. On direct terms the client pays you outside, and MegiLance takes no fee.",
        allowance(left: u32): match left {
            0 => "You have no proposals left this week.".to_owned(),
            1 => "You have one proposal left.".to_owned(),
            n => format!("You have {n} proposals left."),
        },
        allowance_note: "Ten more come every Monday, up to 30. Sending one costs one, unless it is the first on its project.",
        send: "Send proposal",
        save_draft: "Save draft",
        save: "Save changes",
        cancel: "Cancel",
    }
}

texts! {
    /// One proposal.
    ProposalPage EN_PAGE {
        breadcrumb_client: "Proposals",
        breadcrumb_mine: "Your proposals",
        from(name: &str): format!("Proposal from {name}"),
        yours: "Your proposal",
        sent: "Sent",
        not_sent: "Not sent yet",
        read: "Read by the client",
        unread: "Not read yet",
        letter: "Letter",
        answers: "Answers",
        plan: "Milestones",
        price: "Price",
        length: "Length",
        an_hour: "an hour",
        total: "Total",
        history: "Earlier versions",
        version(n: u32): format!("Version {n}"),
        decide: "What now?",
        shortlist: "Shortlist",
        unshortlist: "Take off the shortlist",
        private: "Only you see your shortlist.",
        decline: "Decline",
        edit: "Change",
        withdraw: "Withdraw",
        withdraw_note: "You can write another one as long as the project is open.",
        discard: "Discard draft",
        send_draft: "Finish and send",
        project: "The project",
        freelancer: "About the freelancer",
        see_profile: "See profile",
        member_since: "Member since",
        decline_title: "Decline this proposal?",
        decline_note: "The freelancer is told, with the reason.",
        decline_reason: "Why?",
        decline_submit: "Decline proposal",
        keep: "Keep it",
        ended(reason: &str): format!("Reason: {reason}."),
    }
}

texts! {
    /// Lists of proposals.
    ProposalList EN_LIST {
        title_mine: "Your proposals",
        find: "Find work",
        all: "All",
        unread: "Unread",
        shortlisted: "Shortlisted",
        over: "Declined and over",
        label: "Proposals",
        compare: "Your shortlist, side by side",
        compare_corner: "Who",
        compare_price: "Price",
        compare_length: "Length",
        compare_milestones: "Milestones",
        compare_sent: "Sent",
        lowest: "Lowest",
        new: "New",
        milestones(n: usize): match n { 0 => "No milestones".to_owned(), 1 => "One milestone".to_owned(), n => format!("{n} milestones") },
        open: "Open",
        newest: "Newest",
        lowest_price: "Lowest price",
        empty: "No proposals here",
        empty_client: "They will stand here as they come in. Most projects get the first within a day.",
        empty_mine: "Find a project that suits you, and say how you would do it.",
        project_page: "Project page",
    }
}

texts! {
    /// States, reasons and other closed lists.
    ProposalWords EN_WORDS {
        state(name: ProposalStateName): match name {
            ProposalStateName::Draft => "Draft",
            ProposalStateName::Submitted => "Sent",
            ProposalStateName::Shortlisted => "Shortlisted",
            ProposalStateName::Interviewing => "In conversation",
            ProposalStateName::Offered => "Offer out",
            ProposalStateName::Hired => "Hired",
            ProposalStateName::Declined => "Declined",
            ProposalStateName::Withdrawn => "Withdrawn",
            ProposalStateName::NotSelected => "Not selected",
        }.to_owned(),
        reason(reason: DeclineReason): reason.label().to_owned(),
        end(end: ProjectEnd): match end {
            ProjectEnd::Filled => "Every place was taken",
            ProjectEnd::Closed => "The client closed the project",
            ProjectEnd::Expired => "The project expired",
            ProjectEnd::Removed => "Staff removed the project",
        }.to_owned(),
        withdrawn(by: WithdrawnBy): match by {
            WithdrawnBy::Freelancer => "Taken back by the freelancer",
            WithdrawnBy::System => "The freelancer's account is being closed",
            WithdrawnBy::Discarded => "The draft was discarded",
        }.to_owned(),
    }
}
