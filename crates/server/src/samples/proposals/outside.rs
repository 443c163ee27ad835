//! Marketing, money, law and the office.

use domain::proposals::DeclineReason as R;

use super::{
    Outcome::{Declined, Draft, Kept, Read, Unread},
    Pile, bid, pile,
};

pub(super) const ALL: &[Pile] = &[
    pile(
        "Bookkeeping for a seed house with 1,900 small invoices",
        &[bid(
            "zainab",
            Unread,
            "\
                Nineteen hundred small invoices are a matter of rhythm: a box each Friday, photographed, \
                and booked by Tuesday. I do this for a nursery in Kent, VAT up to the point where you \
                sign. My Dutch is the Dutch of invoices.",
        )],
    ),
    pile(
        "Newsletter that sells coffee without shouting",
        &[bid(
            "maja",
            Kept,
            "\
                Before the first letter I spend an hour on the phone with your shyest roaster; the shy \
                ones give the best letters. I have written for a cheese maker for five years, and a third \
                of the readers answer. The bag stands in the last line, with its price.",
        )],
    ),
    pile(
        "Assistant for a notary's office, three mornings a week",
        &[bid(
            "maria",
            Unread,
            "\
                Since 1998 I have sat beside notaries as an interpreter, and I know what a deed looks like \
                when it is ready. The mornings are free, Paris time is my time, and discretion is under \
                oath already.",
        )
        .answers(&["Any program that asks me to shorten my name.", "Yes, all three."])],
    ),
    pile(
        "Register our towel brand in the EU and the United Kingdom",
        &[bid("maria", Draft, "The search comes first, in class 24 and 25, and I would ask")],
    ),
    pile(
        "Teach 25 dispatchers to write e-mails that drivers understand",
        &[
            bid(
                "beatriz",
                Read,
                "\
                I would have the dispatchers translate their own messages back from eleven languages; \
                after that nobody needs convincing. Two sessions, one card, and a follow-up after four \
                weeks.",
            )
            .plan(&[("Two sessions", 70), ("Card and follow-up", 30)]),
            bid(
                "sana",
                Declined(R::BetterFit),
                "\
                Ten rules for a wall are what I write best: one line each, with a bad and a good message \
                beside it. The teaching should be in Polish, so by somebody else.",
            ),
        ],
    ),
    pile(
        "Survey of 1,100 parents about the school day, and what to make of it",
        &[
            bid(
                "leila",
                Kept,
                "\
                The quiet ones answer three questions on paper and not twelve on a screen, so three it is. \
                I have run such surveys in two countries, and both camps complained about the result, \
                which I take as praise. Four pages, and the tables in an appendix.",
            )
            .plan(&[
                ("Questions, tried on ten parents", 35),
                ("Survey in three languages", 35),
                ("Four pages", 30),
            ]),
            bid(
                "beatriz",
                Unread,
                "\
                As a teacher I would have it go home in the school bag and come back in it; nine of ten \
                do. My pages would be read by both camps before they are printed.",
            )
            .plan(&[("Paper and screen", 50), ("Analysis and four pages", 50)]),
        ],
    ),
];
