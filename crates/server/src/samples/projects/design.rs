//! Screens, brands and print.

use domain::{Currency as C, projects::DurationEstimate as D};

use super::{Fate as F, Text, fixed, hourly};

pub(super) const ALL: &[Text] = &[
    Text {
        owner: "jonas",
        title: "Redesign the outage map for 40,000 households",
        description: "\
            During storms our map is the most visited page we have, and the least trusted. We need it to \
            answer one question in five seconds: when is my power coming back?\n\n\
            What you would do:\n\
            - talk to six customers and two people from our control room (we arrange the calls)\n\
            - sketch two directions and test them on cheap phones\n\
            - hand over Figma files that our two developers can build without guessing\n\n\
            Most visitors come on a phone, at night, with a poor signal. Norwegian and English. We know \
            that the data is not always right; the design must say so honestly.",
        skills: &["Product Design", "UX Research", "Web Accessibility", "Figma", "Maps"],
        pay: Some(fixed(C::Usd, 6_500, 8_000)),
        duration: Some(D::Months),
        questions: &[
            "\
                Which map or status page of yours was used by people under stress, and what did you \
                change after launch?",
            "\
                How would you test this with customers who are sitting in the dark with 12 % battery?",
        ],
        later: Some(
            "\
            Added after the first questions: we also need the small version that sits on our front page.",
        ),
        fate: Some(F::Edited),
        ..Text::BLANK
    },
    Text {
        owner: "jonas",
        title: "A calm start page for people who call our control room",
        description: "\
            Half of the calls to our control room are about bills, not about power. Before we change the \
            phone menu we want to try a start page that sends people to the right place.\n\n\
            You get call statistics for a year, notes from our workshop and two mornings beside the \
            people who answer. We would like one page, tried with callers, with its texts in Norwegian and \
            English.",
        skills: &["UX Design", "UX Writing", "Wireframing"],
        pay: Some(fixed(C::Eur, 2_400, 3_200)),
        duration: Some(D::Weeks),
        fate: Some(F::Hiring),
        ..Text::BLANK
    },
    Text {
        owner: "aoife",
        title: "Right-to-left layout and Urdu check for a clinic booking app",
        description: "\
            Forty screens, already built with logical properties in mind. We need someone who reads Urdu \
            to check mirroring, dates, numerals and tone, together with three real patients whom we will \
            introduce to you.\n\n\
            We expect a list of findings with screenshots, sorted by how much they hurt, and one call \
            with our developers to go through it. Fixing is their job, not yours.",
        skills: &["Urdu", "UI/UX", "Web Accessibility", "Right-to-left layout"],
        pay: Some(fixed(C::Eur, 1_500, 1_900)),
        duration: Some(D::Weeks),
        questions: &["Please name one app that you have checked in Urdu, Arabic or Persian."],
        fate: Some(F::Hiring),
        ..Text::BLANK
    },
    Text {
        owner: "aoife",
        title: "Signs and leaflets that lead patients to the right door",
        description: "\
            Our clinic in Cork grew into three houses, and people arrive late because they cannot find \
            the blood test room. We would like a small family of signs (about 25), a folded leaflet with \
            a map, and arrows that make sense to someone who has forgotten their glasses.\n\n\
            You get the floor plans and 60 photos of what hangs there now. A local firm prints and \
            mounts everything.",
        skills: &["Graphic Design", "Print Design", "Information Architecture", "Icon Design"],
        pay: Some(fixed(C::Eur, 1_800, 2_600)),
        duration: Some(D::Weeks),
        fate: Some(F::Hiring),
        ..Text::BLANK
    },
    Text {
        owner: "andres",
        title: "A label family for six single-origin coffees",
        description: "\
            We roast in Bogotá and sell in twelve shops and online. Six farms, six coffees, one bag size \
            (250 g). The labels should look like siblings: the farmer's name first, then altitude and \
            taste, then us.\n\n\
            Printing is two colours on kraft paper, flexo, so hairlines and gradients are out. We have \
            good photographs of all six farms and too many opinions; please bring your own.",
        skills: &["Packaging Design", "Illustration", "Typography", "Adobe Illustrator"],
        pay: Some(fixed(C::Usd, 1_200, 1_800)),
        duration: Some(D::Weeks),
        questions: &["Show us one label that you have seen on a real shelf."],
        fate: Some(F::Hiring),
        ..Text::BLANK
    },
    Text {
        owner: "gustavo",
        title: "Poster and programme for a three-day jazz festival",
        description: "\
            Recife, October, eighteen bands, a stage by the river. We need a poster that can be \
            recognised from a bus, a 24-page programme and templates for the band announcements.\n\n\
            Last year everything was blue and had a saxophone on it. Please, no saxophones.",
        skills: &["Poster Design", "Editorial Design", "Typography"],
        pay: Some(fixed(C::Usd, 900, 1_400)),
        duration: Some(D::Weeks),
        fate: Some(F::Hiring),
        ..Text::BLANK
    },
    Text {
        owner: "ingrid",
        title: "Exhibition panels about whaling, for readers from 9 to 90",
        description: "\
            Our maritime museum opens a new hall in spring. There will be 42 panels in Norwegian and \
            English with long texts, old charts and photographs that are hard to look at.\n\n\
            We look for a designer who likes reading and who can make a long text feel short. The \
            curators write, the carpenters build; you connect them. Two visits to Trondheim would be \
            good and are paid, the rest can be done from anywhere.",
        skills: &["Editorial Design", "Typography", "Print Design", "Adobe InDesign"],
        pay: Some(hourly(C::Eur, 45, 60)),
        duration: Some(D::Months),
        members: true,
        ..Text::BLANK
    },
    Text {
        owner: "sana",
        title: "Illustrate a 32-page picture book about a lost kite",
        description: "\
            The manuscript is finished and much loved. It is an Urdu book for children of four to seven, \
            read from right to left, so the pictures must lead the eye that way too.\n\n\
            We are looking for warm, slightly clumsy ink work. The kite flies over Rawalpindi, and we \
            would like the roofs to be the roofs of Rawalpindi.",
        skills: &["Illustration", "Character Design", "Book Cover Design"],
        pay: Some(fixed(C::Pkr, 280_000, 360_000)),
        duration: Some(D::Months),
        questions: &["Please send two spreads that show weather."],
        fate: Some(F::Hiring),
        ..Text::BLANK
    },
    Text {
        owner: "felix",
        title: "Cargo bike configurator: make the 14 steps feel like 4",
        description: "\
            Customers of our workshop choose frame, gears, brakes, boxes, colours and a child seat. Two \
            thirds give up at step nine. We have the recordings, and they are painful.\n\n\
            Please bring a clickable prototype that we can test with eight people in the shop on a \
            Saturday. What is technically possible you can ask our developer, who sits one table \
            further.",
        skills: &["Interaction Design", "Prototyping", "Figma", "Usability Testing"],
        pay: Some(fixed(C::Eur, 3_200, 4_200)),
        duration: Some(D::Weeks),
        fate: Some(F::Hiring),
        ..Text::BLANK
    },
    Text {
        owner: "imran",
        title: "Brand manual for a towel mill that sells under its own name now",
        description: "\
            For thirty years we made towels for other people's labels. Next year we sell our own. The \
            logo exists (my daughter drew it and I will not change it), everything around it does not: \
            colours, type, woven label, carton, website header.",
        skills: &["Brand Identity", "Brand Guidelines", "Logo Design"],
        pay: Some(fixed(C::Pkr, 350_000, 450_000)),
        duration: Some(D::Weeks),
        fate: Some(F::Draft),
        ..Text::BLANK
    },
    Text { owner: "camille", title: "New letterhead", fate: Some(F::Discarded), ..Text::BLANK },
];
