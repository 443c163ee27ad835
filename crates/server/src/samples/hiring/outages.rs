//! What Ayesha does for Jonas: a start page that is finished, and the list of the outage map, which is not.

use domain::{
    Party::{Client as C, Freelancer as F},
    contracts::NdaClause,
};

use super::{
    Deal, Piece,
    Turn::{Accept, Approve, Changes, Claim, Confirm, Counter, HandIn, Offer, Prepare, Start},
    deal, other, piece,
};

pub(super) const ALL: &[Deal] = &[
    deal(
        "A calm start page for people who call our control room",
        "ayesha",
        &[
            ("Two mornings and three sketches", 30, 8),
            ("One page, tried with callers", 45, 20),
            ("Texts in two languages, and files", 25, 28),
        ],
        &[
            (48, Offer),
            (47, Accept(F)),
            (43, HandIn(1, SKETCHES)),
            (42, Approve(1)),
            (41, Claim(1, "Transfer of Monday, text: start page 1 of 3")),
            (40, Confirm(1)),
            (39, Start(2)),
            (34, HandIn(2, PAGE)),
            (
                33,
                Changes(
                    2,
                    "\
                    The order is right. Two things: the number of the control room must be on the first \
                    screen also on a small phone, my own shows it only after scrolling. And please drop the \
                    picture of the pole, it comes from another company and our fitters noticed at once.",
                ),
            ),
            (31, HandIn(2, PAGE_AGAIN)),
            (30, Approve(2)),
            (29, Claim(2, "Transfer, text: start page 2 of 3")),
            (28, Start(3)),
            (26, HandIn(3, TEXTS)),
            (25, HandIn(3, TEXTS_AGAIN)),
            (21, Approve(3)),
            (20, Claim(3, "Transfer, text: start page 3 of 3, with thanks from the night shift")),
            (18, Confirm(3)),
        ],
    ),
    deal(
        "Build the new outage map: vector tiles, offline copy, 200 kB at most",
        "ayesha",
        &[
            ("The list on paper, with your two developers", 24, 9),
            ("The list in HTML, fed by real outages", 34, 22),
            ("Keyboard and screen reader", 28, 40),
            ("What the list says without a network", 20, 45),
            ("Handing over, and a morning of questions", 12, 54),
        ],
        &[
            (36, Offer),
            (35, Counter(F, other(100, 3, SUMMARY))),
            (34, Accept(C)),
            (29, HandIn(1, PAPER)),
            (27, Approve(1)),
            (26, Claim(1, "Invoice 2026-114")),
            (25, Confirm(1)),
            (24, Start(2)),
            (19, HandIn(2, LIST)),
            (
                18,
                Changes(
                    2,
                    "\
                    It works with real outages and I like it. Please sort by the person's own valley and \
                    not by size: in Tuesday's test everybody had to scroll past the big one at the coast to \
                    find themselves. Also \"approx.\" reads like an excuse; Turid says \"we think\".",
                ),
            ),
            (15, HandIn(2, LIST_AGAIN)),
            (11, Approve(2)),
            (10, Start(3)),
            (9, Start(4)),
            (5, Claim(2, "Invoice 2026-131, paid from our account in Voss")),
            (3, Prepare(4, OFFLINE)),
            (2, HandIn(3, KEYBOARD)),
        ],
    )
    .hours()
    .adds(
        "\
        This contract is about the plain list, the equal alternative to the map. The map itself goes to \
        somebody else; you both work in the same repository.",
    )
    .nda(NdaClause::Freelancer),
];

const SUMMARY: &str = "\
    Changes after the second week cost as many hours as they take, and are agreed in writing before they \
    begin.";

const SKETCHES: Piece = piece(
    "\
    Notes from both mornings (61 calls: 34 about a bill, 15 about power, 12 about both) and three sketches. \
    Sketch B has the two questions side by side; I would go on with that one, since nobody in the room had \
    to ask what to press.",
    &[
        "https://files.example.com/startpage/calls-two-mornings.pdf",
        "https://prototype.example.net/startpage/sketches-a-b-c",
    ],
);

const PAGE: Piece = piece(
    "\
    The page as a prototype, tried with nine callers who agreed to stay on the line. Seven found the right \
    place without help. The two who did not were looking for a form to move house; there is a line for it \
    now.",
    &[
        "https://prototype.example.net/startpage/page-1",
        "https://files.example.com/startpage/nine-callers.pdf",
    ],
);

const PAGE_AGAIN: Piece = piece(
    "\
    The number stands on the first screen from a width of 320 pixels on. The pole is gone; in its place is \
    nothing, which looks calmer anyway.",
    &["https://prototype.example.net/startpage/page-2"],
);

const TEXTS: Piece = piece(
    "All texts in Norwegian and English, and the files, with a table of what is said where.",
    &["https://files.example.com/startpage/texts.ods", "https://prototype.example.net/startpage/final"],
);

const TEXTS_AGAIN: Piece = piece(
    "\
    The same with one mistake less: in the Norwegian text the meter was a metre. Please use this version \
    and throw the one of yesterday away.",
    &["https://files.example.com/startpage/texts-2.ods", "https://prototype.example.net/startpage/final"],
);

const PAPER: Piece = piece(
    "\
    The list on four sheets: one street, one valley, nothing out, and we do not know. Lars and Ingunn have \
    drawn on them, in red, and I agree with all of the red. On sheet three it says when we looked last, \
    because an empty list looks like a broken one.",
    &["https://files.example.com/outage-list/four-sheets.pdf"],
);

const LIST: Piece = piece(
    "\
    The list in HTML, fed by the tile set of the staging server, 18 kB without the data. It reads well in \
    two screen readers; the third says \"link\" too often, which belongs to the next milestone.",
    &["https://staging.example.org/outages/list", "https://git.example.org/outage-map/merge/41"],
);

const LIST_AGAIN: Piece = piece(
    "\
    Sorted by the visitor's own valley, with a line \"Other places\" under it. All 14 places that said \
    \"approx.\" now say who thinks so and since when.",
    &["https://staging.example.org/outages/list", "https://git.example.org/outage-map/merge/47"],
);

const KEYBOARD: Piece = piece(
    "\
    The list can be used with the keyboard alone and with three screen readers. Marit went through it on \
    the phone with me for an hour; her four remarks are in the notes, three are mended, and the fourth (a \
    sound when the power is back) I would like to talk about with you.",
    &[
        "https://staging.example.org/outages/list",
        "https://files.example.com/outage-list/an-hour-with-marit.pdf",
    ],
);

const OFFLINE: Piece = piece(
    "\
    Without a network: the last known state, its age in words, and no colours. Still open: what it says \
    after a day.",
    &["https://git.example.org/outage-map/merge/55"],
);
