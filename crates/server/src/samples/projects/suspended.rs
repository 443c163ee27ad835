//! What was open when its client's account was suspended.

use domain::{Currency as C, projects::DurationEstimate as D};

use super::{Fate as F, Text, fixed};

pub(super) const ALL: &[Text] = &[Text {
    owner: "neil",
    title: "Read 400 short sentences aloud for a speech app",
    description: "\
        Our app teaches people to speak on the phone in English. For it we need 400 sentences, read in \
        the accent that you have, in a quiet room. The microphone is chosen by us, so that all voices \
        sound alike.\n\n\
        We take twelve voices and begin with three.",
    skills: &["Voice Acting", "Audio Editing"],
    pay: Some(fixed(C::Gbp, 380, 460)),
    duration: Some(D::Weeks),
    places: 3,
    fate: Some(F::Suspended(16)),
    ..Text::BLANK
}];
