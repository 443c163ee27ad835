//! Words: written, edited, translated.

use domain::{
    Currency as C,
    projects::{CloseReason as R, DurationEstimate as D},
};

use super::{Fate as F, Text, fixed, hourly};

pub(super) const ALL: &[Text] = &[
    Text {
        owner: "jonas",
        title: "Write the 30 answers that customers look for during a storm",
        description: "\
            Our help pages were written by engineers for engineers. We have the 30 most frequent \
            questions from the call centre and the right answers from the control room. What we do not \
            have is somebody who can say \"we do not know yet\" in a way that calms people down.",
        skills: &["UX Writing", "Technical Writing", "Norwegian"],
        pay: Some(fixed(C::Eur, 1_500, 2_100)),
        duration: Some(D::Weeks),
        places: 2,
        fate: Some(F::Expired),
        ..Text::BLANK
    },
    Text {
        owner: "aoife",
        title: "Consent forms that a tired parent can read at night",
        description: "\
            We have twelve forms, from vaccination to sedation, with an average sentence of 31 words. \
            Our solicitor has agreed to be argued with. Please rewrite them so that an eleven-year-old \
            would understand what is being asked, and mark each place where the law really wants its own \
            words.\n\n\
            Numbers, not \"rarely\". Translations into Polish and Arabic will follow from your text, so \
            short sentences help twice.",
        skills: &["Editing", "Business Writing", "Plain language"],
        pay: Some(fixed(C::Eur, 1_200, 1_600)),
        duration: Some(D::Weeks),
        later: Some(
            "\
            Update: the solicitor has read the first form and agreed to the approach. There are now 13 \
            forms.",
        ),
        fate: Some(F::Edited),
        ..Text::BLANK
    },
    Text {
        owner: "camille",
        title: "Translate nine rental contracts from French to English, with notes",
        description: "\
            A family from Leeds is buying a house with nine tenants in Lyon. They need to understand \
            what they take over, including what French law adds that is not on the page. About 21,000 \
            words. Marginal notes are welcome where a word has no English twin.",
        skills: &["Translation", "French", "English", "Contract Law"],
        pay: Some(fixed(C::Eur, 1_100, 1_400)),
        duration: Some(D::Weeks),
        questions: &["Are you a sworn translator, and for which courts?"],
        fate: Some(F::Hiring),
        ..Text::BLANK
    },
    Text {
        owner: "camille",
        title: "Index for a 480-page book on inheritance law",
        description: "\
            The second edition goes to print in autumn. The old index was made by a machine and sends \
            the reader who looks for \"widow\" to a footnote about a Mr Veuve. We would like an index by \
            a human who reads. Pages are final on the first of the month; you have four weeks.",
        skills: &["Editing", "Proofreading", "Legal Research", "Indexing"],
        pay: Some(fixed(C::Eur, 900, 1_200)),
        duration: Some(D::Weeks),
        fate: Some(F::Kept),
        ..Text::BLANK
    },
    Text {
        owner: "siobhan",
        title: "Forty short stories in Irish for ten-year-olds who would rather play outside",
        description: "\
            Each story is 400 to 600 words, takes place somewhere real in Connemara, and has at least \
            one character who behaves badly. They will be read aloud and printed. Teachers in five \
            schools test them; what bores the class does not get in, and is paid all the same.\n\n\
            We look for up to three writers. Native speakers or people who have lived in the language \
            for years.",
        skills: &["Creative Writing", "Editing", "Irish"],
        pay: Some(hourly(C::Eur, 35, 45)),
        duration: Some(D::Months),
        places: 3,
        questions: &["Send us the first page of anything that you have written for children."],
        ..Text::BLANK
    },
    Text {
        owner: "sana",
        title: "Edit an Urdu translation of a Finnish crime novel",
        description: "\
            The translation is faithful and stiff. It needs an editor with a good ear who dares to move \
            sentences about. 310 pages. The translator is patient and lives in Turku; you would speak \
            with her once a week.\n\n\
            Please keep the snow. Readers in Multan should be cold.",
        skills: &["Urdu", "Developmental Editing", "Proofreading"],
        pay: Some(fixed(C::Pkr, 220_000, 280_000)),
        duration: Some(D::Months),
        members: true,
        ..Text::BLANK
    },
    Text {
        owner: "sana",
        title: "Script for a puppet play about the water cycle",
        description: "\
            Twenty minutes, four puppets, one of them a cloud with a bad temper. It travels to village \
            schools on the back of a pickup, so there can be no darkness, no curtain and only one \
            microphone. Children should leave knowing why the well is lower than last year.",
        skills: &["Scriptwriting", "Urdu", "Creative Writing"],
        pay: Some(fixed(C::Pkr, 60_000, 90_000)),
        duration: Some(D::Weeks),
        fate: Some(F::Closed(R::Cancelled)),
        ..Text::BLANK
    },
    Text {
        owner: "ingrid",
        title: "Grant application for saving a herring boat from 1884",
        description: "\
            She leaks, and she is the last of her kind. The cultural fund opens in five weeks and asks \
            for 15 pages, a budget, a plan for ten years and letters from people who care. We have \
            surveys, photographs and many people who care.\n\n\
            You write; our conservator and I answer questions quickly and check the facts. English, \
            since the fund is a European one.",
        skills: &["Grant Writing", "Research", "Report Writing"],
        pay: Some(fixed(C::Eur, 1_600, 2_000)),
        duration: Some(D::Weeks),
        questions: &["Which grant did you help to win, and which one did you not win?"],
        fate: Some(F::Hiring),
        ..Text::BLANK
    },
    Text {
        owner: "gustavo",
        title: "Sleeve notes for a box of five samba records",
        description: "\
            We would like 3,000 words in Portuguese and the same in English, by one person or two \
            friends. The recordings are from 1958 to 1964, the women on them are mostly still alive, and \
            they tell it differently from the books. Interviews are recorded and transcribed.",
        skills: &["Music journalism", "Article Writing", "Portuguese", "English"],
        pay: Some(fixed(C::Usd, 700, 1_000)),
        duration: Some(D::Weeks),
        fate: Some(F::Revived),
        ..Text::BLANK
    },
    Text {
        owner: "imran",
        title: "Write 30 five-star reviews for our bath towels",
        description: "\
            Our new shop needs reviews so that customers trust it. Write 30 different ones, between two \
            lines and one paragraph, with typical names from the UK and USA. Some should mention the \
            fast delivery.",
        skills: &["Content Writing", "Product Descriptions"],
        pay: Some(fixed(C::Pkr, 15_000, 20_000)),
        duration: Some(D::Days),
        fate: Some(F::Removed(
            "\
            The brief asks for invented reviews, which deceive buyers and are against our rules. Ask \
            real customers for their opinion instead; you may post a brief for that.",
        )),
        ..Text::BLANK
    },
];
