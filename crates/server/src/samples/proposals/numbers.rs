//! Numbers, tables, maps and models.

use domain::proposals::DeclineReason as R;

use super::{
    Outcome::{Declined, Draft, Fresh, Kept, Read, Unread, Withdrawn},
    Pile, bid, pile,
};

pub(super) const ALL: &[Pile] = &[
    pile(
        "Forecast tomorrow's load for 212 substations",
        &[
            bid(
                "anika",
                Kept,
                "\
                The first version would be last week's curve corrected for temperature, and it will be \
                hard to beat; every later model has to show that it does, per substation. I would sit with \
                your colleague on three mornings and write down his reasons before I write code. By six \
                there is one number, a range, and one sentence that names the weather or the ski race.",
            )
            .answers(&["\
                When fewer than eight of ten real values fall inside its range for a week. Then an alarm \
                comes, and the simple model takes over."]),
            bid(
                "leila",
                Kept,
                "\
                I would spend the first month only on the range: yours will be used by people who must \
                decide, and a wrong range does more harm than a wrong number. R or Python, as your team \
                prefers.",
            )
            .answers(&["\
                I score each night's forecast against the simplest one. If the difference shrinks for ten \
                days, something has changed."]),
            bid(
                "hamza",
                Read,
                "\
                I offer the part before and after the model: readings in, checks, forecast out at six, and \
                a log that shows what was missing. I have run such lines every night for four years.",
            )
            .answers(&["The line counts missing readings first. Most bad forecasts are bad inputs."]),
            bid(
                "ravi",
                Declined(R::Experience),
                "\
                I know the meters and what they do when it is cold, which explains a part of your strange \
                values. For the model I would learn as I go.",
            )
            .answers(&["By standing next to the substation, I am afraid."]),
            bid(
                "nneka",
                Fresh,
                "\
                A service in Rust that computes all 212 forecasts in two seconds would let your colleague \
                play with the weather and see what changes. I would work with whoever makes the model.",
            )
            .answers(&["By replaying old days through it at each release."]),
        ],
    ),
    pile(
        "Clean 11 years of outage reports into one table",
        &[
            bid(
                "hamza",
                Read,
                "\
                I would load all three systems as they are, and clean in steps that can be undone, so that \
                each guess has a row and a reason. The poems go into a column of their own.",
            )
            .plan(&[
                ("Three systems in one place", 40),
                ("Place, start, end, cause", 40),
                ("Notes for guesses", 20),
            ]),
            bid(
                "helena",
                Declined(R::BetterFit),
                "\
                Four spellings of a valley are an index problem, and I have been making those for nineteen \
                years. I would write the list of names and decisions; the merging should be done by \
                somebody with SQL.",
            ),
        ],
    ),
    pile(
        "Move our order exports from Excel macros to a PostgreSQL pipeline",
        &[
            bid(
                "hamza",
                Kept,
                "\
                I have done this with nine workbooks and a Halina of my own; it took ten weeks, and the \
                first was spent beside her. Old and new run side by side until they agree for a month, \
                then we print the macros and burn them. The page about the twelfth workbook is written by \
                your analysts while I watch.",
            ),
            bid(
                "nneka",
                Unread,
                "\
                Eleven workbooks are one model with eleven views, in my experience, and finding it is the \
                first week. I would write it in plain SQL, so that your analysts need nothing new but a \
                folder.",
            )
            .revised(),
            bid(
                "zainab",
                Read,
                "\
                I know month-ends from the other side: I would check that the new numbers are right, line \
                by line, for two closings. Excel I read like others read letters.",
            ),
            bid(
                "leila",
                Unread,
                "\
                I can help the two analysts to trust the pipeline, with checks that are statistics and not \
                only counts. The building I would leave to an engineer.",
            ),
            bid(
                "anika",
                Withdrawn,
                "\
                A month's end is a small data set, and I usually work with large ones; still, I would \
                enjoy drawing what the macros really do.",
            ),
            bid(
                "tariq",
                Declined(R::OffTopic),
                "I am very good at Excel and can repair the macros, so that you need no database.",
            ),
        ],
    ),
    pile(
        "Collect the mobile numbers of 5,000 drivers from social networks",
        &[bid(
            "tariq",
            Unread,
            "I can collect these by hand in three weeks, with city and licence. No duplicates.",
        )],
    ),
    pile(
        "Put 9,300 ship drawings on a map of the shipyards that built them",
        &[
            bid(
                "ayesha",
                Draft,
                "\
                A visitor starts with a name and not with a map, so the search for grandfather's boat \
                should come first, and the fjord",
            ),
            bid(
                "tomas",
                Read,
                "\
                A yard that moved is a line on the map and not a dot, with a slider for the years. Nine \
                thousand points are nothing for a browser, so everything could work offline in the museum \
                as well.",
            )
            .answers(&["\
                As two places joined by a thin line, with the year of the move on it; on hover both light \
                up."])
            .plan(&[("Table of yards", 35), ("Map with years", 45), ("Search by boat", 20)]),
            bid(
                "helena",
                Read,
                "\
                Twenty years of volunteers are twenty spellings, and that list is my kind of work. I would \
                propose places with a source and a degree of certainty each, and your archivist would have \
                a short yes-or-no list every Friday.",
            )
            .answers(&["As three entries with the same number and the letters a, b and c."])
            .plan(&[("Decisions and first 100 yards", 40), ("All yards", 60)]),
        ],
    ),
    pile(
        "Predict the harvest week from photos and weather",
        &[
            bid(
                "anika",
                Unread,
                "\
                Six hundred trusses on every Tuesday are a better data set than most companies have. I \
                would begin without the photographs, only with weather and last week's weights, and add \
                pictures if they earn their place.",
            ),
            bid(
                "leila",
                Unread,
                "\
                One week ahead is a question of weather, two are a question of courage. I would give the \
                packing hall a range of crates and tell them how often it was right.",
            ),
        ],
    ),
    pile(
        "Dashboard for twelve coffee shops that fits on a phone",
        &[
            bid(
                "ayesha",
                Declined(R::BetterFit),
                "\
                Six numbers fit on a phone if one of them is allowed to be large, and on Monday that one \
                is waste. I would design the page with two of your shop managers and build it in Metabase, \
                on your tidy database.",
            )
            .plan(&[("Draft with two managers", 40), ("Dashboard", 60)]),
            bid(
                "hamza",
                Kept,
                "\
                The paper list is the hard part: I would give it a form with four buttons, or the \
                dashboard will show what was remembered. The rest is a day of SQL and a week of listening.",
            )
            .plan(&[
                ("Form for waste", 30),
                ("Six numbers", 50),
                ("Two Mondays of corrections", 20),
            ]),
        ],
    ),
    pile(
        "How long do people really wait? An honest look at two years of visits",
        &[bid(
            "leila",
            Unread,
            "\
                140,000 visits can say how long people waited, and cannot say why; I would put that \
                sentence on page one. I have written such reports for two hospitals, and the receptionists \
                read them. Everything stays on your machine, and the code comes with it.",
        )
        .plan(&[("What the data can say", 40), ("Ten pages with pictures", 60)])],
    ),
    pile(
        "Count defects on cloth with a camera above the loom",
        &[
            bid(
                "anika",
                Read,
                "\
                Measure misses first: a fault that passes costs a towel, a false alarm costs the foreman a \
                glance. With your 4,000 sorted photographs I can tell in two weeks which of the four \
                faults a camera can see at loom speed. Hyderabad cannot visit Karachi easily, so I would \
                need a partner in the mill.",
            )
            .answers(&[
                "Yes, in Surat, for a different machine. I still hear it.",
                "Missed faults per thousand metres, against two of your best checkers.",
            ])
            .plan(&[("What can be seen", 40), ("One loom, two months", 60)]),
            bid(
                "hamza",
                Kept,
                "\
                I am in Karachi, I have stood in three mills, and I would bolt the camera to the floor and \
                not to the loom. The counting can start simple: threads are lines and oil is dark. Your \
                foreman sees a number and a picture, nothing else.",
            )
            .answers(&[
                "Yes; my uncle ran eight of them. One learns to read lips.",
                "The count of the camera against the count at folding, each day, on a sheet on the wall.",
            ])
            .plan(&[("Camera and light on one loom", 45), ("Counting, two months", 55)]),
        ],
    ),
];
