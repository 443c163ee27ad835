//! Servers, networks, security and things with wires.

use domain::{
    Currency as C,
    projects::{CloseReason as R, DurationEstimate as D},
};

use super::{Fate as F, Text, fixed, hourly};

pub(super) const ALL: &[Text] = &[
    Text {
        owner: "jonas",
        title: "Second pair of eyes on how we sign meter data",
        description: "\
            Since March our meters sign every reading. The code that checks the signatures is 1,900 \
            lines of Rust with tests; the protocol is four pages. Before we trust it with bills we want \
            somebody to try to break it.\n\n\
            We expect a report that says what you looked at, what you did not, and what you found, and \
            one call. Source code is read in our repository; nothing leaves it.",
        skills: &["Cryptography", "Application Security", "Rust"],
        pay: Some(fixed(C::Eur, 3_500, 4_500)),
        duration: Some(D::Days),
        questions: &["Which review are you proud of, and may we talk to the people who received it?"],
        members: true,
        fate: Some(F::Hiring),
        ..Text::BLANK
    },
    Text {
        owner: "marek",
        title: "Cut our booking API's slowest answers from 900 ms to under 200 ms",
        description: "\
            A Rust service and PostgreSQL 17, with good traces already in place. On Monday mornings 1 % \
            of the requests need almost a second, and hauliers go for coffee.\n\n\
            You bring the profiler and the patience, we bring a staging copy with a week of traffic that \
            can be replayed. About 60 hours, we think. If you find that the answer is an index, we will \
            pay the full first week and laugh about it.",
        skills: &["Rust", "PostgreSQL", "Performance Optimization", "OpenTelemetry"],
        pay: Some(hourly(C::Eur, 70, 95)),
        duration: Some(D::Weeks),
        questions: &["Tell us about one query or lock that surprised you."],
        fate: Some(F::Hiring),
        ..Text::BLANK
    },
    Text {
        owner: "marek",
        title: "Move 40 depot computers from Windows 7 to something we can defend",
        description: "\
            Each of our depots has a machine for weighing, one for gates and one that nobody may touch. \
            They are old, they are on the same network as the office, and the insurer has started to \
            ask.\n\n\
            First part: an inventory and a plan with prices, remote. Second part: one depot in Gdynia as \
            a trial, with you on site for three days.",
        skills: &["System Administration", "Linux", "Network Security", "Windows Server"],
        pay: Some(fixed(C::Eur, 4_800, 6_200)),
        duration: Some(D::Months),
        fate: Some(F::Closed(R::Budget)),
        ..Text::BLANK
    },
    Text {
        owner: "ingrid",
        title: "Find out why the museum's network dies when school classes arrive",
        description: "\
            Every weekday at ten, 60 children join the guest network, and at five past ten the ticket \
            desk is offline. Two access points, one switch from 2011 and a cable through a ship. We can \
            give you remote access and a very willing caretaker with a ladder.",
        skills: &["Network Administration", "Linux"],
        pay: Some(fixed(C::Eur, 800, 1_200)),
        duration: Some(D::Days),
        fate: Some(F::Closed(R::HiredElsewhere)),
        ..Text::BLANK
    },
    Text {
        owner: "peter",
        title: "Sensors for 14 greenhouses: check the design before we solder 200 of them",
        description: "\
            Our grower's club has built a sensor for temperature, humidity and leaf wetness. Ten \
            prototypes survived the winter; two drowned. Before we order 200 boards we want somebody \
            experienced to read the schematic, the layout and the firmware's power budget.\n\n\
            You receive KiCad files, a box with three sensors (one of them dead) and a list of what we \
            already suspect.",
        skills: &["PCB Design", "ESP32", "Embedded Systems", "IoT"],
        pay: Some(fixed(C::Eur, 1_500, 2_200)),
        duration: Some(D::Weeks),
        fate: Some(F::Reopened),
        ..Text::BLANK
    },
    Text {
        owner: "felix",
        title: "Firmware for a bike light that knows when the rider brakes",
        description: "\
            The hardware is finished: an nRF52, an accelerometer, 14 LEDs and a battery that should last \
            a week. The firmware is a demo that a student wrote, and it thinks cobblestones are brakes.\n\n\
            We have 90 hours of ride recordings with video, so it can be measured. Please tell us in the \
            first week whether it can be done with the sensor that we chose.",
        skills: &["C", "Firmware", "Embedded Systems", "Bluetooth LE"],
        pay: Some(hourly(C::Eur, 55, 75)),
        duration: Some(D::Months),
        fate: Some(F::Hiring),
        ..Text::BLANK
    },
    Text {
        owner: "imran",
        title: "Backups that somebody has really tried to restore",
        description: "\
            Our ERP runs on two servers in the mill, and copies go to a disk in my office. Nobody has \
            ever restored one. We want a written procedure in plain language, one rehearsal with our \
            accountant at the keyboard, and a message on my phone when a night was skipped.",
        skills: &["Linux", "PostgreSQL", "DevOps", "Shell Scripting"],
        pay: Some(fixed(C::Pkr, 180_000, 240_000)),
        duration: Some(D::Days),
        fate: Some(F::Hiring),
        ..Text::BLANK
    },
    Text {
        owner: "aoife",
        title: "Test the doors: a penetration test of our patient portal",
        description: "\
            Before each larger release we pay for a test by somebody from outside. The portal has 31,000 \
            accounts, three roles and an interface for two laboratories. You get a copy with invented \
            patients, the source code if you like, and a developer who answers within the hour.\n\n\
            Needed: a signed scope, a report in two parts (one page for the board, the rest for us) and \
            a second look after four weeks, when we have fixed things.",
        skills: &["Penetration Testing", "OWASP", "Application Security", "GDPR"],
        pay: Some(fixed(C::Eur, 5_000, 6_500)),
        duration: Some(D::Weeks),
        questions: &[
            "What do you do when you find real patient data by accident?",
            "Which dates in the next eight weeks suit you?",
        ],
        fate: Some(F::Hiring),
        ..Text::BLANK
    },
    Text {
        owner: "camille",
        title: "Gate for e-mail attachments in a law office of nine people",
        description: "\
            Last autumn a colleague opened an invoice that was not one. Nothing was lost, by luck. We \
            want attachments from strangers to be opened somewhere harmless first, in a way that a \
            lawyer in a hurry will not try to get around.",
        skills: &["Cybersecurity", "Microsoft Office", "Email Management"],
        pay: Some(fixed(C::Eur, 1_100, 1_500)),
        duration: Some(D::Days),
        fate: Some(F::Expired),
        ..Text::BLANK
    },
];
