//! Pages and apps.

use domain::{
    Currency as C,
    projects::{CloseReason as R, DurationEstimate as D},
};

use super::{Fate as F, Text, fixed, hourly};

pub(super) const ALL: &[Text] = &[
    Text {
        owner: "jonas",
        title: "Build the new outage map: vector tiles, offline copy, 200 kB at most",
        description: "\
            The design will be ready in about four weeks; we would like to have you on board a little \
            before that. The present map loads 4 MB and falls over when 9,000 people look at it at once, \
            which is exactly when it matters.\n\n\
            You would work with our two back-end developers. They publish outages as a small tile set \
            every 30 seconds. Yours is everything in front of that:\n\
            - the map itself, usable by keyboard and screen reader, with a plain list as an equal \
            alternative\n\
            - a copy that still shows the last known state when the phone is offline\n\
            - load tests in CI, so that the next storm is boring\n\n\
            We review every change, deploy on most days and nobody works at night unless the wind is \
            above 25 m/s.",
        skills: &["TypeScript", "WebGL", "Web Performance", "GIS", "MapLibre"],
        pay: Some(hourly(C::Eur, 60, 85)),
        duration: Some(D::Months),
        places: 2,
        questions: &[
            "What is the slowest phone that you test on?",
            "Which part of this would you build first?",
        ],
        fate: Some(F::Hiring),
        ..Text::BLANK
    },
    Text {
        owner: "jonas",
        title: "Meter reading by phone camera, for 6,000 cabins without a network",
        description: "\
            Owners of mountain cabins send us a photo of the meter twice a year, and a colleague types \
            the number in. We want a small app that reads the number on the phone, lets the owner \
            correct it, keeps it until there is signal and then sends it.\n\n\
            There are 5 types of meters and we have 22,000 labelled photos, about a third of them taken \
            with cold fingers.",
        skills: &["Flutter", "Computer Vision", "Mobile Development"],
        pay: Some(fixed(C::Usd, 9_000, 12_000)),
        duration: Some(D::Months),
        questions: &["How would you deal with a scratched display?"],
        fate: Some(F::Reopened),
        ..Text::BLANK
    },
    Text {
        owner: "aoife",
        title: "Let patients move an appointment without calling us",
        description: "\
            Our booking system is a Rails application from 2017 that does its job. Patients can book \
            online, but to move an appointment they must telephone, and at half past eight there are 30 \
            people in the queue.\n\n\
            We would like: a link in the reminder text message, a page with free times of the same \
            doctor, done. No account and no password. The rules (how late, how often, which kinds of \
            visit) are written down and fit on one page.\n\n\
            There are good tests for the old parts. Please leave the new ones with tests too.",
        skills: &["Ruby on Rails", "PostgreSQL", "REST API", "Web Accessibility"],
        pay: Some(fixed(C::Eur, 5_200, 6_800)),
        duration: Some(D::Weeks),
        questions: &["Have you worked with a clinic or with personal health data before?"],
        fate: Some(F::Hiring),
        ..Text::BLANK
    },
    Text {
        owner: "peter",
        title: "A web shop for 300 tomato seeds that a grower can keep alone",
        description: "\
            Small seed house, two people, a greenhouse near Naaldwijk. Orders come by letter, on a form \
            that my father drew. We want to keep the form and add a shop.\n\n\
            Every variety has sowing months, height, a photo, and a number of bags that we really have. \
            What matters to us is that we can add a variety without calling anybody.",
        skills: &["WooCommerce", "WordPress", "E-Commerce", "Dutch"],
        pay: Some(fixed(C::Eur, 2_800, 3_600)),
        duration: Some(D::Weeks),
        fate: Some(F::Hiring),
        ..Text::BLANK
    },
    Text {
        owner: "andres",
        title: "Subscription page for a coffee roaster: pause, skip, send to a friend",
        description: "\
            We have 410 subscribers who pay by the month. The app that we rent takes 2 % and cannot skip \
            a month, so people cancel when they travel.\n\n\
            Please rebuild the subscriber's page on our shop with the payment provider's own tools. The \
            list of what it must do:\n\
            1. skip, pause, change grind and address\n\
            2. send one bag to somebody else\n\
            3. say plainly what is charged on which day",
        skills: &["Shopify", "JavaScript", "Stripe", "Conversion Rate Optimization"],
        pay: Some(fixed(C::Usd, 3_000, 4_000)),
        duration: Some(D::Weeks),
        fate: Some(F::Hiring),
        ..Text::BLANK
    },
    Text {
        owner: "siobhan",
        title: "A timetable that parents understand on the school run",
        description: "\
            Five primary schools share one bus company, two swimming pools and a music teacher. The \
            timetable is a spreadsheet with eleven colours. We would like a page that shows one family \
            what their children do today and tomorrow, and what changed since last night.",
        skills: &["Vue.js", "CSS", "UX Design", "Progressive Web Apps"],
        pay: Some(fixed(C::Eur, 1_600, 2_200)),
        duration: Some(D::Weeks),
        fate: Some(F::Hiring),
        ..Text::BLANK
    },
    Text {
        owner: "felix",
        title: "Fix the 40 accessibility findings in our shop before June",
        description: "\
            An auditor sent us a clear report with 40 findings, 12 of them serious. Our developer is on \
            parental leave. You would work through the list with our shop manager, who tests everything \
            with a screen reader because she uses one anyway.",
        skills: &["HTML", "CSS", "Web Accessibility", "React"],
        pay: Some(hourly(C::Eur, 50, 70)),
        duration: Some(D::Weeks),
        fate: Some(F::Closed(R::NoMatch)),
        ..Text::BLANK
    },
    Text {
        owner: "gustavo",
        title: "Player for 1,200 old samba recordings that works on slow phones",
        description: "\
            A family gave us the tapes of a radio station that closed in 1979. They are digitised and \
            catalogued. What is missing is a page on which people can listen, tell us who is singing, \
            and be credited for it.\n\n\
            Much of our audience has 3G and a cracked screen. Nothing may play by itself.",
        skills: &["Svelte", "Web Performance", "Audio Editing"],
        pay: Some(fixed(C::Usd, 2_600, 3_400)),
        duration: Some(D::Weeks),
        members: true,
        fate: Some(F::Hiring),
        ..Text::BLANK
    },
    Text { owner: "sana", title: "Reading corner", fate: Some(F::Draft), ..Text::BLANK },
];
