//! Marketing, money, law and the office.

use domain::{
    Currency as C,
    projects::{CloseReason as R, DurationEstimate as D},
};

use super::{Fate as F, Text, fixed, hourly};

pub(super) const ALL: &[Text] = &[
    Text {
        owner: "peter",
        title: "Find out who would buy odd-shaped peppers, and at what price",
        description: "\
            Each summer 11 % of the peppers in our cooperative are too bent for the supermarket. They \
            taste the same. Canteens, soup makers, food boxes? We want to know before we buy a second \
            sorting line.\n\n\
            Please talk to at least fifteen buyers and tell us what they said, also when it is not what \
            we hope.",
        skills: &["Market Research", "Competitor Analysis", "Report Writing"],
        pay: Some(fixed(C::Eur, 1_800, 2_500)),
        duration: Some(D::Weeks),
        ..Text::BLANK
    },
    Text {
        owner: "peter",
        title: "Bookkeeping for a seed house with 1,900 small invoices",
        description: "\
            Two people, many envelopes. About ten hours a month, with a busy time from January to April. \
            The VAT returns are ours to sign; everything that leads to them would be yours. We are slow \
            with receipts but honest.",
        skills: &["Bookkeeping", "Xero", "Dutch"],
        pay: Some(hourly(C::Eur, 30, 40)),
        duration: Some(D::Longer),
        fate: Some(F::Kept),
        ..Text::BLANK
    },
    Text {
        owner: "andres",
        title: "Newsletter that sells coffee without shouting",
        description: "\
            3,800 readers, a good opening rate, and no one here who likes writing it. One letter about a \
            farm, a recipe or a person, with a bag at the end. You would interview the roasters on the \
            phone; they are shy at first and then cannot be stopped.",
        skills: &["Email Marketing", "Copywriting", "Mailchimp"],
        pay: Some(hourly(C::Usd, 25, 35)),
        duration: Some(D::HalfYear),
        later: Some("We now send twice a month instead of weekly, so the hours are fewer."),
        fate: Some(F::Edited),
        ..Text::BLANK
    },
    Text {
        owner: "camille",
        title: "Privacy notice and records of processing for a law office",
        description: "\
            The cobbler's children: nine lawyers, and our own records are from 2018. We know the law, we \
            lack the two weeks. An inventory by interview, the register, the notice and a calendar of \
            what must be deleted when.",
        skills: &["GDPR", "Compliance", "Privacy Policy", "French"],
        pay: Some(fixed(C::Eur, 1_000, 1_400)),
        duration: Some(D::Weeks),
        fate: Some(F::Closed(R::Budget)),
        ..Text::BLANK
    },
    Text {
        owner: "camille",
        title: "Assistant for a notary's office, three mornings a week",
        description: "\
            Appointments, deadlines, formatting of deeds, polite reminders to people who have not sent \
            their papers. Everything goes through our own system; you would get a short training and a \
            patient colleague.\n\n\
            Discretion is the whole job. French at the level of a native speaker, English for two or \
            three letters a week.",
        skills: &["Administrative Support", "Calendar Management", "French", "Document Formatting"],
        pay: Some(hourly(C::Eur, 22, 28)),
        duration: Some(D::Longer),
        questions: &[
            "Which program would you rather never use again?",
            "Are the mornings of Monday, Wednesday and Friday possible for you (Paris time)?",
        ],
        members: true,
        ..Text::BLANK
    },
    Text {
        owner: "imran",
        title: "Register our towel brand in the EU and the United Kingdom",
        description: "\
            We export under our own name from next spring. The name and the drawing need to be protected \
            for textiles, class 24, perhaps 25. We need a search first, with a plain answer: can we, and \
            who might object?",
        skills: &["Intellectual Property", "Legal Research"],
        pay: Some(fixed(C::Gbp, 1_500, 2_100)),
        duration: Some(D::Months),
        fate: Some(F::Edited),
        ..Text::BLANK
    },
    Text {
        owner: "marek",
        title: "Teach 25 dispatchers to write e-mails that drivers understand",
        description: "\
            Our dispatchers write in Polish to drivers from eleven countries, who read with a translator \
            on the phone. Misunderstandings cost us a refrigerated truck in February. Two online \
            sessions of ninety minutes, exercises with real (anonymous) messages, and a card with ten \
            rules for the wall.",
        skills: &["Instructional Design", "Business Writing", "Polish"],
        pay: Some(fixed(C::Eur, 1_400, 1_900)),
        duration: Some(D::Weeks),
        fate: Some(F::Closed(R::NoMatch)),
        ..Text::BLANK
    },
    Text {
        owner: "marek",
        title: "Customer line for late parcels, evenings and Saturdays",
        description: "\
            Between 17:00 and 21:00 about 80 people ask where their parcel is. You see the same tracking \
            as our drivers, and you may give a voucher of up to 10 euros without asking anyone. Training \
            is paid. We look for three people who share the week among themselves.",
        skills: &["Customer Support", "Live Chat Support", "Polish", "German"],
        pay: Some(hourly(C::Eur, 14, 19)),
        duration: Some(D::Longer),
        places: 3,
        questions: &["Tell us about a conversation that began badly and ended well."],
        ..Text::BLANK
    },
    Text {
        owner: "siobhan",
        title: "Survey of 1,100 parents about the school day, and what to make of it",
        description: "\
            Should school begin at 8:40 or at 9:10? Everybody has a view, mostly the loud ones. We want \
            a short survey that reaches the quiet ones too (paper, Polish, Ukrainian), a fair analysis, \
            and four pages that we can hand to both camps.",
        skills: &["UX Research", "Statistics", "Survey design"],
        pay: Some(fixed(C::Gbp, 1_200, 1_600)),
        duration: Some(D::Weeks),
        fate: Some(F::Hiring),
        ..Text::BLANK
    },
    Text { owner: "siobhan", title: "Spring fair", fate: Some(F::Discarded), ..Text::BLANK },
];
