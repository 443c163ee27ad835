//! Freelancers of the demo, first half.

use domain::Currency as C;

use super::Words;

pub(super) const ALL: &[Words] = &[
    Words {
        who: "ayesha",
        headline: "Product designer for maps and data-heavy tools",
        bio: "\
            I turn operational data into screens that people can read in a hurry: outage maps, dispatch \
            boards, clinic queues. Nine years, mostly with teams of two to six.\n\n\
            You get sketches in the first week, tests with real users in the third, and files that a \
            developer can build without calling me. I work in English and Urdu and am online from noon \
            to eight in Europe.",
        rate: "62",
        skills: &[
            "Product Design",
            "UX Research",
            "Web Accessibility",
            "Figma",
            "Data Visualization",
            "Maps",
        ],
        location: "Lahore, Pakistan",
        time_zone: "Asia/Karachi",
        ..Words::NONE
    },
    Words {
        who: "tomas",
        headline: "Front-end engineer, maps and WebGL",
        bio: "\
            Front-end for maps that have to survive slow phones. Vector tiles, offline packs, and \
            sensible fallbacks when WebGL is missing. I keep a drawer of eleven old phones, and nothing \
            leaves my desk before it runs on the worst of them.",
        rate: "68",
        currency: C::Eur,
        skills: &["TypeScript", "WebGL", "Web Performance", "MapLibre", "Front-End Development"],
        location: "Porto, Portugal",
        time_zone: "Europe/Lisbon",
    },
    Words {
        who: "priya",
        headline: "UX researcher and accessibility specialist",
        bio: "\
            I do research with people who use screen readers, switches and voice. I leave teams with \
            recordings, a short report, and fixes ranked by effort. Audits are quick; teaching your \
            developers to find the next hundred problems themselves takes a day longer and is worth it.",
        rate: "55",
        skills: &["UX Research", "Web Accessibility", "Usability Testing", "Report Writing"],
        location: "Bengaluru, India",
        time_zone: "Asia/Kolkata",
        ..Words::NONE
    },
    Words {
        who: "daniel",
        headline: "Service designer for public services",
        bio: "\
            I design forms that ask for less. For six years I worked behind a council counter, so I know \
            where the paper goes and who carries it. Workshops of half a day, in person or by video, \
            with everybody who touches the case.",
        rate: "58",
        currency: C::Gbp,
        skills: &["Information Architecture", "UX Writing", "Wireframing", "Service blueprints"],
        location: "Leeds, United Kingdom",
        time_zone: "Europe/London",
    },
    Words {
        who: "mei",
        headline: "Illustrator for children's books",
        bio: "\
            Ink and watercolour, then a little cleaning on the computer. I like weather, kitchens and \
            animals that are slightly in the way. Twenty-three published books; the newest is about a \
            snow plough that is afraid of spring.",
        rate: "48",
        skills: &["Illustration", "Character Design", "Book Cover Design", "Storyboarding", "Japanese"],
        location: "Sapporo, Japan",
        time_zone: "Asia/Tokyo",
        ..Words::NONE
    },
    Words {
        who: "lucia",
        headline: "Brand and identity designer",
        bio: "\
            Identity systems for small companies with long lives. You get a tidy file, a short manual \
            and a logo that works at 16 pixels. I say no to about a third of the requests, because a new \
            logo is not always what is missing.",
        rate: "52",
        skills: &["Brand Identity", "Logo Design", "Typography", "Print Design", "Packaging Design"],
        location: "Montevideo, Uruguay",
        time_zone: "America/Montevideo",
        ..Words::NONE
    },
    Words {
        who: "hamza",
        headline: "Data engineer, PostgreSQL and dbt",
        bio: "\
            I move month-ends out of spreadsheets. First both ways run side by side until the numbers \
            agree, then the old one is switched off with a small ceremony. Documentation in English or \
            Urdu, written while I work and not afterwards.",
        rate: "6500",
        currency: C::Pkr,
        skills: &["PostgreSQL", "dbt", "Python", "Data Pipelines", "SQL", "Apache Airflow"],
        location: "Karachi, Pakistan",
        time_zone: "Asia/Karachi",
    },
    Words {
        who: "nneka",
        headline: "Rust and PostgreSQL engineer",
        bio: "\
            I make slow services quick and quick services boring. Twelve years of back-end work, the \
            last five in Rust, for payments and logistics. I start with traces and measurements and stop \
            when the numbers you care about are met.\n\n\
            No meetings before ten, and a written summary every Friday.",
        rate: "85",
        skills: &["Rust", "PostgreSQL", "Axum", "Performance Optimization", "OpenTelemetry", "Linux"],
        location: "Lagos, Nigeria",
        time_zone: "Africa/Lagos",
        ..Words::NONE
    },
    Words {
        who: "sana",
        headline: "Technical writer and editor, Urdu and English",
        bio: "\
            I write instructions that are followed, in two languages. I also run a small publishing \
            house for children's books, so I know both sides of a deadline. Please send one page before \
            you ask for a price; the second page is usually like the first.",
        rate: "4500",
        currency: C::Pkr,
        skills: &["Technical Writing", "Editing", "Translation", "Urdu", "English"],
        location: "Islamabad, Pakistan",
        time_zone: "Asia/Karachi",
    },
    Words {
        who: "yuki",
        headline: "Motion designer",
        bio: "\
            Short films that explain one thing. I begin with drawings on paper and a timing on the \
            kitchen clock. Music and voices come from two friends with whom I have worked for years.",
        rate: "58",
        skills: &["Motion Graphics", "2D Animation", "Adobe After Effects", "Lottie"],
        location: "Fukuoka, Japan",
        time_zone: "Asia/Tokyo",
        ..Words::NONE
    },
    Words {
        who: "olu",
        headline: "Security engineer: reviews, threat models, calm advice",
        bio: "\
            I read code and break it, then help you to mend it. Reports have one page for the people who \
            decide and the rest for the people who build. If I find nothing I will say what I looked at, \
            and for how long.",
        rate: "95",
        skills: &[
            "Application Security",
            "Penetration Testing",
            "Cryptography",
            "OWASP",
            "Security Auditing",
        ],
        location: "Ibadan, Nigeria",
        time_zone: "Africa/Lagos",
        ..Words::NONE
    },
    Words {
        who: "bilal",
        headline: "WordPress and shop developer",
        bio: "\
            I have built 60 shops, from bangles to tractor parts. You can add products yourself when I \
            am done; I record a short film in your language that shows how. Rescue work is welcome too.",
        rate: "3800",
        currency: C::Pkr,
        skills: &["WordPress", "WooCommerce", "PHP", "JavaScript", "Payment Integration"],
        location: "Faisalabad, Pakistan",
        time_zone: "Asia/Karachi",
    },
    Words {
        who: "chiara",
        headline: "Translator, French and Italian to English",
        bio: "\
            Contracts, court papers and cookbooks, which have more in common than one would think. I am \
            a sworn translator in Turin. Where a word has no twin, I put a note in the margin instead of \
            pretending.",
        rate: "42",
        currency: C::Eur,
        skills: &["Translation", "French", "Italian", "English", "Contract Law", "Proofreading"],
        location: "Turin, Italy",
        time_zone: "Europe/Rome",
    },
    Words {
        who: "gustavo",
        headline: "Mixing engineer, and producer of stubborn records",
        bio: "\
            I mix music that was played by people in one room. Fifteen years at the desk, a pair of good \
            ears on loan from my mother. I also run a small label and know what a master costs when it \
            has to be made twice.",
        rate: "45",
        skills: &["Audio Mixing", "Audio Mastering", "Music Production", "Sound Design", "Portuguese"],
        location: "Recife, Brazil",
        time_zone: "America/Recife",
        ..Words::NONE
    },
    Words {
        who: "helena",
        headline: "Archivist, indexer and careful proofreader",
        bio: "\
            Indexes for books that are used and not only owned: law, gardening, history. I read every \
            page twice and keep a list of decisions that you receive with the work.",
        rate: "34",
        currency: C::Eur,
        skills: &["Proofreading", "Editing", "Fact-Checking", "Research", "Indexing"],
        location: "Ljubljana, Slovenia",
        time_zone: "Europe/Ljubljana",
    },
    Words {
        who: "zainab",
        headline: "Accountant who explains",
        bio: "\
            Monthly books for small firms in Pakistan and the United Kingdom. I send one page each \
            month: what came in, what went out, and what I would look at if it were my money.",
        rate: "4000",
        currency: C::Pkr,
        skills: &["Bookkeeping", "Accounting", "Xero", "QuickBooks", "Tax Preparation"],
        location: "Multan, Pakistan",
        time_zone: "Asia/Karachi",
    },
    Words {
        who: "ravi",
        headline: "Embedded engineer: sensors, batteries, bad weather",
        bio: "\
            I design small devices that live outdoors. Soil sensors, water meters, a collar for goats \
            that the goats have stopped eating. I care most about the power budget, because nobody wants \
            to climb a pole to change a battery.",
        rate: "60",
        skills: &["Embedded Systems", "Firmware", "C", "ESP32", "PCB Design", "IoT"],
        location: "Pune, India",
        time_zone: "Asia/Kolkata",
        ..Words::NONE
    },
];
