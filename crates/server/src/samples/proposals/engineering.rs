//! Servers, security and things with wires.

use domain::proposals::DeclineReason as R;

use super::{
    Outcome::{Declined, Kept, Read},
    Pile, bid, pile,
};

pub(super) const ALL: &[Pile] = &[
    pile(
        "Second pair of eyes on how we sign meter data",
        &[
            bid(
                "olu",
                Kept,
                "\
                I would spend the first day on the four pages of protocol, since most broken signatures \
                were broken there. Then two days with the code and a fuzzer, one for the report. If I find \
                nothing, you will read what I tried and for how long.",
            )
            .answers(&["\
                A payment terminal's key exchange, 2024. The head of engineering there takes calls about \
                it."])
            .plan(&[
                ("Protocol and threat model", 35),
                ("Code and fuzzing", 45),
                ("Report and call", 20),
            ]),
            bid(
                "nneka",
                Kept,
                "\
                I have written verification code in Rust that pays out real money, so I know the corners \
                where one returns true by mistake. Canonical encoding, replays and clock drift would be my \
                first three questions.",
            )
            .answers(&[
                "Of my own code, by others: it found two faults, and I am proud that both are closed.",
            ])
            .plan(&[("Reading and attacks", 70), ("Report and call", 30)])
            .revised(),
            bid(
                "kofi",
                Declined(R::Experience),
                "\
                I have set up certificate authorities for two hospitals and could check how your keys are \
                kept and renewed. The mathematics I would leave alone.",
            )
            .answers(&["The hospital in Kumasi. They will talk to you."]),
            bid(
                "ravi",
                Read,
                "\
                The meters themselves are where I would look: a key that can be read with a probe signs \
                whatever the thief likes. I can open one of yours and tell you within a day.",
            )
            .answers(&["A prepaid water meter. The maker asked me to stop talking about it, then fixed it."]),
        ],
    ),
    pile(
        "Cut our booking API's slowest answers from 900 ms to under 200 ms",
        &[
            bid(
                "nneka",
                Kept,
                "\
                Monday mornings and one per cent sound like a lock or a cold cache and not like slow code; \
                your replay will tell us in two days. I have done this for two logistics firms in Rust and \
                PostgreSQL, and once it was an index and we laughed. A written summary comes every Friday.",
            )
            .answers(&["\
                A foreign key without an index, which locked a parent table for 700 ms each time an old \
                row was deleted."]),
            bid(
                "hamza",
                Read,
                "\
                I would look at the plans of the twenty slowest statements before and after midnight on \
                Sunday, since statistics often go stale then. The Rust side I can read but not improve.",
            )
            .answers(&["An update that touched every row to set what was already set."]),
        ],
    ),
    pile(
        "Move 40 depot computers from Windows 7 to something we can defend",
        &[
            bid(
                "kofi",
                Read,
                "\
                Inventory first, then a network of their own for the machines that nobody may touch, so \
                that you can sleep before anything is replaced. Three days in Gdynia are fine with me.",
            )
            .plan(&[("Inventory and plan", 45), ("Trial depot", 55)]),
            bid(
                "olu",
                Declined(R::Price),
                "\
                I would write down what an attacker does with these forty machines, in order, and cut that \
                path at its cheapest place. Most depots need no new computers for it.",
            ),
        ],
    ),
    pile(
        "Sensors for 14 greenhouses: check the design before we solder 200 of them",
        &[
            bid(
                "ravi",
                Read,
                "\
                The two that drowned died at the cable gland, most likely, and the dead one in the box \
                will tell me. I would check schematic, layout and sleep currents, and measure all three \
                for a week in my wet room. My own soil sensors are in their fifth winter.",
            )
            .plan(&[("Schematic and layout", 50), ("Power budget, measured", 50)]),
            bid(
                "felix",
                Declined(R::BetterFit),
                "\
                The housing is where I can help: a drip edge, a vent that breathes and a clip that a \
                grower opens with gloves.",
            ),
        ],
    ),
    pile(
        "Firmware for a bike light that knows when the rider brakes",
        &[bid(
            "ravi",
            Kept,
            "\
                Cobblestones are loud above 15 Hz and brakes are slow and lean backwards, so the \
                accelerometer can tell them apart; your recordings will show how often. I would give you \
                that figure after the first week and stop if it is bad. A week on one charge means that \
                the radio sleeps almost always.",
        )],
    ),
    pile(
        "Backups that somebody has really tried to restore",
        &[
            bid(
                "kofi",
                Read,
                "\
                Your accountant restores on the second day and I only watch; that is the whole method. The \
                message for a skipped night comes from outside the mill, because a server that is down \
                sends nothing.",
            )
            .plan(&[
                ("Procedure in plain language", 40),
                ("Rehearsal", 40),
                ("Message on the phone", 20),
            ]),
            bid(
                "hamza",
                Read,
                "\
                I live forty minutes from most mills in Karachi and would come for the rehearsal with an \
                empty machine under my arm. The procedure would be in Urdu and English, two pages.",
            )
            .plan(&[("Copies and the message", 50), ("Rehearsal and two pages", 50)]),
        ],
    ),
    pile(
        "Test the doors: a penetration test of our patient portal",
        &[
            bid(
                "olu",
                Kept,
                "\
                Three roles and two laboratories mean that the interesting doors are between them, so I \
                would spend half of the time on what one role can see of another. The board gets one page \
                without a single abbreviation. The second look is included.",
            )
            .answers(&[
                "I stop, write down where I was and nothing of what I saw, and call you within the hour.",
                "The second to the fourth week, or any after the sixth.",
            ])
            .plan(&[("Scope and test", 60), ("Report in two parts", 20), ("Second look", 20)]),
            bid(
                "nneka",
                Read,
                "\
                I am an engineer who breaks things on the side, and I would read your source code first, \
                as that finds more per day than knocking from outside.",
            )
            .answers(&[
                "Close the window, tell you at once, and delete what my tools kept.",
                "Weeks three and four.",
            ]),
        ],
    ),
];
