//! Words of the landing page, terms and privacy notice. They say what this build does and promise nothing else.

texts! {
    /// The landing page.
    Landing LANDING {
        page_title: "Good work, on clear terms",
        description: "MegiLance is a freelancing and talent collaboration platform: clear projects, and proposals that can be compared.",
        title: "Good work,",
        title_mark: "on clear terms",
        text: "Say what should be true when the work is done. People who can do it answer with a letter, a price and a plan, and you read them side by side.",
        hire: "Post a project",
        work: "Find work",
        notes[&'static str]: &["Free to post, free to propose", "Nobody pays for a better place"],
        scene_label: "A project with three proposals: one is on the shortlist, one is new, one was read.",
        scene_title: "Redesign the outage map",
        scene_sub: "Fixed price, 6 to 15 proposals",
        scene[(&'static str, &'static str, &'static str, &'static str)]: &[
            ("done", "Letter, price and four milestones", "On your shortlist", "$7,400"),
            ("turn", "Letter, price and three milestones", "New, yours to read", "$7,900"),
            ("", "Letter and price", "Read yesterday", "$6,800"),
        ],
        how_title: "Three decisions, and nothing hidden in them",
        how_text: "Most of the trouble in freelance work comes from things left unsaid. MegiLance asks for them early, in plain words.",
        how_done: "Say what done looks like",
        how_done_text: "A project has an outcome, a budget, skills, and up to five questions that every proposal answers. One page, saved as a draft whenever you like.",
        how_done_label: "What should be true when this is done?",
        how_done_example: "People can see when their power is coming back, on a phone, in the dark.",
        how_done_skills[&'static str]: &["Product Design", "Maps", "Web Accessibility"],
        how_read: "Compare people, not pitches",
        how_read_text: "Proposals stand side by side with price, length and milestones. Rivals never see each other, and nobody sees more than a rough count.",
        how_read_lines[(&'static str, &'static str)]: &[("Ayesha Rahman", "$7,400, 1 to 3 months"), ("Tomás Ferreira", "$7,900, 1 to 3 months"), ("Priya Venkataraman", "$6,800, 1 to 4 weeks")],
        how_fair: "Ten proposals a week, for everybody",
        how_fair_text: "They are not for sale. A proposal that nobody read comes back when the project ends, so that writing a good one is never a bet.",
        how_fair_label: "Proposals left",
        how_fair_value: "7 of 10",
        open_title: "Open right now",
        open_all: "See all projects",
        faq_title: "Questions people ask first",
        faq[(&'static str, &'static str)]: &[
            ("What does it cost?", "Posting and proposing are free. There is no fee, and nothing to buy: no places, no boosts, no extra proposals."),
            ("Can I hire and work with one account?", "Yes. Choose both when you sign up, or add the other role later in your settings."),
            ("Who sees my proposal?", "The client of the project. Other freelancers see neither your name nor your price, nor that you are on a shortlist; they see a rough count."),
            ("Can I leave?", "Yes. Close your account in the settings. For 14 days you can undo that; after that your personal data is erased."),
        ],
        closing: "Say what done looks like. Somebody here can do it.",
    }
}

texts! {
    /// Terms of use and privacy notice.
    Legal LEGAL {
        terms_title: "Terms of use",
        terms[(&'static str, &'static str)]: &[
            ("What this is", "MegiLance brings together people who need work done and people who do it. Contracts are made between those people; the operator of this installation is not a party to them."),
            ("Your account", "Use your own name and an address that you can read. Keep your password to yourself. You are responsible for what is done with your account."),
            ("What is not allowed", "Deceiving others, work that is against the law, advertising that nobody asked for, and attacks on the service. The operator may restrict or suspend accounts for that, and says why."),
            ("Leaving", "You can close your account at any time in the settings."),
        ],
        privacy_title: "Privacy notice",
        privacy[(&'static str, &'static str)]: &[
            ("What is kept", "What you enter, when you did it, and for each session the browser's name and network address. Passwords are kept only as a hash."),
            ("Cookies", "One for your session, one that remembers that this browser has signed in before, and one for the colours that you chose. None of them follows you elsewhere."),
            ("Who else sees it", "Nobody. Mails go through the operator's mail server. There is no tracking and no third party."),
            ("How long", "Sessions and links end by themselves. The record of changes is kept for two years. When you close your account, your personal data is erased after 14 days."),
        ],
    }
}
