//! Signatures, answers that were slow, a bike light, backups.

use domain::{Party::Freelancer as F, contracts::NdaClause};

use super::{
    Deal, Piece,
    Turn::{Accept, Approve, Claim, Confirm, EndAtOnce, HandIn, Offer, PayEarly, Start},
    deal, piece,
};

pub(super) const ALL: &[Deal] = &[
    deal(
        "Second pair of eyes on how we sign meter data",
        "olu",
        &[
            ("Protocol and threat model", 35, 6),
            ("Code and fuzzing", 45, 19),
            ("Report", 15, 29),
            ("The call", 5, 33),
        ],
        &[
            (22, Offer),
            (21, Accept(F)),
            (17, HandIn(1, PROTOCOL)),
            (16, Approve(1)),
            (15, Claim(1, "Invoice 2026-127")),
            (14, Confirm(1)),
            (13, Start(2)),
            (3, HandIn(2, FUZZING)),
            (1, Approve(2)),
        ],
    )
    .adds("Notes about our code stay with you until the last payment, and are deleted then.")
    .nda(NdaClause::Mutual),
    deal(
        "Cut our booking API's slowest answers from 900 ms to under 200 ms",
        "nneka",
        &[("The first week, whatever it finds", 40, 10)],
        &[
            (36, Offer),
            (35, Accept(F)),
            (32, PayEarly(1)),
            (31, Claim(1, "Przelew, the full week, as promised. It was an index.")),
            (30, Confirm(1)),
        ],
    )
    .hours(),
    deal(
        "Firmware for a bike light that knows when the rider brakes",
        "ravi",
        &[
            ("Can it be done? One figure", 30, 8),
            ("Brake detection on the recordings", 60, 30),
            ("A week on one charge", 45, 50),
        ],
        &[
            (38, Offer),
            (37, Accept(F)),
            (30, HandIn(1, FIGURE)),
            (29, Approve(1)),
            (28, Claim(1, "SEPA, Baumann Lastenrad, one figure")),
            (27, Confirm(1)),
            (26, EndAtOnce(F)),
        ],
    )
    .hours()
    .revisions(0),
    deal(
        "Backups that somebody has really tried to restore",
        "kofi",
        &[
            ("Procedure in plain language", 40, 16),
            ("Rehearsal with the accountant", 40, 24),
            ("Message on the phone", 20, 30),
        ],
        &[(10, Offer), (9, Accept(F))],
    )
    .adds("The rehearsal uses an empty machine. The servers in the mill are not touched while looms run."),
];

const PROTOCOL: Piece = piece(
    "\
    Four pages read six times. Two questions became findings: a reading can be repeated within the same \
    minute, and the clock of a meter may go back an hour without anybody noticing. Both can be mended on \
    your side, without touching a meter.",
    &["https://vault.example.org/meters/threat-model.pdf"],
);

const FUZZING: Piece = piece(
    "\
    1,900 lines, two days of reading and four nights of a fuzzer, 2.1 billion inputs. One panic, on a \
    signature of 63 bytes, with the input that shows it. I looked at everything but the key ceremony, which \
    happens on paper.",
    &["https://git.example.org/meter-sign/issues/12", "https://vault.example.org/meters/fuzzing.pdf"],
);

const FIGURE: Piece = piece(
    "\
    The figure: on your 90 hours of recordings the sensor tells brakes from cobblestones in 71 of 100 \
    cases. With the other sensor, which costs 40 cents more, it would be 96. I would not build on 71, and \
    said that I would stop if it is bad. The table shows each ride.",
    &[
        "https://files.example.net/bike-light/ninety-hours.csv",
        "https://files.example.net/bike-light/figure.pdf",
    ],
);
