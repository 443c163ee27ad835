//! Words: written, edited, translated.

use domain::proposals::DeclineReason as R;

use super::{
    Outcome::{Again, Declined, Discarded, Kept, Read, Unread, Withdrawn},
    Pile, bid, pile,
};

pub(super) const ALL: &[Pile] = &[
    pile(
        "Write the 30 answers that customers look for during a storm",
        &[
            bid(
                "sana",
                Unread,
                "\
                \"We do not know yet; we will tell you at six\" calms people, because it contains a time. \
                I would write all thirty in that spirit and have each read by somebody who has never seen \
                a transformer. A Norwegian colleague would do the second language with me.",
            ),
            bid(
                "freya",
                Read,
                "\
                I am a Danish voice with good Norwegian, and I would write the answers so that they can \
                also be read aloud on the telephone.",
            ),
            bid(
                "daniel",
                Unread,
                "\
                Thirty answers are too many in a storm, and I would sort them first: five for the night, \
                twenty-five for the day after. I write in English only.",
            ),
            bid(
                "noor",
                Withdrawn,
                "\
                I have done this for a water supplier, in two languages. I would need a Norwegian partner \
                and have found one.",
            ),
        ],
    ),
    pile(
        "Consent forms that a tired parent can read at night",
        &[
            bid(
                "daniel",
                Kept,
                "\
                I would read each form aloud to a parent before I touch it, and mark where the breath runs \
                out; 31 words is about there. Six years behind a counter taught me which sentences only \
                protect the writer. Your solicitor and I will argue in the margin and leave a clean text.",
            )
            .plan(&[
                ("First form, with the solicitor", 20),
                ("The next six", 40),
                ("The rest", 40),
            ]),
            bid(
                "sana",
                Unread,
                "\
                I write instructions that are followed, and a consent form is one. Twelve forms at 14 \
                words a sentence, with a list of the places where the law wants its own words.",
            )
            .plan(&[("Four forms", 35), ("Eight forms", 65)]),
            bid(
                "chiara",
                Read,
                "\
                Contracts are my daily bread, so I know which words are the law's and which are only \
                habit. I would keep the first and cut the second.",
            ),
            bid(
                "helena",
                Unread,
                "\
                I offer the last reading: numbers, doses and names checked against the originals, every \
                form twice.",
            ),
            bid(
                "maja",
                Declined(R::Experience),
                "\
                I write letters that people answer, and a form is a letter with a line for a signature. \
                Medicine is new to me.",
            ),
            bid(
                "beatriz",
                Unread,
                "\
                An eleven-year-old is easily found: I would test each form with three of my pupils before \
                you see it. What they cannot retell is not finished.",
            ),
        ],
    ),
    pile(
        "Translate nine rental contracts from French to English, with notes",
        &[
            bid(
                "chiara",
                Read,
                "\
                I am a sworn translator in Turin and have done leases from Lyon for eight years, including \
                two with a clause about the cellar that always needs a note. 21,000 words are three weeks, \
                notes included. The family gets one page in front: what they take over, in plain words.",
            )
            .answers(&["For the court of Turin, for French, Italian and English."])
            .plan(&[("Three contracts and the first page", 35), ("Six contracts", 65)]),
            bid(
                "maria",
                Unread,
                "\
                Rent law is the part of French law that I enjoy, and the notes will say what is not on the \
                page: renewal, deposits, the winter truce. I work with a colleague in Leeds who reads \
                everything as the family would.",
            )
            .answers(&["For Spanish courts, and accepted in Pau and Bayonne."]),
            bid("helena", Discarded, "I can offer the proofreading of the English."),
        ],
    ),
    pile(
        "Index for a 480-page book on inheritance law",
        &[bid(
            "helena",
            Kept,
            "\
                Widow will be found under widow, and Mr Veuve under his own name. I have indexed eleven \
                law books, read every page twice, and keep a list of decisions that your editors receive. \
                Four weeks are right if the pages are really final.",
        )
        .plan(&[("First 240 pages and the decisions", 50), ("The whole index", 50)])],
    ),
    pile(
        "Grant application for saving a herring boat from 1884",
        &[
            bid(
                "samuel",
                Read,
                "\
                Send me the budget before the photographs: funds read it first and so will I. I have \
                written 74 applications, won 41, and three of those were for things that float. Five weeks \
                are enough if your conservator answers within two days.",
            )
            .answers(&[
                "Won: the lighthouse at Cape Coast. Not won: its lamp, because we asked the wrong fund.",
            ])
            .plan(&[
                ("Structure and hard questions", 30),
                ("Full draft", 45),
                ("Final text and budget", 25),
            ]),
            bid(
                "sana",
                Unread,
                "\
                I would make the fifteen pages read like one story, from the leak to the tenth year. For \
                the budget you would need somebody with a sharper pencil.",
            )
            .answers(&["A reading programme, won. A printing press, not won, and rightly."]),
        ],
    ),
    pile(
        "Sleeve notes for a box of five samba records",
        &[
            bid(
                "beatriz",
                Again,
                "\
                I would let the women tell it, in their order, and put the books into the footnotes. \
                Portuguese is my language, and the English would be done by a friend in Leeds with whom I \
                have written before.",
            ),
            bid(
                "maja",
                Read,
                "\
                I write about makers, and these women made something. English only; for the Portuguese I \
                would sit next to whoever writes it.",
            ),
        ],
    ),
];
