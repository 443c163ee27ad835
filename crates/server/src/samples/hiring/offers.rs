//! Offers that wait for an answer, and those that came to nothing.

use domain::{
    Party::{Client as C, Freelancer as F},
    contracts::NdaClause,
    projects::CloseReason,
};

use super::{
    Deal,
    Turn::{CloseProject, Counter, Decline, Offer, TakeBack, WithdrawProposal},
    deal, other,
};

pub(super) const ALL: &[Deal] = &[
    deal(
        "Redesign the outage map for 40,000 households",
        "ayesha",
        &[
            ("Calls with customers, two directions", 30, 20),
            ("Tests on cheap phones, one direction", 30, 38),
            ("Figma files and the small front-page version", 40, 60),
        ],
        &[
            (4, Offer),
            (
                2,
                Counter(
                    F,
                    other(
                        106,
                        7,
                        "\
                        The small version for the front page gets its own test, with two people who see it \
                        for the first time. Everything moves by a week, because the list for the new map \
                        comes first.",
                    ),
                ),
            ),
        ],
    ),
    deal(
        "Right-to-left layout and Urdu check for a clinic booking app",
        "ayesha",
        &[
            ("Forty screens, findings with pictures", 60, 14),
            ("Three patients", 25, 21),
            ("The call, and a second look", 15, 28),
        ],
        &[(1, Offer)],
    )
    .adds("Patients are named by their initials only, also in your notes.")
    .nda(NdaClause::Freelancer),
    deal(
        "Move our order exports from Excel macros to a PostgreSQL pipeline",
        "hamza",
        &[
            ("A week with Halina, and a drawing", 35, 16),
            ("The first three workbooks, side by side", 60, 40),
            ("The other eight", 110, 85),
            ("How to add a twelfth", 15, 95),
        ],
        &[(6, Offer)],
    )
    .hours()
    .nda(NdaClause::Mutual),
    deal(
        "Player for 1,200 old samba recordings that works on slow phones",
        "tomas",
        &[
            ("Player on three old phones", 45, 24),
            ("Catalogue and credits", 35, 45),
            ("Listening week and fixes", 20, 55),
        ],
        &[
            (12, Offer),
            (
                10,
                Counter(
                    F,
                    other(
                        112,
                        0,
                        "\
                        The credits of all 1,200 recordings come from you as one table; typing them in is \
                        not part of the price.",
                    ),
                ),
            ),
            (
                5,
                Counter(
                    C,
                    other(
                        94,
                        0,
                        "\
                        Typing is ours, agreed. For this price please include a page for each singer, with \
                        dates.",
                    ),
                ),
            ),
            (
                2,
                Counter(
                    F,
                    other(
                        103,
                        10,
                        "\
                        A page for each of the forty singers who have more than five recordings; the others \
                        share one.",
                    ),
                ),
            ),
        ],
    ),
    deal(
        "Let patients move an appointment without calling us",
        "bilal",
        &[
            ("Link and free times, with tests", 55, 18),
            ("The page", 30, 28),
            ("Two weeks of watching", 15, 42),
        ],
        &[
            (15, Offer),
            (
                13,
                Counter(
                    F,
                    other(125, 14, "Includes moving the application to a current version of Rails first."),
                ),
            ),
            (
                11,
                Decline(
                    C,
                    "\
                    Thank you for being frank about the old version. Moving it is right, but it is a \
                    project of its own that our board has to decide in spring. I did not want to leave you \
                    waiting.",
                ),
            ),
        ],
    ),
    deal(
        "Quiet explainer films for five procedures",
        "yuki",
        &[("One film, to agree on the manner", 30, 14), ("Four films", 70, 50)],
        &[
            (14, Offer),
            (
                12,
                Decline(
                    F,
                    "\
                    I would have liked to draw these. The two-minute film about the storm takes until the \
                    end of next month, and five films by then would not be quiet ones. Please ask me again \
                    in summer.",
                ),
            ),
        ],
    ),
    deal(
        "Solar roof for the dye house: check the supplier's numbers",
        "ravi",
        &[("Offer and bills", 60, 8), ("Questions, and a call", 40, 14)],
        &[(13, Offer), (11, TakeBack)],
    ),
    deal(
        "Build the new outage map: vector tiles, offline copy, 200 kB at most",
        "wei",
        &[
            ("Offline copy with the last known state", 80, 25),
            ("The map on three slow phones", 90, 50),
            ("Load tests in CI", 40, 62),
        ],
        &[(20, Offer), (17, TakeBack)],
    )
    .hours(),
    deal(
        "Index for a 480-page book on inheritance law",
        "helena",
        &[("First 240 pages and the decisions", 50, 16), ("The whole index", 50, 30)],
        &[(18, Offer)],
    ),
    deal(
        "Put 9,300 ship drawings on a map of the shipyards that built them",
        "tomas",
        &[("Table of yards", 35, 20), ("Map with years", 45, 50), ("Search by boat", 20, 65)],
        &[(13, Offer), (10, WithdrawProposal)],
    ),
    deal(
        "Poster and programme for a three-day jazz festival",
        "lucia",
        &[("Poster", 40, 10), ("Programme of 24 pages", 45, 24), ("Templates for announcements", 15, 28)],
        &[(17, Offer), (15, CloseProject(CloseReason::HiredElsewhere))],
    ),
];
