//! Numbers, tables, maps and models.

use domain::{
    Currency as C,
    projects::{CloseReason as R, DurationEstimate as D},
};

use super::{Fate as F, Text, fixed, hourly};

pub(super) const ALL: &[Text] = &[
    Text {
        owner: "jonas",
        title: "Forecast tomorrow's load for 212 substations",
        description: "\
            We have four years of readings every 15 minutes, weather from two services and a calendar of \
            local events, down to ski races. Today an experienced colleague does this by feel and is \
            right surprisingly often. He retires in a year.\n\n\
            We want a forecast that he respects: one number and an honest range per substation and hour, \
            by six in the morning, with the reasons in words. Simple models first. He will sit beside \
            you, figuratively, the whole time.",
        skills: &["Python", "Time Series Analysis", "Machine Learning", "Data Pipelines"],
        pay: Some(hourly(C::Eur, 60, 80)),
        duration: Some(D::HalfYear),
        questions: &["How do you notice that a forecast has become worse?"],
        fate: Some(F::Paused),
        ..Text::BLANK
    },
    Text {
        owner: "jonas",
        title: "Clean 11 years of outage reports into one table",
        description: "\
            Three systems, four spellings of every valley and a free text field in which colleagues have \
            written poems. We need one table with place, start, end, cause and number of households, and \
            a note for each row that had to be guessed.",
        skills: &["Data Cleaning", "SQL", "Pandas"],
        pay: Some(fixed(C::Eur, 1_800, 2_400)),
        duration: Some(D::Weeks),
        fate: Some(F::Closed(R::HiredElsewhere)),
        ..Text::BLANK
    },
    Text {
        owner: "marek",
        title: "Move our order exports from Excel macros to a PostgreSQL pipeline",
        description: "\
            Eleven workbooks, one person who understands them, and a month's end that takes three days. \
            We want a documented pipeline that our two analysts can own.\n\n\
            How we imagine it:\n\
            - first week: you sit with Halina and draw what the macros really do\n\
            - then one workbook after the other, the old way and the new way side by side until they \
            agree for a month\n\
            - the last thing you write is the page that explains how to add a twelfth",
        skills: &["PostgreSQL", "Python", "dbt", "Microsoft Excel"],
        pay: Some(hourly(C::Eur, 40, 60)),
        duration: Some(D::Months),
        fate: Some(F::Hiring),
        ..Text::BLANK
    },
    Text {
        owner: "marek",
        title: "Collect the mobile numbers of 5,000 drivers from social networks",
        description: "\
            We need a list of drivers with C+E licence in Poland, Lithuania and Slovakia, with name, \
            city and mobile number, taken from the groups in which they are active. At least 5,000, no \
            duplicates.",
        skills: &["Web Scraping", "Lead Generation"],
        pay: Some(fixed(C::Usd, 400, 600)),
        duration: Some(D::Days),
        fate: Some(F::Removed(
            "\
            The brief asks for the personal numbers of people who have not agreed to it. Our rules and \
            data protection law do not allow that. You are welcome to post a brief that lets drivers \
            apply to you.",
        )),
        ..Text::BLANK
    },
    Text {
        owner: "ingrid",
        title: "Put 9,300 ship drawings on a map of the shipyards that built them",
        description: "\
            Each drawing has a yard, a year and a shelf mark, typed by volunteers over twenty years. \
            Many yards no longer exist, some moved, one burned down and was rebuilt across the fjord \
            under another name.\n\n\
            We would like a table of yards with coordinates and years (you propose, our archivist \
            decides), and a map in which a visitor can find the boat of a grandfather.",
        skills: &["QGIS", "GIS", "Data Cleaning", "Web Development"],
        pay: Some(fixed(C::Eur, 2_600, 3_400)),
        duration: Some(D::Months),
        questions: &["How would you show a yard that moved twice?"],
        fate: Some(F::Hiring),
        ..Text::BLANK
    },
    Text {
        owner: "peter",
        title: "Predict the harvest week from photos and weather",
        description: "\
            Every Tuesday we photograph the same 600 trusses of tomatoes. We have done this for three \
            seasons and have the weights of what was picked. A model that tells the packing hall one \
            week ahead how many crates will come would save us the Friday overtime.",
        skills: &["Computer Vision", "PyTorch", "Data Science"],
        pay: Some(hourly(C::Eur, 50, 70)),
        duration: Some(D::Months),
        fate: Some(F::Expired),
        ..Text::BLANK
    },
    Text {
        owner: "andres",
        title: "Dashboard for twelve coffee shops that fits on a phone",
        description: "\
            Sales come from one till system, waste from a paper list, weather from the window. Shop \
            managers should see on Monday what sold, what was thrown away, and whether it was worse than \
            the same week last year. Six numbers, not sixty. The database is PostgreSQL and tidy.",
        skills: &["Metabase", "SQL", "Data Visualization"],
        pay: Some(fixed(C::Usd, 1_400, 1_900)),
        duration: Some(D::Weeks),
        fate: Some(F::Hiring),
        ..Text::BLANK
    },
    Text {
        owner: "aoife",
        title: "How long do people really wait? An honest look at two years of visits",
        description: "\
            We record when a patient arrives, is called and leaves. Somebody should tell us what those \
            140,000 rows say and, just as important, what they cannot say. The data is pseudonymous and \
            stays on our machine; you work on it remotely.\n\n\
            We hope for ten pages with pictures that a receptionist and a professor can both read.",
        skills: &["Statistics", "R", "Data Visualization", "Report Writing"],
        pay: Some(fixed(C::Eur, 1_900, 2_600)),
        duration: Some(D::Weeks),
        fate: Some(F::Paused),
        ..Text::BLANK
    },
    Text {
        owner: "imran",
        title: "Count defects on cloth with a camera above the loom",
        description: "\
            We lose about 3 % of our towels to missed threads and oil spots, and we notice at folding, \
            when it is too late. We want to try one camera on one loom for two months. It must count the \
            four most common faults and stop nobody; the foreman decides what to do.\n\n\
            There are 4,000 photos of faults, sorted into boxes by people who know. Karachi, with at \
            least two weeks in the mill.",
        skills: &["OpenCV", "Computer Vision", "Python", "Raspberry Pi"],
        pay: Some(fixed(C::Pkr, 900_000, 1_200_000)),
        duration: Some(D::Months),
        questions: &[
            "Have you stood beside a loom? It is loud, dusty and shakes.",
            "What would you measure to know that it works?",
        ],
        fate: Some(F::Hiring),
        ..Text::BLANK
    },
];
