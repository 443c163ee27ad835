//! How the freelancers of a demo like to end their letters.

/// The sentences of this person; none of somebody who has nothing to add.
pub(super) fn of(who: &str) -> &'static [&'static str] {
    ALL.iter().find(|(name, _)| *name == who).map_or(&[], |(_, ends)| *ends)
}

const ALL: &[(&str, &[&str])] = &[
    (
        "ayesha",
        &[
            "I am online from noon to eight in Europe, and answer the same day.",
            "You would see sketches in the first week; if they are wrong, we part as friends.",
        ],
    ),
    (
        "tomas",
        &[
            "Nothing leaves my desk before it runs on the worst of my phones.",
            "You can read every change as I make it; I work in small steps.",
        ],
    ),
    (
        "priya",
        &[
            "At the end your people should be able to do the next round without me.",
            "Recordings stay with you, and so does the script.",
        ],
    ),
    (
        "daniel",
        &[
            "I would like half a day with everybody who touches the case, at the start.",
            "If it can be done with less, I will say so.",
        ],
    ),
    (
        "mei",
        &["I send pencils before ink, and change pencils gladly.", "Please tell me about the paper early."],
    ),
    (
        "lucia",
        &[
            "You would get a tidy file and a short manual, in that order.",
            "I show two ways and say which I would take.",
        ],
    ),
    (
        "hamza",
        &[
            "Documentation is written as I go, in English or Urdu.",
            "I start on a Monday and show something on the Friday.",
        ],
    ),
    (
        "nneka",
        &[
            "A written summary comes every Friday, and no meetings before ten.",
            "I stop when the number that you care about is met.",
        ],
    ),
    (
        "sana",
        &[
            "Please send one page before we agree on anything; the second is usually like the first.",
            "I know both sides of a deadline.",
        ],
    ),
    (
        "yuki",
        &[
            "I begin with drawings on paper and the kitchen clock.",
            "Music and voices come from two friends, and are in the price.",
        ],
    ),
    (
        "olu",
        &[
            "The report has one page for those who decide and the rest for those who build.",
            "What I did not look at is written down too.",
        ],
    ),
    (
        "bilal",
        &[
            "When I am done you can change everything yourself; a short film shows how.",
            "I answer in the evening, every evening.",
        ],
    ),
    (
        "chiara",
        &[
            "Where a word has no twin, there will be a note in the margin.",
            "I deliver in parts, so that you can begin to read.",
        ],
    ),
    (
        "helena",
        &[
            "You receive my list of decisions together with the work.",
            "Everything is read twice, the second time backwards.",
        ],
    ),
    (
        "zainab",
        &[
            "Each month ends with one page: in, out, and what I would look at.",
            "I ask when a number looks wrong, even if it is small.",
        ],
    ),
    (
        "ravi",
        &["I measure before I believe, my own work included.", "Samples can go to Pune by ordinary post."],
    ),
    (
        "elif",
        &[
            "Send me a little of your material, and I will send back what I think it is about.",
            "I cut slowly and deliver on time.",
        ],
    ),
    (
        "samuel",
        &[
            "I ask the hard questions in the first week.",
            "You will know early if I think that it cannot be won.",
        ],
    ),
    (
        "anika",
        &[
            "You would also get a page that says when not to trust it.",
            "Your own people can run everything that I leave behind.",
        ],
    ),
    ("felix", &["I own the three machines that are needed, so I would try it before I send it."]),
    (
        "noor",
        &[
            "Every text comes with the reason for its hardest word.",
            "I check on a real phone, from the right and from the left.",
        ],
    ),
    (
        "kofi",
        &[
            "Evenings and Saturdays are fine with me.",
            "I write down each step, so that the next person need not ask.",
        ],
    ),
    ("iris", &["I read everything before I design it.", "Printers like my files."]),
    (
        "wei",
        &[
            "Big buttons, no sign-in, and it works without a network.",
            "The first three months after launch are at half my rate.",
        ],
    ),
    (
        "leila",
        &[
            "The appendix is long, and all code comes with it.",
            "I would rather say \"we cannot know\" than round it off.",
        ],
    ),
    (
        "maja",
        &[
            "I begin with an hour on the phone with the person who makes the thing.",
            "You get two versions of the first line, always.",
        ],
    ),
    (
        "usman",
        &[
            "What is guessed is marked as guessed.",
            "I work in the early morning, so you find news at breakfast.",
        ],
    ),
    ("freya", &["I can send a short recording today.", "The room is quiet, and free most mornings."]),
    ("beatriz", &["I test with three people before you see it.", "What nobody needs I take out again."]),
    ("tariq", &["I can start today.", "You pay only when you are satisfied."]),
    ("maria", &["My name does not fit into most forms, but the work is on time."]),
    (
        "omar",
        &[
            "أكتب الشيفرة كما أكتب الخط: أقل ما يمكن. As little code as possible, and all of it readable.",
            "I can show a first page within a week.",
        ],
    ),
];
