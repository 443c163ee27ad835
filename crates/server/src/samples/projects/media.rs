//! Film, sound, photographs and three dimensions.

use domain::{
    Currency as C,
    projects::{CloseReason as R, DurationEstimate as D},
};

use super::{Fate as F, Text, fixed, hourly};

pub(super) const ALL: &[Text] = &[
    Text {
        owner: "jonas",
        title: "Two-minute film: what happens between the storm and the light",
        description: "\
            When the power is out, people imagine that nobody is doing anything. In truth there is a \
            helicopter, a snow plough and a woman named Turid who has been awake since four. We would \
            like to show that in two minutes, drawn, without a narrator, for use on our page and on the \
            screens in the ferry.\n\n\
            We have radio recordings and photographs. The budget includes music; if you work with a \
            musician, bring them.",
        skills: &["Motion Graphics", "2D Animation", "Storyboarding", "Adobe After Effects"],
        pay: Some(fixed(C::Usd, 4_000, 5_500)),
        duration: Some(D::Months),
        fate: Some(F::Hiring),
        ..Text::BLANK
    },
    Text {
        owner: "gustavo",
        title: "Mix and master eleven songs that were recorded in a kitchen",
        description: "\
            Voice, seven-string guitar, pandeiro, a fridge that hums in B flat. The takes are wonderful. \
            We want to hear the kitchen, but not the fridge. Vinyl and streaming, so two masters.",
        skills: &["Audio Mixing", "Audio Mastering", "Pro Tools"],
        pay: Some(fixed(C::Usd, 1_600, 2_200)),
        duration: Some(D::Weeks),
        questions: &["Which record with a room in it do you like?"],
        ..Text::BLANK
    },
    Text {
        owner: "gustavo",
        title: "Cut a 50-minute portrait of a tambourine maker",
        description: "\
            There are 31 hours of footage from two years, logged, with transcripts in Portuguese. He \
            speaks slowly and the camera likes his hands. We imagine a film with long shots that is \
            nevertheless never boring.\n\n\
            English subtitles are part of the work, timed with a feeling for when he is joking.",
        skills: &["Video Editing", "DaVinci Resolve", "Color Grading", "Subtitling"],
        pay: Some(hourly(C::Usd, 30, 45)),
        duration: Some(D::Months),
        ..Text::BLANK
    },
    Text {
        owner: "andres",
        title: "Photograph 48 products on the same wooden table",
        description: "\
            Mugs, grinders, bags, two kinds of filter paper that look alike. We send everything in one \
            crate, including the table. Each product from the front and in use, natural light, the \
            crumbs may stay.",
        skills: &["Product Photography", "Photo Retouching"],
        pay: Some(fixed(C::Usd, 900, 1_300)),
        duration: Some(D::Weeks),
        fate: Some(F::Closed(R::Other)),
        ..Text::BLANK
    },
    Text {
        owner: "ingrid",
        title: "Walk through a ship that no longer exists",
        description: "\
            The Gudrun went down in 1902. We have her lines, an inventory of the cargo, letters from the \
            cook and one photograph of the deck. We want visitors to stand on that deck in the new hall, \
            on a wide screen, without goggles.\n\n\
            Our naval historian will want to discuss every block and rope; please see that as a gift. \
            Running at 60 frames on one ordinary gaming computer, kept simple enough that our technician \
            can restart it.",
        skills: &["3D Modeling", "Blender", "Unreal Engine", "Texturing"],
        pay: Some(fixed(C::Eur, 5_500, 7_500)),
        duration: Some(D::Months),
        questions: &["How do you show visitors what is known and what is guessed?"],
        fate: Some(F::Hiring),
        ..Text::BLANK
    },
    Text {
        owner: "siobhan",
        title: "Record 600 Irish words with a voice that children like",
        description: "\
            For a spelling game. Single words and short sentences, Connacht Irish, a quiet room. Each \
            word as its own file with a name from our list; we have a small program that checks lengths \
            and loudness before you send them.",
        skills: &["Voice-Over", "Audio Editing", "Irish"],
        pay: Some(fixed(C::Eur, 800, 1_100)),
        duration: Some(D::Weeks),
        fate: Some(F::Reopened),
        ..Text::BLANK
    },
    Text {
        owner: "aoife",
        title: "Quiet explainer films for five procedures",
        description: "\
            Patients ask the same things before a gastroscopy, and forget the answers because they are \
            nervous. Five films of 90 seconds each, drawn, friendly, no blood. The nurses have written \
            what they say; please keep their words.",
        skills: &["2D Animation", "Voice-Over", "Scriptwriting"],
        pay: Some(fixed(C::Eur, 2_200, 3_000)),
        duration: Some(D::Weeks),
        fate: Some(F::Hiring),
        ..Text::BLANK
    },
    Text { owner: "camille", title: "Two portraits", fate: Some(F::Draft), ..Text::BLANK },
];
