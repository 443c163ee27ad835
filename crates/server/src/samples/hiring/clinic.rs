//! Aoife's clinic: signs that are being looked at, and a test that stands still.

use domain::{Party::Freelancer as F, contracts::NdaClause};

use super::{
    Deal, Piece,
    Turn::{Accept, Approve, Changes, Claim, Confirm, Extend, HandIn, Hold, Offer, Start},
    deal, piece,
};

pub(super) const ALL: &[Deal] = &[
    deal(
        "Signs and leaflets that lead patients to the right door",
        "lucia",
        &[("Plan and one trial sign", 35, 8), ("All signs and the leaflet", 65, 24)],
        &[
            (30, Offer),
            (29, Accept(F)),
            (25, HandIn(1, PLAN)),
            (24, HandIn(1, PLAN_AGAIN)),
            (
                22,
                Changes(
                    1,
                    "\
                    The plan is right. The trial sign hung by the lift for a day: people saw the arrow and \
                    not the word under it. Could the word be larger than the arrow? And blood tests are one \
                    floor up since Monday.",
                ),
            ),
            (19, HandIn(1, PLAN_THIRD)),
            (18, Approve(1)),
            (17, Claim(1, "EFT, purchase order 5512")),
            (15, Confirm(1)),
            (14, Start(2)),
            (11, HandIn(2, SIGNS)),
            (8, Extend(2)),
        ],
    )
    .adds("The local firm gets your files directly; its price is not part of this contract."),
    deal(
        "Test the doors: a penetration test of our patient portal",
        "olu",
        &[("Scope and test", 60, 10), ("Report in two parts", 20, 24), ("Second look", 20, 56)],
        &[
            (34, Offer),
            (33, Accept(F)),
            (28, HandIn(1, SCOPE)),
            (27, Approve(1)),
            (26, Claim(1, "EFT, purchase order 5498")),
            (25, Confirm(1)),
            (24, Start(2)),
            (12, HandIn(2, REPORT)),
            (
                10,
                Hold(
                    "\
                    The laboratory that is connected to the portal wrote to us that its own server was \
                    tested too. It stands outside of the signed scope. Both sides were asked for their \
                    notes; the contract stands still until we have read them.",
                ),
            ),
        ],
    )
    .adds("Only the copy with invented patients is tested. The signed scope is part of this contract.")
    .nda(NdaClause::Freelancer),
];

const PLAN: Piece = piece(
    "\
    A plan of the three houses with 25 places for signs, and one sign for the lift, to be printed on paper \
    first.",
    &["https://studio.example.com/clinic/plan", "https://studio.example.com/clinic/lift-sign.pdf"],
);

const PLAN_AGAIN: Piece = piece(
    "\
    The same plan with 23 places. I walked it once more on your photographs: two signs would have told \
    people what they can see already.",
    &["https://studio.example.com/clinic/plan-2", "https://studio.example.com/clinic/lift-sign.pdf"],
);

const PLAN_THIRD: Piece = piece(
    "\
    The word is twice as high as the arrow now, and the arrow touches it. Blood tests moved up with their \
    floor. My mother read it from nine metres, without glasses, and was rather proud.",
    &["https://studio.example.com/clinic/plan-3", "https://studio.example.com/clinic/lift-sign-2.pdf"],
);

const SIGNS: Piece = piece(
    "\
    All 23 signs as files for the printer, and the leaflet, which folds to the size of a bank card. House B \
    has one colour only, on purpose: it is the one that people find by the smell of coffee. Please have \
    somebody try the way to the blood tests who is new in town.",
    &[
        "https://studio.example.com/clinic/signs-23.zip",
        "https://studio.example.com/clinic/leaflet.pdf",
        "https://studio.example.com/clinic/way-to-blood-tests",
    ],
);

const SCOPE: Piece = piece(
    "\
    The scope as we both signed it, and the log of the test: nine days, three roles, two laboratories, \
    every request with its time. Findings so far: one serious, four middling, eleven small. The serious one \
    you know, I called within the hour.",
    &["https://vault.example.org/portal/scope.pdf", "https://vault.example.org/portal/log"],
);

const REPORT: Piece = piece(
    "\
    The report: one page for your board without a single abbreviation, and 34 pages for you, each finding \
    with how to repeat it and how to tell that it is mended.",
    &["https://vault.example.org/portal/board.pdf", "https://vault.example.org/portal/report.pdf"],
);
