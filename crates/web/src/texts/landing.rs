//! Words of the landing page, terms and privacy notice. They say what this build does and promise nothing else.

texts! {
    /// The landing page.
    Landing LANDING {
        page_title: "Good work, on clear terms",
        description: "MegiLance is a freelancing and talent collaboration platform.",
        title: "Good work,",
        title_mark: "on clear terms",
        text: "A place for people who need something done and people who do it well.",
        hire: "I want to hire",
        work: "I want to work",
        notes[&'static str]: &["Free to join", "No script needed, no tracking"],
        scene_label: "How an account begins: say who you are, confirm your address, start.",
        scene_title: "Three steps",
        scene[(&'static str, &'static str, &'static str)]: &[
            ("1", "Say who you are", "Name, address, password"),
            ("2", "Confirm your address", "One mail, one button"),
            ("3", "Start", "To hire, to work, or both"),
        ],
        faq_title: "Questions people ask first",
        faq[(&'static str, &'static str)]: &[
            ("Can I hire and work with one account?", "Yes. Choose both when you sign up, or add the other role later in your settings."),
            ("What do you know about me?", "What you type in, and the sessions that you can see and end in your settings. There is no tracking and no third party."),
            ("Can I leave?", "Yes. Close your account in the settings. For 14 days you can undo that; after that your personal data is erased."),
        ],
        closing: "Say what done looks like.",
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
