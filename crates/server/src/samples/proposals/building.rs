//! Things that are built, drawn to scale, or taught.

use super::{
    Outcome::{Again, Draft, Kept, Read, Unread},
    Pile, bid, pile,
};

pub(super) const ALL: &[Pile] = &[
    pile(
        "Online maths club: eight evenings for children who find school too slow",
        &[bid(
            "beatriz",
            Again,
            "\
                Fourteen children, string and no tests is how I would have liked to learn. I teach two \
                such evenings already, in Portuguese and English, and I disagree politely for a living. \
                The vetting papers are in my drawer.",
        )],
    ),
    pile(
        "Solar roof for the dye house: check the supplier's numbers",
        &[bid(
            "ravi",
            Read,
            "\
                Seven years is possible if the dye house runs at noon, and your bills will show whether it \
                does. I sell nothing. You would get a list of questions for the supplier, each with the \
                answer that should worry you.",
        )
        .plan(&[("Offer and bills", 60), ("Questions, and a call", 40)])],
    ),
    pile(
        "Boat-building course for teenagers, filmed and written down",
        &[
            bid(
                "beatriz",
                Kept,
                "\
                I would write it down as a course that a second museum can teach: for each Saturday the \
                tools, the order of work, and what nine teenagers really did instead. I cannot build a \
                boat, which is why I would notice what the builders do not say.",
            ),
            bid(
                "elif",
                Unread,
                "\
                Ten Saturdays, one camera, mostly on hands; I would cut each Saturday within the week, so \
                that the next one can learn from it. One of my grandfathers built boats, and I know when \
                not to stand behind a plane.",
            ),
        ],
    ),
    pile(
        "Stress analysis of a cargo bike frame that has to carry 250 kg",
        &[bid("ravi", Draft, "I would put gauges on the third frame before")],
    ),
];
