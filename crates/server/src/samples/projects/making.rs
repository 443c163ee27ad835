//! Things that are built, drawn to scale, or taught.

use domain::{Currency as C, projects::DurationEstimate as D};

use super::{Fate as F, Text, fixed, hourly};

pub(super) const ALL: &[Text] = &[
    Text {
        owner: "felix",
        title: "Stress analysis of a cargo bike frame that has to carry 250 kg",
        description: "\
            The frame broke twice on the test rig, both times at the same gusset, after 61,000 and \
            70,000 cycles. We need 100,000. We have the CAD, the strain gauge data and both broken \
            frames.\n\n\
            We hope for a change that does not need a new jig. If it does, please say so early.",
        skills: &["Finite Element Analysis", "Mechanical Engineering", "SolidWorks"],
        pay: Some(fixed(C::Eur, 2_400, 3_200)),
        duration: Some(D::Weeks),
        questions: &["How would you model the welds?"],
        ..Text::BLANK
    },
    Text {
        owner: "felix",
        title: "Drawings for the workshop: 85 parts, dimensioned by someone who has filed metal",
        description: "\
            Our models are good and our drawings are not, so the milling shop calls for every second \
            part. Tolerances where they matter and none where they do not. German notes, first-angle \
            projection.",
        skills: &["Technical Drawing", "CAD", "Fusion 360"],
        pay: Some(hourly(C::Eur, 35, 48)),
        duration: Some(D::Months),
        places: 2,
        fate: Some(F::Resumed),
        ..Text::BLANK
    },
    Text {
        owner: "peter",
        title: "Plans for a farm shop in a barn from 1911",
        description: "\
            The barn is protected, draughty and beautiful. We would like to sell vegetables, cheese and \
            coffee in one third of it without nailing anything to the oak. Measured drawings exist. The \
            first talk with the monuments office went well.\n\n\
            Needed: a sketch design with two variants, a rough cost plan, and drawings for the permit.",
        skills: &["Architecture", "Revit", "Interior Design"],
        pay: Some(fixed(C::Eur, 3_800, 5_000)),
        duration: Some(D::Months),
        fate: Some(F::Resumed),
        ..Text::BLANK
    },
    Text {
        owner: "siobhan",
        title: "Online maths club: eight evenings for children who find school too slow",
        description: "\
            Ages ten to twelve, fourteen children, Thursdays from five to half past six, Irish time. \
            Puzzles, codes, a little geometry with string. No tests. We look for two people who can \
            teach together and disagree politely in front of children. Garda vetting is needed and we \
            help with it.",
        skills: &["Teaching", "Curriculum Development", "E-Learning"],
        pay: Some(hourly(C::Eur, 32, 42)),
        duration: Some(D::Months),
        places: 2,
        fate: Some(F::Revived),
        ..Text::BLANK
    },
    Text {
        owner: "imran",
        title: "Solar roof for the dye house: check the supplier's numbers",
        description: "\
            The supplier promises 640 kW and seven years until it has paid for itself. I would like an \
            engineer with nothing to sell to read the offer, the roof plan and our bills of 24 months, \
            and to tell me what I should ask.",
        skills: &["Electrical Engineering", "Energy Modeling", "Financial Modeling"],
        pay: Some(fixed(C::Pkr, 260_000, 340_000)),
        duration: Some(D::Weeks),
        fate: Some(F::Hiring),
        ..Text::BLANK
    },
    Text {
        owner: "ingrid",
        title: "Boat-building course for teenagers, filmed and written down",
        description: "\
            Ten Saturdays, nine young people, one small rowing boat that must float at the end. We want \
            a second museum to be able to repeat the course, so somebody has to watch, film and write it \
            down: tools, order of work, what went wrong. Two people, of whom one should know wood.",
        skills: &["Instructional Design", "Videography", "Technical Writing"],
        pay: Some(hourly(C::Eur, 40, 55)),
        duration: Some(D::HalfYear),
        places: 2,
        ..Text::BLANK
    },
    Text {
        owner: "marek",
        title: "Loading plans for mixed pallets, as a tool that a foreman trusts",
        description: "\
            Our foremen load 60 mixed trucks a night by eye. Sometimes the last pallet does not fit. We \
            have weights, sizes and delivery order for each pallet.\n\n\
            The tool should propose, never order; show why; and be quicker than walking round the truck.",
        skills: &["Python", "Logistics", "Process Optimization", "UI Design"],
        pay: Some(fixed(C::Eur, 4_200, 5_600)),
        duration: Some(D::Months),
        members: true,
        fate: Some(F::Draft),
        ..Text::BLANK
    },
];
