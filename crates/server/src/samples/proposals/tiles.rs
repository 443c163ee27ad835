//! The building of the new outage map.

use domain::proposals::DeclineReason as R;

use super::{
    Outcome::{Declined, Fresh, Kept, Read, Unread},
    Pile, bid, pile,
};

pub(super) const ALL: &[Pile] = &[
    pile(
        "Build the new outage map: vector tiles, offline copy, 200 kB at most",
        &[
            bid(
                "ayesha",
                Kept,
                "\
                The plain list is the part that I would take: it is a map for everybody who cannot use one, and \
                it does not have to wait for the design. I draw it, build it in HTML and CSS, and test it \
                with a screen reader and with Marit from your customer council, if she likes.",
            )
            .answers(&[
                "A Samsung with a cracked screen that my brother gave up in 2019.",
                "Your street, in words, with the time of the last news beside it.",
            ]),
            bid(
                "tomas",
                Kept,
                "\
                I have built this three times, once in 140 kB, and the list view was the first thing each \
                time. The tile set every 30 seconds is a good idea; I would only send what changed. I \
                could begin two weeks before the design is ready, with the load tests, since they need no \
                colours.",
            )
            .answers(&[
                "A Nokia 2.4 from 2020. It sits on a radiator, so that it is slow and warm.",
                "The plain list, fed by the real tiles, with a test that fails at 200 kB.",
            ]),
            bid(
                "wei",
                Kept,
                "\
                Most of the work is the offline copy, and I would treat the page as an app that is allowed \
                to forget everything but the last known state. I have shipped five of those to people who \
                work under ground.",
            )
            .answers(&[
                "A phone for 70 dollars from a petrol station in Johor.",
                "What you see without signal. If that is honest, the rest follows.",
            ]),
            bid(
                "omar",
                Kept,
                "\
                I would write it without a framework: at 200 kB the budget is for the map. Keyboard and \
                screen reader come first in my tests, because they break first.",
            )
            .answers(&[
                "An old Samsung with a crack through the middle, which teaches where not to put buttons.",
                "The list, then the switch between list and map, then the map.",
            ]),
            bid(
                "nneka",
                Read,
                "\
                Your back end will be the limit when 9,000 people ask at once, and I would gladly take the \
                second place for that side: caching of tiles, load tests in CI, and traces that show which \
                storm hurts. I leave the front to somebody who enjoys CSS.",
            )
            .answers(&[
                "My sister's. She complains in full sentences.",
                "The load test, so that we know when we are done.",
            ]),
            bid(
                "bilal",
                Declined(R::Experience),
                "\
                I can deliver the map as a plug-in for your page, with the free tiles that everybody \
                knows, in three weeks.",
            )
            .answers(&["A Redmi 9.", "The page around the map."]),
            bid(
                "kofi",
                Fresh,
                "\
                For the second place I offer the part that runs at night: deploys, alerts and a copy of \
                the site outside Norway. Storms take down data centres too.",
            )
            .answers(&[
                "I test servers; the slowest has one core.",
                "The alarm that tells us that the map is old.",
            ]),
            bid(
                "hamza",
                Unread,
                "\
                I would take the feed: from your outage records to tiles every 30 seconds, with a check \
                that no household is lost on the way.",
            )
            .answers(&[
                "An old iPhone SE of a colleague.",
                "A table that counts households before and after.",
            ]),
            bid(
                "priya",
                Unread,
                "\
                I would test what the others build, every second week, with people who use screen readers \
                and switches. It is cheaper than an audit at the end, and kinder.",
            )
            .answers(&[
                "Whatever the tester owns. Last month it had no working volume button.",
                "A prototype of the list with real place names, to hear how they sound.",
            ]),
        ],
    ),
];
