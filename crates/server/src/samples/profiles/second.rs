//! Freelancers of the demo, second half; some say little on purpose.

use domain::Currency as C;

use super::Words;

pub(super) const ALL: &[Words] = &[
    Words {
        who: "elif",
        headline: "Editor for film and documentaries",
        bio: "\
            I cut slowly and deliver on time. Portraits, museum films, and the occasional wedding of a \
            friend. Send me an hour of footage and I will send back three minutes and what I think the \
            film is about.",
        rate: "40",
        currency: C::Eur,
        skills: &["Video Editing", "DaVinci Resolve", "Color Grading", "Subtitling", "Turkish"],
        location: "Izmir, Türkiye",
        time_zone: "Europe/Istanbul",
    },
    Words {
        who: "samuel",
        headline: "Grant writer for museums and health projects",
        bio: "\
            I have written 74 applications, of which 41 were granted, and I can tell you why the others \
            were not. I ask hard questions in the first week, so that the fund does not need to ask them \
            in the last.",
        rate: "50",
        currency: C::Gbp,
        skills: &["Grant Writing", "Research", "Report Writing", "Budgeting"],
        location: "Accra, Ghana",
        time_zone: "Africa/Accra",
    },
    Words {
        who: "anika",
        headline: "Machine learning for time series and images",
        bio: "\
            Forecasts with honest ranges, and cameras that count things. I begin with the simplest model \
            that could work, and often it does. You get code that your own people can run, and a page \
            that says when not to trust it.",
        rate: "70",
        skills: &[
            "Machine Learning",
            "Time Series Analysis",
            "Computer Vision",
            "Python",
            "PyTorch",
            "Statistics",
        ],
        location: "Hyderabad, India",
        time_zone: "Asia/Kolkata",
        ..Words::NONE
    },
    Words {
        who: "felix",
        headline: "Mechanical engineer, bicycles and other light things",
        bio: "\
            I design parts that can be made in a workshop with three machines. I own such a workshop, so \
            I know. Two days a week I take on work for others.",
        rate: "65",
        currency: C::Eur,
        skills: &[
            "Mechanical Engineering",
            "Fusion 360",
            "Technical Drawing",
            "Product Development",
            "German",
        ],
        location: "Graz, Austria",
        time_zone: "Europe/Vienna",
    },
    Words {
        who: "noor",
        headline: "Arabic and English copy for apps and shops",
        bio: "\
            أكتب نصوصًا واضحة للتطبيقات والمتاجر بالعربية والإنجليزية. I write clear texts for apps and \
            shops in both languages, and I check that a mirrored screen still makes sense to a person \
            who reads from the right.",
        rate: "38",
        skills: &["Arabic", "English", "UX Writing", "Localization", "Copywriting"],
        location: "Amman, Jordan",
        time_zone: "Asia/Amman",
        ..Words::NONE
    },
    Words {
        who: "kofi",
        headline: "Network and server administrator",
        bio: "\
            I look after servers that nobody else wants to look after. Inventory first, then backups \
            that are tried, then the rest. Evenings and Saturdays are fine with me.",
        rate: "36",
        skills: &["System Administration", "Network Administration", "Linux", "Windows Server", "Ansible"],
        location: "Kumasi, Ghana",
        time_zone: "Africa/Accra",
        ..Words::NONE
    },
    Words {
        who: "iris",
        headline: "Exhibition and book designer",
        bio: "\
            Panels, catalogues, and the small signs that say please do not touch. I read everything \
            before I design it. Printers like my files, which is the compliment that I am proud of.",
        rate: "46",
        currency: C::Eur,
        skills: &["Editorial Design", "Typography", "Print Design", "Adobe InDesign", "Exhibition design"],
        location: "Thessaloniki, Greece",
        time_zone: "Europe/Athens",
    },
    Words {
        who: "wei",
        headline: "Mobile developer, Flutter and native",
        bio: "\
            Apps for people who work with their hands: drivers, nurses, meter readers. Offline first, \
            big buttons, no sign-in if there is a way around it. I stay for the first three months after \
            launch at half my rate.",
        rate: "66",
        skills: &["Flutter", "Dart", "Mobile Development", "iOS", "Android", "SQLite"],
        location: "Singapore",
        time_zone: "Asia/Singapore",
        ..Words::NONE
    },
    Words {
        who: "leila",
        headline: "Statistician for health and schools",
        bio: "\
            I find out what your data can say and, more often, what it cannot. Fifteen years in \
            hospitals and ministries. Reports are short, the appendix is long, and all code comes with \
            it.",
        rate: "72",
        currency: C::Eur,
        skills: &["Statistics", "R", "Data Visualization", "UX Research", "Report Writing", "Survey design"],
        location: "Rotterdam, Netherlands",
        time_zone: "Europe/Amsterdam",
    },
    Words {
        who: "maja",
        headline: "Copywriter and newsletter editor",
        bio: "\
            I write letters that people answer. Food, books and small makers are my home. Before the \
            first text I spend an hour on the phone with the person who makes the thing.",
        rate: "30",
        currency: C::Eur,
        skills: &["Copywriting", "Email Marketing", "Newsletters", "Content Strategy", "Mailchimp"],
        location: "Belgrade, Serbia",
        time_zone: "Europe/Belgrade",
    },
    Words {
        who: "usman",
        headline: "3D artist for buildings and ships",
        bio: "\
            I rebuild what is gone: havelis, a railway station, one paddle steamer. I mark what is known \
            and what is guessed, so that historians and I stay friends.",
        rate: "5200",
        currency: C::Pkr,
        skills: &["3D Modeling", "Blender", "Texturing", "3D Rendering", "Unreal Engine"],
        location: "Rawalpindi, Pakistan",
        time_zone: "Asia/Karachi",
    },
    Words {
        who: "freya",
        skills: &["Voice-Over", "Danish", "Norwegian"],
        location: "Aarhus, Denmark",
        time_zone: "Europe/Copenhagen",
        ..Words::NONE
    },
    Words {
        who: "imran",
        headline: "Export papers and letters of credit, done right",
        bio: "\
            Thirty years of shipping towels taught me every mistake that a bank can find in a document. \
            I check your papers before the bank does. An hour is usually enough.",
        rate: "9000",
        currency: C::Pkr,
        skills: &["Logistics", "Compliance", "Urdu", "English", "Letters of credit"],
        location: "Karachi, Pakistan",
        time_zone: "Asia/Karachi",
    },
    Words {
        who: "beatriz",
        headline: "Teacher and course designer",
        bio: "\
            Courses for people who have a job and little time. I test each lesson with three learners \
            before you see it, and I take out what they skipped.",
        skills: &["Instructional Design", "Curriculum Development", "E-Learning", "Portuguese", "Moodle"],
        location: "Coimbra, Portugal",
        ..Words::NONE
    },
    Words {
        who: "tariq",
        rate: "3000",
        currency: C::Pkr,
        skills: &["Data Entry", "Microsoft Excel"],
        ..Words::NONE
    },
    Words {
        who: "maria",
        headline: "Sworn interpreter and translator for Spanish, Basque, Catalan and French courts",
        bio: "\
            My name does not fit into most forms, and my work is to make other people's sentences fit \
            into another language. Courts, clinics and weddings since 1998.",
        rate: "54.50",
        currency: C::Eur,
        skills: &["Interpreting", "Translation", "Spanish", "French", "Basque", "Catalan", "Legal Writing"],
        location: "Donostia / San Sebastián, Gipuzkoa, Basque Country, Spain",
        time_zone: "Europe/Madrid",
    },
    Words {
        who: "omar",
        headline: "مطوّر واجهات ومصمم خطوط عربية",
        bio: "\
            أبني واجهات تُقرأ من اليمين إلى اليسار من أول سطر، لا كترجمة متأخرة. أعمل مع فرق في القاهرة \
            وبرلين، وأصمم الخطوط في المساء. I also write and speak English.",
        rate: "44",
        skills: &["Front-End Development", "CSS", "Typography", "Arabic", "الخط العربي"],
        location: "القاهرة، مصر",
        time_zone: "Africa/Cairo",
        ..Words::NONE
    },
];
