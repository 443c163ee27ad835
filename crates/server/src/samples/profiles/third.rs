//! Freelancers of the demo about whom staff decided.

use domain::Currency as C;

use super::Words;

pub(super) const ALL: &[Words] = &[
    Words {
        who: "karin",
        headline: "Sworn translator, German and Polish",
        bio: "\
            Admitted at the regional court of Hamburg since 2014. Certificates, contracts and papers for \
            authorities, with stamp, by post or as a signed file. A birth certificate takes two days.",
        rate: "44",
        currency: C::Eur,
        skills: &["Translation", "German", "Polish", "Legal Translation"],
        location: "Lübeck, Germany",
        time_zone: "Europe/Berlin",
    },
    Words {
        who: "owen",
        headline: "Photographer of rooms and food",
        bio: "\
            Hotels, bakeries, one lighthouse. I bring two lamps and wait for the third, which is the \
            window. You get forty pictures that you can use anywhere, and none that needs a caption.",
        rate: "48",
        currency: C::Gbp,
        skills: &["Photography", "Photo Editing", "Adobe Lightroom"],
        location: "Swansea, Wales",
        time_zone: "Europe/London",
    },
    Words {
        who: "silvia",
        headline: "Shop texts that sell from the first day",
        bio: "\
            Product pages, newsletters and offers in Italian and English.\n\n\
            \"Our orders doubled within a week.\" A bakery in Ghent\n\n\
            \"She writes what others only promise.\" A bicycle shop in Utrecht\n\n\
            \"The best money that we spent last year.\" A dentist in Graz",
        rate: "29",
        currency: C::Eur,
        skills: &["Copywriting", "Product Descriptions", "Email Marketing", "Italian"],
        location: "Verona, Italy",
        time_zone: "Europe/Rome",
    },
    Words {
        who: "tadeusz",
        headline: "Carpenter's drawings for kitchens and stairs",
        bio: "\
            I built stairs for nineteen years, and since my knee I draw them. Every drawing says in which \
            order the parts are fitted, because somebody has to carry them up.",
        rate: "38",
        currency: C::Eur,
        skills: &["Technical Drawing", "AutoCAD", "CAD"],
        location: "Kraków, Poland",
        time_zone: "Europe/Warsaw",
    },
];
