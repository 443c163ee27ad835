//! The outage maps, old and new.

use domain::proposals::DeclineReason as R;

use super::{
    Outcome::{Declined, Fresh, Kept, Read, Unread, Withdrawn},
    Pile, bid, pile,
};

pub(super) const ALL: &[Pile] = &[pile(
    "Redesign the outage map for 40,000 households",
    &[
        bid(
            "ayesha",
            Kept,
            "\
                Start with one sentence above the map: \"Your power is expected back at 21:40, we are \
                fairly sure.\" Everything else can wait behind it. I designed the storm page of a utility \
                with 60,000 customers in Punjab, and calls fell by a third because the page admitted what \
                it did not know. Two directions by the end of week two, tests on cheap phones in week \
                three, files without guesswork in week eight.",
        )
        .answers(&[
            "\
                The storm page of the utility in Punjab. After launch we removed the coloured zones, because \
                people near a border read the wrong one, and put the street name first.",
            "\
                In a dark room, on my oldest phone at 12 %, on a throttled line, with a stopwatch. If the \
                answer takes longer than five seconds the direction is out.",
        ])
        .plan(&[
            ("Calls with customers, two directions", 30),
            ("Tests on cheap phones, one direction", 30),
            ("Figma files and the small front-page version", 40),
        ]),
        bid(
            "tomas",
            Kept,
            "\
                I would design this in the browser from the second week, because the poor signal is half \
                of the problem and no drawing shows it. Ten of my last fourteen maps ran on phones that \
                cost less than a dinner. Your two developers can keep what I make, or throw it away and \
                keep the drawings.",
        )
        .answers(&[
            "\
                The fire map of the north of Portugal in 2024. After two days we replaced the legend with \
                words, since nobody opened it.",
            "\
                I send them a link and look at the recording, then I ask them the next morning what they \
                remember. What they remember is what the page said.",
        ])
        .plan(&[
            ("Research and two rough directions", 25),
            ("Clickable version on real phones", 45),
            ("Figma hand-over", 30),
        ]),
        bid(
            "priya",
            Kept,
            "\
                Six customers are enough if one of them uses a screen reader and one has never seen a map \
                of their own valley. I would do the research and the tests, and draw the screens with a \
                visual designer from my circle, at this price. You get recordings, a short report, and \
                every finding ranked by effort.",
        )
        .answers(&[
            "\
                A vaccination finder that people used in queues. We cut the filters from nine to two after \
                launch.",
            "\
                By telephone, while they describe what they see. People under stress do not read, so I \
                count what they skip.",
        ])
        .plan(&[
            ("Six conversations and a report", 35),
            ("Two directions, tested", 35),
            ("Final screens with notes", 30),
        ])
        .revised(),
        bid(
            "daniel",
            Read,
            "\
                The page should first say whether you know about my outage at all; that is the question \
                behind the question. I have designed for people at a council counter who were cold, late \
                and cross, and I would begin in your control room for a day.",
        )
        .answers(&[
            "\
                Gritting status for Leeds. We stopped saying \"in progress\" and gave times, even wide \
                ones.",
            "With paper and a torch, in a kitchen. It costs nothing and shows most of it.",
        ]),
        bid(
            "lucia",
            Declined(R::Experience),
            "\
                I can give the map one clear voice: three colours, one typeface, icons that work at 16 \
                pixels. My field is identity rather than research, so I would want one of your people at \
                my side for the talks with customers.",
        )
        .answers(&[
            "\
                The service status of a bus company in Montevideo. We enlarged the time and threw away the \
                logo.",
            "I would ask my neighbours, since we have outages too.",
        ]),
        bid(
            "yuki",
            Declined(R::BetterFit),
            "\
                A tiny animation can tell \"we are working on it\" from \"we have not seen it yet\" faster \
                than text. I would design the states of an outage as five small movements that also work \
                as still pictures, and leave the map itself to somebody else.",
        )
        .answers(&[
            "The waiting screen of a hospital lift. After launch we made it slower.",
            "On paper first. A picture that needs explaining in the light will not work in the dark.",
        ]),
        bid(
            "noor",
            Read,
            "\
                Norwegian and English are close, yet the same button is three words in one and eleven \
                letters in the other, so words must be designed first. I would write every state of the \
                page in both languages and build the screens around them, with a Norwegian reader whom I \
                pay.",
        )
        .answers(&[
            "\
                The notices of a water supplier in Amman. We replaced \"scheduled interruption\" by \"no \
                water, 8 to 14\".",
            "Read the page aloud to somebody over the phone. If they ask back, it is rewritten.",
        ]),
        bid(
            "omar",
            Kept,
            "\
                A list with your address on top, and the map as the second thing you see, would answer the \
                question for most people. I build what I draw, so the files would come with a working page \
                of 60 kB that your developers can measure.",
        )
        .answers(&[
            "\
                A status page for a tram line in Cairo, with Arabic and English side by side. After launch \
                we dropped the live positions, which were always wrong.",
            "\
                On a phone with the brightness at its lowest, and with the sound off, since the children \
                are asleep.",
        ])
        .plan(&[
            ("List first, map second: two drafts", 40),
            ("Tests and one round of changes", 25),
            ("Files and a measured page", 35),
        ]),
        bid(
            "iris",
            Read,
            "\
                What you describe is a sign more than a map, and signs are what I have made for fifteen \
                years. I would set the one sentence so large that it can be read by candle, and give the \
                map half the space that it has now.",
        )
        .answers(&[
            "The evacuation plans of a museum. We turned them so that up is where you are looking.",
            "With a candle, honestly.",
        ]),
        bid(
            "wei",
            Read,
            "\
                Offline is where this design will fail or not, so I would draw the page without signal \
                before the page with it. I make apps for meter readers and nurses, and know how little a \
                phone does with cold hands.",
        )
        .answers(&[
            "A roster for ambulance crews in Singapore. After launch the largest button became larger.",
            "I put the phone into flight mode in the middle of the test and see what they believe.",
        ])
        .plan(&[
            ("States without signal", 40),
            ("States with signal", 35),
            ("Files for your developers", 25),
        ]),
        bid(
            "leila",
            Declined(R::OffTopic),
            "\
                Before you redesign anything, find out how often your estimates are right; I can tell you \
                from the last five winters. Without that number, an honest design is not possible.",
        )
        .answers(&["None. I am a statistician.", "I would not; I would look at what they did in your logs."]),
        bid(
            "mei",
            Withdrawn,
            "\
                I would draw the valley as people know it, with the church and the ski jump, instead of \
                tiles that look the same everywhere. A warm picture calms more than a precise one.",
        )
        .answers(&[
            "A picture map for a flood shelter in Hokkaido.",
            "I would sit with my mother and one candle.",
        ]),
        bid(
            "anika",
            Fresh,
            "\
                Show a range and not a minute: \"between 21 and 23, most likely 22\" is believed, \
                \"21:47\" is not. I would bring the part that turns your restoration history into such \
                ranges, together with a designer whom I work with in Hyderabad.",
        )
        .answers(&[
            "A monsoon forecast for farmers. We took out the percentages after a week.",
            "Two versions, forty people, one question each: when will it be back?",
        ]),
        bid(
            "bilal",
            Fresh,
            "\
                I can make this as a light page on your present system within five weeks, and you can \
                change the texts yourselves. I have built sixty shops, and the busiest of them survived a \
                television show.",
        )
        .answers(&[
            "The order status page of a courier. It shows three steps instead of eleven.",
            "My own flat, every evening in July.",
        ]),
        bid(
            "hamza",
            Declined(R::Experience),
            "\
                The map is as good as the data, and I would first bring order to the feed between your \
                control room and the page. I do not draw.",
        )
        .answers(&[
            "\
                A dashboard for a power company in Karachi; people trusted it when the last update was \
                shown.",
            "With the feed switched off halfway.",
        ]),
        bid(
            "usman",
            Unread,
            "\
                A relief map made from the height data would let people find their valley at once, since \
                everybody knows the shape of their own mountain. I can render it in day and night colours, \
                small enough for a slow phone.",
        )
        .answers(&[
            "\
                A flood model for a city council, which was used in meetings, so mostly by people under \
                stress.",
            "I would print it and walk up the stairs with a torch.",
        ]),
        bid(
            "beatriz",
            Unread,
            "\
                People learn your map in the storm, which is the worst moment; I would design it so that \
                there is nothing to learn. As a teacher I test each step with three learners, and I would \
                do the same with your customers.",
        )
        .answers(&[
            "The page of a school that closed for snow, with one word on it.",
            "With my grandmother's phone, which has 12 % most of the time.",
        ]),
        bid(
            "kofi",
            Unread,
            "\
                I would like to help with the hosting behind the map, so that it stays up when 40,000 \
                people come at once. Design is not my trade, yet a page that is down has no design.",
        )
        .answers(&[
            "\
                The status page of a hospital network. I moved it to another data centre than the one that \
                it reports on.",
            "By pulling the plug, on a quiet Tuesday.",
        ]),
    ],
)];
