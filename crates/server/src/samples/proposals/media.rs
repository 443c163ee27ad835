//! Film, sound and three dimensions.

use domain::proposals::DeclineReason as R;

use super::{
    Outcome::{Declined, Kept, LetGo, Read, Unread, Withdrawn},
    Pile, bid, pile,
};

pub(super) const ALL: &[Pile] = &[
    pile(
        "Two-minute film: what happens between the storm and the light",
        &[
            bid(
                "yuki",
                Kept,
                "\
                Turid is the film: she wakes at four, and at the end she sleeps. Two minutes without a \
                word, drawn with ink lines on dark blue, so that it also works on a ferry in the sun. \
                Music by a friend who plays the langeleik, and your radio recordings underneath.",
            )
            .plan(&[
                ("Storyboard and timing", 25),
                ("Moving sketches with sound", 35),
                ("Final film, two sizes", 40),
            ]),
            bid(
                "mei",
                Kept,
                "\
                I would draw every picture by hand on paper and let Yuki or somebody like her make them \
                move. The snow plough I know already; I have made a book about one.",
            )
            .plan(&[("Storyboard", 40), ("Drawings", 60)]),
            bid(
                "elif",
                Read,
                "\
                Your radio recordings are the film, and I would cut them before anything is drawn, because \
                they have the rhythm. For the drawing I bring an illustrator from Izmir.",
            ),
            bid(
                "usman",
                Unread,
                "\
                A helicopter over a dark valley is best built in three dimensions, with lights that come \
                back house by house. One long flight, two minutes, no cut.",
            ),
            bid(
                "freya",
                Declined(R::OffTopic),
                "I would love to be the narrator of this film, in Norwegian or Danish.",
            ),
        ],
    ),
    pile(
        "Cut a 50-minute portrait of a tambourine maker",
        &[
            bid(
                "elif",
                Kept,
                "\
                Thirty-one hours are about five good minutes an hour, and I would find them by his hands \
                and not by the transcript. Send me one hour now and I send back three minutes. The \
                subtitles are mine too: a joke needs four frames more than one thinks.",
            ),
            bid(
                "yuki",
                Read,
                "\
                I would cut it slowly, to the sound of the tools. My Portuguese is small, so the \
                transcripts would lead me.",
            ),
        ],
    ),
    pile(
        "Walk through a ship that no longer exists",
        &[
            bid(
                "usman",
                Kept,
                "\
                What is known is solid, what is guessed is drawn in chalk on the same surfaces, and the \
                visitor sees the difference without a legend. I rebuilt a paddle steamer this way, and its \
                historian still writes to me. Sixty frames on one gaming computer need a strict budget of \
                polygons, which I would set in the first week.",
            )
            .answers(&["Known in wood, guessed in chalk; and a key that turns the chalk off."])
            .plan(&[
                ("Hull and deck in grey", 35),
                ("Rigging, cargo, light", 40),
                ("In the hall, with your technician", 25),
            ]),
            bid(
                "elif",
                LetGo,
                "\
                I would film the real wood of a sister ship and project it on the model, so that the hall \
                smells of tar, almost.",
            )
            .answers(&["By filming the historian as he says \"we think\"."]),
        ],
    ),
    pile(
        "Record 600 Irish words with a voice that children like",
        &[bid(
            "freya",
            Declined(R::Experience),
            "\
                I have a quiet room, good microphones and a friendly voice. Irish I would learn word by \
                word with a teacher from Galway.",
        )],
    ),
    pile(
        "Quiet explainer films for five procedures",
        &[
            bid(
                "yuki",
                Read,
                "\
                Ninety seconds, one line that never leaves the paper, and the nurses' own words as they \
                say them. I have drawn films for a dialysis ward and know how much blood is too much: \
                none.",
            )
            .plan(&[("One film, to agree on the manner", 30), ("Four films", 70)]),
            bid("freya", Withdrawn, "I offer the voice for all five, in one quiet day."),
        ],
    ),
];
