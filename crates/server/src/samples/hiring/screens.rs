//! A film, a timetable, a configurator, a table for coffee shops.

use domain::{Party::Freelancer as F, contracts::NdaClause};

use super::{
    Deal, Piece,
    Turn::{Accept, Approve, Changes, Claim, Confirm, Contradict, HandIn, Offer, Pause, Prepare, Start},
    deal, piece,
};

pub(super) const ALL: &[Deal] = &[
    deal(
        "Two-minute film: what happens between the storm and the light",
        "yuki",
        &[
            ("Storyboard and timing", 25, 9),
            ("Moving sketches with sound", 35, 24),
            ("Final film, two sizes", 40, 52),
        ],
        &[
            (33, Offer),
            (32, Accept(F)),
            (26, HandIn(1, STORYBOARD)),
            (25, Approve(1)),
            (24, Claim(1, "Wire to your account in Fukuoka, first of three")),
            (23, Confirm(1)),
            (22, Start(2)),
            (13, HandIn(2, ANIMATIC)),
        ],
    ),
    deal(
        "A timetable that parents understand on the school run",
        "ayesha",
        &[
            ("A morning at the gate, and the week on one screen", 35, 7),
            ("Page for one family, with real timetables", 45, 46),
            ("Five schools, a note for the bus company", 20, 58),
        ],
        &[
            (40, Offer),
            (39, Accept(F)),
            (35, HandIn(1, GATE)),
            (34, Approve(1)),
            (33, Claim(1, "Bank transfer, Scoileanna Chonamara, no. 77")),
            (32, Confirm(1)),
            (31, Start(2)),
            (26, HandIn(2, FAMILY)),
            (
                25,
                Changes(
                    2,
                    "\
                    Lovely and clear for one child. With three children in two schools the second bus \
                    disappears below the edge, and that is the bus people miss. Please let me see all three \
                    without moving a thumb.",
                ),
            ),
            (20, HandIn(2, FAMILY_AGAIN)),
            (
                18,
                Changes(
                    2,
                    "\
                    All three are there now, thank you. I know this is one round more than we agreed on, so \
                    tell me if it costs extra: the swimming pool moved to Thursdays, and when a day is \
                    swapped the page shows both days in bold. Only the new one should be.",
                ),
            ),
            (14, Prepare(2, FAMILY_DRAFT)),
        ],
    )
    .revisions(1),
    deal(
        "Cargo bike configurator: make the 14 steps feel like 4",
        "priya",
        &[("Findings from the recordings", 30, 8), ("Prototype", 50, 30), ("The Saturday", 20, 40)],
        &[
            (24, Offer),
            (23, Accept(F)),
            (18, HandIn(1, RECORDINGS)),
            (17, Approve(1)),
            (16, Claim(1, "SEPA, Baumann Lastenrad")),
            (15, Confirm(1)),
            (14, Start(2)),
            (11, Pause),
        ],
    )
    .nda(NdaClause::Mutual),
    deal(
        "Dashboard for twelve coffee shops that fits on a phone",
        "hamza",
        &[("Form for waste", 30, 7), ("Six numbers", 50, 16), ("Two Mondays of corrections", 20, 60)],
        &[
            (48, Offer),
            (47, Accept(F)),
            (45, HandIn(1, WASTE)),
            (44, Approve(1)),
            (43, Claim(1, "Wire, reference TOSTADORA-31")),
            (42, Confirm(1)),
            (41, Start(2)),
            (39, HandIn(2, NUMBERS)),
            (30, Start(3)),
            (24, Claim(2, "Wire, reference TOSTADORA-38")),
            (21, Contradict(2)),
        ],
    )
    .adds("The twelve shops keep their paper lists for the first two weeks, until both lists agree."),
];

const STORYBOARD: Piece = piece(
    "\
    Twenty-six pictures and the clock that runs under them: 04:00 Turid wakes, 21:40 the last house. I \
    moved the helicopter to the middle, since nothing after it can be louder.",
    &["https://films.example.com/storm/storyboard-26.pdf", "https://films.example.com/storm/timing"],
);

const ANIMATIC: Piece = piece(
    "\
    All two minutes as moving sketches, with your radio recordings and the langeleik under the last twenty \
    seconds. Please listen with the ferry in mind: I can take the rotor down, but I would miss it. Once \
    this is agreed, drawing begins, and changes to the order become slow.",
    &["https://films.example.com/storm/animatic-1"],
);

const GATE: Piece = piece(
    "\
    What eleven parents asked at the gate between 8:20 and 8:45, and one screen that answers the first \
    nine. Nobody asked for the whole week; everybody asked \"today?\".",
    &["https://prototype.example.net/timetable/week", "https://files.example.com/timetable/gate.pdf"],
);

const FAMILY: Piece = piece(
    "\
    The page for one family with the real timetables of three schools. Changes since last night are bold. I \
    tested it with one hand and a shopping bag.",
    &["https://prototype.example.net/timetable/family"],
);

const FAMILY_AGAIN: Piece = piece(
    "\
    Up to four children fit without scrolling on a phone of 5 inches: each is one line, and the line opens. \
    The second bus has its own line with a sign in front.",
    &["https://prototype.example.net/timetable/family-2"],
);

const FAMILY_DRAFT: Piece = piece(
    "\
    Swapped days: only the new one is bold, the old one is grey for a day. Thursday's pool still to be \
    loaded.",
    &["https://prototype.example.net/timetable/family-3"],
);

const RECORDINGS: Piece = piece(
    "\
    Thirty-one recordings, fourteen findings, ranked. The painful one is not step nine: at step four people \
    choose a box, and at step nine they learn that it does not fit the frame. Everything between is wasted.",
    &["https://files.example.net/configurator/findings.pdf"],
);

const WASTE: Piece = piece(
    "\
    The form with four buttons (sold out, stale, broken, tasted). Two managers used it for three days; one \
    asked for a fifth button, \"given to the dog\", which I count as tasted.",
    &["https://shops.example.org/waste"],
);

const NUMBERS: Piece = piece(
    "\
    Six numbers for each shop, the last week beside the same week a year ago. Waste is the large one. The \
    queries are in the repository, each with a sentence on what it counts and what it leaves out.",
    &["https://shops.example.org/monday", "https://git.example.org/shops/tree/queries"],
);
