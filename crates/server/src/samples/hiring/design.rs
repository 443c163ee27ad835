//! A picture book, a lost ship, and a camera above a loom.

use domain::{
    Party::{Client as C, Freelancer as F},
    contracts::IpClause,
};

use super::{
    Deal, Piece,
    Turn::{
        Accept, Approve, AskCancel, Cancel, Changes, Claim, Confirm, EndRequest, HandIn, Offer, Pause,
        Prepare, Resume, Start,
    },
    deal, piece,
};

pub(super) const ALL: &[Deal] = &[
    deal(
        "Illustrate a 32-page picture book about a lost kite",
        "mei",
        &[("Storyboard", 20, 10), ("Pencils for all spreads", 30, 48), ("Ink and colour", 50, 90)],
        &[
            (40, Offer),
            (39, Accept(F)),
            (33, HandIn(1, STORYBOARD)),
            (31, Approve(1)),
            (30, Claim(1, "Bank draft 0042, Kitab Ghar")),
            (29, Confirm(1)),
            (28, Pause),
            (20, Resume),
            (19, Start(2)),
            (12, HandIn(2, PENCILS)),
            (
                10,
                Changes(
                    2,
                    "\
                    The wind is wonderful and it does blow from right to left. On spread seven the \
                    grandmother holds the string in her left hand, and the text says right; the text has \
                    been printed on a poster, so she will have to change. And could the water tanks on the \
                    roofs be blue? Ours are.",
                ),
            ),
            (8, Prepare(2, PENCILS_DRAFT)),
        ],
    )
    .ip(IpClause::Licence)
    .revisions(3),
    deal(
        "Walk through a ship that no longer exists",
        "usman",
        &[
            ("Hull and deck in grey", 35, 12),
            ("Rigging, cargo, light", 40, 38),
            ("In the hall, with your technician", 25, 60),
        ],
        &[
            (45, Offer),
            (44, Accept(F)),
            (36, HandIn(1, HULL)),
            (34, Approve(1)),
            (33, Claim(1, "Museum, voucher 311")),
            (31, Confirm(1)),
            (30, Start(2)),
            (17, HandIn(2, RIGGING)),
            (
                15,
                Changes(
                    2,
                    "\
                    Our historian has a list, as promised: the anchor chain runs on the wrong side of the \
                    windlass, and the cook's letters speak of two barrels on deck, not four. The fog he \
                    would like to keep. It dropped to 41 frames near the stern on our computer.",
                ),
            ),
            (9, HandIn(2, RIGGING_AGAIN)),
            (8, EndRequest(F)),
        ],
    )
    .ip(IpClause::InScope)
    .adds("The models belong to the museum. What you write about how they were made belongs to you."),
    deal(
        "Count defects on cloth with a camera above the loom",
        "hamza",
        &[("Camera and light on one loom", 45, 14), ("Counting, two months", 55, 75)],
        &[
            (30, Offer),
            (29, Accept(F)),
            (22, HandIn(1, CAMERA)),
            (
                20,
                Changes(
                    1,
                    "\
                    The pictures are sharp only while loom 11 is slow. At full speed the threads run \
                    together, and full speed is what we sell. Can the lamp flash?",
                ),
            ),
            (18, AskCancel(1)),
            (17, Cancel(C, 2)),
            (16, Cancel(F, 1)),
        ],
    ),
];

const STORYBOARD: Piece = piece(
    "\
    Sixteen spreads, small, in ink. The kite is never where one looks first. Spread nine has no kite at \
    all, only faces looking up; I hope you dare.",
    &["https://books.example.org/kite/storyboard.pdf"],
);

const PENCILS: Piece = piece(
    "\
    Pencils for all sixteen spreads. The roofs are from your hundred photographs, and the dog on the third \
    roof is in eleven of them, so it is in eleven of mine.",
    &["https://books.example.org/kite/pencils-1-8.pdf", "https://books.example.org/kite/pencils-9-16.pdf"],
);

const PENCILS_DRAFT: Piece = piece(
    "\
    Spread seven with the string in the right hand. Tanks are marked for blue. Spread twelve is still to be \
    redrawn.",
    &["https://books.example.org/kite/pencils-7.pdf"],
);

const HULL: Piece = piece(
    "\
    The Gudrun in grey, built from her lines to within four centimetres, and the deck from the one \
    photograph. 1.1 million triangles, 60 frames on a computer like yours.",
    &["https://models.example.com/gudrun/hull", "https://films.example.com/gudrun/turn"],
);

const RIGGING: Piece = piece(
    "\
    Rigging, cargo and the light of a November morning. Known things are wood, guessed things are chalk, \
    and the key K takes the chalk away. It leaves less than I hoped, which I find honest.",
    &["https://models.example.com/gudrun/rigged", "https://films.example.com/gudrun/deck"],
);

const RIGGING_AGAIN: Piece = piece(
    "\
    Chain and barrels as the historian says; please greet him. The stern runs at 60 frames, since ropes \
    that nobody sees are no longer drawn. This is the last that I can do myself: from the first of next \
    month I am on a long job abroad, so I ask to end here. Everything that your technician needs is in the \
    folder.",
    &[
        "https://models.example.com/gudrun/rigged-2",
        "https://files.example.com/gudrun/for-the-technician.pdf",
    ],
);

const CAMERA: Piece = piece(
    "\
    Camera and two lamps above loom 11, bolted to the floor. 2,000 pictures in the folder, sorted by speed. \
    Up to 60 per cent of full speed I count every missing thread.",
    &["https://files.example.net/loom-11/pictures", "https://files.example.net/loom-11/bolts.pdf"],
);
