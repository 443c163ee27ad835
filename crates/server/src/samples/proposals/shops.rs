//! Pages, shops and apps.

use domain::proposals::DeclineReason as R;

use super::{
    Outcome::{Again, Declined, Kept, LetGo, Read, Unread, Withdrawn},
    Pile, bid, pile,
};

pub(super) const ALL: &[Pile] = &[
    pile(
        "Meter reading by phone camera, for 6,000 cabins without a network",
        &[
            bid(
                "wei",
                Again,
                "\
                I have built exactly this for water meters: on the phone, without network, 97 % read \
                correctly and the rest corrected with one thumb. It should run on phones that are six \
                years old, because those are the ones in cabins. I stay for the first three months after \
                launch at half my rate.",
            )
            .answers(&[
                "Show the picture large, fill in the digits that are certain, and ask for the others.",
            ])
            .plan(&[
                ("Reading on the phone, two meter types", 40),
                ("All five types, correction, queue", 40),
                ("Pilot with fifty cabins", 20),
            ]),
            bid(
                "anika",
                Kept,
                "\
                22,000 labelled photographs are plenty; the cold fingers are an advantage, because the \
                model learns them. I would do the reader and a small test app, and hand over to a Flutter \
                developer for the rest.",
            )
            .answers(&["\
                Let the model say \"I cannot read digit three\" instead of guessing, and measure how often \
                it is wrong when it is sure."])
            .plan(&[("First model and honest figures", 50), ("Model for old phones", 50)]),
            bid(
                "ravi",
                Declined(R::BetterFit),
                "\
                Most scratched displays can be avoided with a two-euro hood and a mirror. I would still \
                build the app, but try the hood first.",
            )
            .answers(&["With polarised film, or a torch held low."]),
        ],
    ),
    pile(
        "Let patients move an appointment without calling us",
        &[
            bid(
                "ayesha",
                Unread,
                "\
                At half past eight nobody wants to log in, so I would draw the page that the link opens and \
                nothing else: the old time, four free ones, and a way to say that none of them fits. Clinic \
                queues have been my work for four years. Your Rails developer gets files without guesswork.",
            )
            .answers(&["Yes: a clinic group in Lahore, with invented patients on my machine."]),
            bid(
                "bilal",
                Read,
                "\
                The link in the text message with a signed code that expires is a small thing, and I have \
                built it for a dentist. I would write the tests before the page, as you ask.",
            )
            .answers(&["A dentist with four chairs. I saw names and nothing else."]),
            bid(
                "nneka",
                Unread,
                "\
                The difficult part is two patients who want the same free time at half past eight, so I \
                would begin with that test. Rails is what I did for seven years before Rust, and a \
                codebase from 2017 with good tests is a pleasure.",
            )
            .answers(&[
                "Claims data for a health insurer, for two years, under an agreement that I can show.",
            ])
            .plan(&[
                ("Rules and free times, with tests", 45),
                ("Link and page", 35),
                ("Two weeks of watching", 20),
            ]),
        ],
    ),
    pile(
        "A web shop for 300 tomato seeds that a grower can keep alone",
        &[
            bid(
                "bilal",
                Kept,
                "\
                You will add a variety in less than two minutes, and a short film in Dutch will show how; \
                my last shop had 1,100 kinds of screws. The paper form stays, and orders from it can be \
                typed into the same list.",
            )
            .plan(&[
                ("Shop with ten varieties", 40),
                ("All 300, stock and photographs", 40),
                ("Film and a month of help", 20),
            ]),
            bid(
                "maja",
                Unread,
                "\
                I do not build shops, I fill them: three hundred texts of forty words that make one want \
                to sow at once. Give me your father's form and an hour with him.",
            ),
            bid(
                "omar",
                LetGo,
                "\
                I would make the list of varieties look like the drawer of a seed house, with sowing \
                months as a small calendar. It stays WooCommerce underneath, so that any developer can \
                help you later.",
            ),
        ],
    ),
    pile(
        "Subscription page for a coffee roaster: pause, skip, send to a friend",
        &[
            bid(
                "bilal",
                Kept,
                "\
                Skipping a month is two lines in the provider's own tools; making it obvious is the work. \
                I have moved 900 subscribers off a rented app once, and nobody was charged twice.",
            )
            .plan(&[
                ("Skip, pause, change", 50),
                ("Send a bag to a friend", 25),
                ("Moving 410 subscribers", 25),
            ])
            .revised(),
            bid(
                "ayesha",
                Read,
                "\
                People cancel because they cannot find how to skip, so the page should open with the next \
                delivery and three buttons under it. I would test it with ten of your subscribers, on the \
                day before they are charged. Building it I leave to your developer.",
            ),
            bid(
                "tomas",
                Withdrawn,
                "\
                I would write the sentence \"We charge 18 dollars on 3 June\" first and build everything \
                else around it. Payments are tested against the provider's test clock, for a whole year in \
                a minute.",
            ),
        ],
    ),
    pile(
        "A timetable that parents understand on the school run",
        &[
            bid(
                "ayesha",
                Read,
                "\
                One family, one screen, today and tomorrow, and the change since last night in bold; I \
                would leave the eleven colours to the school. I would watch three parents at the gate \
                before I draw anything.",
            ),
            bid(
                "daniel",
                Unread,
                "\
                The spreadsheet exists because somebody has to reconcile five schools, so I would first \
                make that person's week easier. What parents see follows from it almost by itself.",
            ),
            bid(
                "omar",
                Unread,
                "\
                It can be a page that is installed like an app and tells you at seven what is different \
                today. I would use Vue, as you ask, and test on the phones of a class.",
            )
            .revised(),
        ],
    ),
    pile(
        "Fix the 40 accessibility findings in our shop before June",
        &[
            bid(
                "priya",
                Read,
                "\
                I would sit with your shop manager first, because twelve serious findings are usually four \
                causes. She tests, I explain, and somebody has to type; I can type React as well, slowly.",
            ),
            bid(
                "omar",
                Declined(R::Price),
                "\
                The forty findings can be closed in three weeks if one person does nothing else, and I \
                would be that person.",
            ),
        ],
    ),
    pile(
        "Player for 1,200 old samba recordings that works on slow phones",
        &[bid(
            "tomas",
            Kept,
            "\
                Thirty seconds of sound at 24 kbit/s start on 3G before the picture is loaded, and that is \
                how I would begin each song. Nothing plays by itself, and the page works without a script \
                for those who only want to read.",
        )
        .plan(&[
            ("Player on three old phones", 45),
            ("Catalogue and credits", 35),
            ("Listening week and fixes", 20),
        ])],
    ),
];
