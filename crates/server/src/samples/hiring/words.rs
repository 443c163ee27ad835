//! Words: leases, a grant, a survey.

use domain::Party::{Client as C, Freelancer as F};

use super::{
    Deal, Piece,
    Turn::{Accept, Approve, AskCancel, Changes, Claim, Confirm, EndRequest, HandIn, Offer, Start},
    deal, piece,
};

pub(super) const ALL: &[Deal] = &[
    deal(
        "Translate nine rental contracts from French to English, with notes",
        "chiara",
        &[("Three contracts and the first page", 35, 8), ("Six contracts", 65, 20)],
        &[
            (40, Offer),
            (39, Accept(F)),
            (33, HandIn(1, THREE)),
            (32, Start(2)),
            (27, HandIn(2, SIX)),
            (26, Approve(2)),
            (25, Claim(2, "Virement, dossier Leeds/Lyon, 2")),
            (24, Confirm(2)),
            (18, Claim(1, "Virement, dossier Leeds/Lyon, 1")),
        ],
    ),
    deal(
        "Grant application for saving a herring boat from 1884",
        "samuel",
        &[("Structure and hard questions", 30, 6), ("Full draft", 45, 34), ("Final text and budget", 25, 42)],
        &[
            (30, Offer),
            (29, Accept(F)),
            (25, HandIn(1, QUESTIONS)),
            (24, Approve(1)),
            (23, Claim(1, "Museum, voucher 318")),
            (22, Confirm(1)),
            (21, Start(2)),
            (14, HandIn(2, DRAFT)),
            (
                12,
                Changes(
                    2,
                    "\
                    It reads like a story and the board cried a little. The budget on page 11 still has the \
                    slipway twice. More than that: the fund wrote today that it will not open this year. I \
                    would rather stop here than pay for pages that wait.",
                ),
            ),
            (10, AskCancel(2)),
        ],
    ),
    deal(
        "Survey of 1,100 parents about the school day, and what to make of it",
        "leila",
        &[
            ("Questions, tried on ten parents", 35, 8),
            ("Survey in three languages", 35, 18),
            ("Four pages", 30, 30),
        ],
        &[
            (42, Offer),
            (41, Accept(F)),
            (36, HandIn(1, ASKED)),
            (35, Approve(1)),
            (34, Claim(1, "Bank transfer, Scoileanna Chonamara, no. 71")),
            (33, Confirm(1)),
            (32, Start(2)),
            (27, HandIn(2, ANSWERS)),
            (24, Approve(2)),
            (23, EndRequest(C)),
        ],
    )
    .adds(
        "Answers stay on paper and on your machine, without names, and are destroyed after the four pages.",
    ),
];

const THREE: Piece = piece(
    "\
    Contracts 1 to 3 with 19 notes, and the first page for the family: what they take over, in plain words. \
    The cellar of contract 2 belongs to nobody on paper; see note 11 before anybody calls a locksmith.",
    &["https://files.example.org/leases/1-3.pdf", "https://files.example.org/leases/first-page.pdf"],
);

const SIX: Piece = piece(
    "\
    Contracts 4 to 9. Two tenants signed with the same pen, and in one case the same hand; I translated \
    what stands there and say so in note 31.",
    &["https://files.example.org/leases/4-9.pdf"],
);

const QUESTIONS: Piece = piece(
    "\
    The structure in fifteen lines, one for each page, and nine questions that the fund will ask. Number \
    six is hard: who pays for the boat in year eleven? Please answer it first, since the letters depend on \
    it.",
    &["https://files.example.org/herring-boat/nine-questions.pdf"],
);

const DRAFT: Piece = piece(
    "\
    The full draft, 15 pages, with the budget as your conservator sent it. Three letters are still missing \
    and marked in yellow. I have read it aloud once; it takes 31 minutes and nobody left.",
    &[
        "https://files.example.org/herring-boat/draft-1.pdf",
        "https://files.example.org/herring-boat/budget.ods",
    ],
);

const ASKED: Piece = piece(
    "\
    Three questions, tried on ten parents at two gates. The second one was understood in two ways, so it \
    has an example now. On paper, one side, room for a drawing by the child, which raises the number of \
    answers.",
    &["https://files.example.com/school-day/three-questions.pdf"],
);

const ANSWERS: Piece = piece(
    "\
    The survey in Irish, English and Polish, and the answers: 803 of 1,100 came back in school bags, 61 of \
    them wet. The tables say which school answered how often, so that nobody reads too much into the small \
    ones.",
    &["https://files.example.com/school-day/tables.ods", "https://files.example.com/school-day/paper.pdf"],
);
