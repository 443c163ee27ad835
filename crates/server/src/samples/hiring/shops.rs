//! Shops: seeds, labels, subscriptions.

use domain::Party::{Client as C, Freelancer as F};

use super::{
    Deal, Piece,
    Turn::{Accept, Approve, Cancel, Claim, Confirm, EndAtOnce, HandIn, Offer, PayEarly, Start, WriteOff},
    deal, piece,
};

pub(super) const ALL: &[Deal] = &[
    deal(
        "A web shop for 300 tomato seeds that a grower can keep alone",
        "bilal",
        &[
            ("Shop with ten varieties", 40, 8),
            ("All 300, stock and photographs", 40, 20),
            ("Film and a month of help", 20, 40),
        ],
        &[
            (46, Offer),
            (45, Accept(F)),
            (41, HandIn(1, TEN)),
            (40, Approve(1)),
            (39, Claim(1, "iDEAL, tomaten 1")),
            (38, Confirm(1)),
            (37, Start(2)),
            (33, HandIn(2, ALL_SEEDS)),
            (18, Claim(2, "iDEAL, tomaten 2. Sorry, we were in the greenhouse.")),
            (16, Confirm(2)),
            (15, Start(3)),
            (14, PayEarly(3)),
            (13, Claim(3, "iDEAL, tomaten 3, before the harvest")),
            (12, Confirm(3)),
        ],
    )
    .adds("The paper form stays as it is. Orders from it are typed into the same list."),
    deal(
        "A label family for six single-origin coffees",
        "iris",
        &[("Two labels, proofed on kraft paper", 40, 6), ("The other four, and the files", 60, 14)],
        &[
            (48, Offer),
            (47, Accept(F)),
            (46, HandIn(1, TWO_LABELS)),
            (45, Approve(1)),
            (44, Claim(1, "Wire, reference TOSTADORA-22")),
            (43, Confirm(1)),
            (42, Start(2)),
            (41, HandIn(2, FOUR_LABELS)),
            (40, Approve(2)),
            (9, WriteOff(2)),
        ],
    ),
    deal(
        "Subscription page for a coffee roaster: pause, skip, send to a friend",
        "bilal",
        &[
            ("Skip, pause, change", 50, 10),
            ("Send a bag to a friend", 25, 20),
            ("Moving 410 subscribers", 25, 30),
        ],
        &[
            (44, Offer),
            (43, Accept(F)),
            (38, HandIn(1, SKIP)),
            (37, Approve(1)),
            (36, Claim(1, "Wire, reference TOSTADORA-27")),
            (35, Confirm(1)),
            (34, Start(2)),
            (30, Cancel(C, 2)),
            (29, EndAtOnce(C)),
        ],
    ),
];

const TEN: Piece = piece(
    "\
    The shop with ten varieties. Your father added the eleventh himself, in one minute and fifty seconds; I \
    have it on film and he says I may show it.",
    &["https://shop.example.net/zaden", "https://films.example.com/eleventh-variety"],
);

const ALL_SEEDS: Piece = piece(
    "\
    All 300 varieties with height, months and the bags that you counted. Six had two names; I kept the \
    older one and the other leads to it. Where a photograph was missing there is the drawing from the form.",
    &["https://shop.example.net/zaden", "https://shop.example.net/zaden/missing-photographs"],
);

const TWO_LABELS: Piece = piece(
    "\
    Don Abelardo and Doña Luz, proofed on your own paper. The mountains come from the altitude lines, so \
    the two look related and not alike. The brown is a little colder than on a screen.",
    &["https://studio.example.com/six-coffees/two-proofs.pdf"],
);

const FOUR_LABELS: Piece = piece(
    "\
    The other four and the files for the printer. Hairlines are nowhere thinner than 0.4 mm; the printer in \
    Bogotá has looked and is content.",
    &[
        "https://studio.example.com/six-coffees/six-proofs.pdf",
        "https://studio.example.com/six-coffees/files.zip",
    ],
);

const SKIP: Piece = piece(
    "\
    Skip, pause and change, against the provider's test clock: a whole year with 410 invented subscribers, \
    and nobody was charged twice. The page says in one line what is charged on which day.",
    &["https://shop.example.net/subscription", "https://git.example.org/subscription/merge/9"],
);
