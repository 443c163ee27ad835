//! Screens, signs and print.

use domain::proposals::DeclineReason as R;

use super::{
    Outcome::{Declined, Discarded, Kept, Read, Unread, Withdrawn},
    Pile, bid, pile,
};

pub(super) const ALL: &[Pile] = &[
    pile(
        "A calm start page for people who call our control room",
        &[
            bid(
                "ayesha",
                Kept,
                "\
                I would sit beside your people for the two mornings before I draw a line, and count what is \
                asked and not what we think is asked. Two questions above everything else: is my power out, \
                and is this about my bill? The rest may be one step away.",
            )
            .plan(&[
                ("Two mornings and three sketches", 30),
                ("One page, tried with callers", 45),
                ("Texts in two languages, and files", 25),
            ]),
            bid(
                "priya",
                Read,
                "\
                Before a new page I would change the first sentence of the old one for a week and look at \
                the calls. If it helps, you save most of this budget. If not, I know what to test.",
            )
            .plan(&[("One week with the old page", 30), ("New page", 70)]),
            bid(
                "daniel",
                Unread,
                "\
                Forty per cent of callers look for a number and not for an answer. I would hide nothing, put \
                the number at the top, and see who still needs it after reading one line.",
            ),
        ],
    ),
    pile(
        "Right-to-left layout and Urdu check for a clinic booking app",
        &[
            bid(
                "ayesha",
                Read,
                "\
                Urdu is my first language and clinic queues have been my work for four years, so I would \
                find the tone mistakes as well as the mirrored arrows. You get one list with screenshots, \
                sorted by how likely it is that a patient comes on the wrong day. I am online when your \
                developers are.",
            )
            .answers(&[
                "The booking app of a diagnostic laboratory in Lahore; the dates were in three calendars.",
            ]),
            bid(
                "noor",
                Read,
                "\
                I read Arabic from the right all day, and have checked eleven apps that were mirrored by \
                people who do not. My Urdu is good for reading but not for tone, so I would bring a \
                colleague from Lahore for the talks with patients.",
            )
            .answers(&["A pharmacy app in Amman, both languages, two rounds."])
            .plan(&[
                ("Forty screens, findings with pictures", 60),
                ("Three patients", 25),
                ("The call and corrections", 15),
            ]),
            bid(
                "omar",
                Unread,
                "\
                Logical properties solve about eighty per cent; the rest are icons, progress bars and \
                numbers inside sentences. I would look at exactly those on every screen, on a phone and \
                not in a simulator.",
            )
            .answers(&["A bank in Cairo. Their \"next\" pointed backwards for a year."]),
            bid(
                "sana",
                Unread,
                "\
                I would check the words, since most apps are translated into an Urdu that nobody speaks in \
                a waiting room. Layout I note as well, with screenshots. As an editor I am used to lists \
                that are followed.",
            )
            .answers(&["A reading app for schools, in Urdu, which now says \"please\" less often."])
            .revised(),
            bid(
                "leila",
                Unread,
                "\
                Three patients can tell you where it hurts, and not how often; I would sit with your three \
                and with five more whom I bring. Persian is my language, so I read the mirrored screens \
                without effort. Urdu I would read with a colleague.",
            )
            .answers(&["The portal of a hospital in Isfahan; the calendar began on the wrong day."]),
            bid(
                "priya",
                Declined(R::Experience),
                "\
                My research with patients would fit, and a partner reads Urdu for me. The list would be \
                ranked by how much each finding hurts, as you ask.",
            )
            .answers(&["A Persian news app, with the same partner."]),
        ],
    ),
    pile(
        "Signs and leaflets that lead patients to the right door",
        &[
            bid(
                "lucia",
                Kept,
                "\
                Twenty-five signs can be learned by heart if they share one arrow and three colours, and I \
                would test them with people who have taken off their glasses. From your photographs I \
                would begin with what can be taken down.",
            )
            .plan(&[("Plan and one trial sign", 35), ("All signs and the leaflet", 65)]),
            bid(
                "iris",
                Read,
                "\
                Signs fail at the corner where two of them meet, so I would draw the ways before I draw \
                the signs. I deliver files that your local firm can print without a phone call.",
            ),
        ],
    ),
    pile(
        "A label family for six single-origin coffees",
        &[
            bid(
                "lucia",
                Unread,
                "\
                Two colours on kraft is a gift, because it forbids most mistakes. Farmer's name first, set \
                by hand in six widths so that short and long names fill the same line; I have printed \
                flexo for a mate producer since 2019.",
            )
            .answers(&["The yerba bags of Don Evaristo, in every second shop of Montevideo."]),
            bid(
                "iris",
                Kept,
                "\
                Siblings look alike in the eyes and not in the clothes, so I would keep the lettering the \
                same and let the altitude line draw each mountain. I ask for a printed proof on your real \
                paper before I call it done.",
            )
            .answers(&["A honey from Chios, on the shelf of my own baker."]),
            bid(
                "mei",
                Withdrawn,
                "\
                I would draw each farm in one line, thick enough for flexo, from your photographs. Type is \
                not my strength and I would leave it to your printer.",
            )
            .answers(&["A jam from Otaru with a bear on it."]),
        ],
    ),
    pile(
        "Poster and programme for a three-day jazz festival",
        &[
            bid(
                "lucia",
                Read,
                "\
                A river, eighteen names, no instrument at all: I have a sketch already that can be read \
                from the bus. The templates for announcements would take your people two minutes each.",
            ),
            bid(
                "yuki",
                Declined(R::Timing),
                "\
                I would make a poster that also moves, for your screens and stories. I am free from the \
                end of the month.",
            ),
        ],
    ),
    pile(
        "Exhibition panels about whaling, for readers from 9 to 90",
        &[
            bid(
                "iris",
                Read,
                "\
                I read before I design, and I have done this for a museum of sponge divers, with \
                photographs that were just as hard to look at. Each panel gets one sentence for the child, \
                one for the grandmother, and then the text. I would come to Trondheim twice, gladly in the \
                dark season.",
            ),
            bid(
                "helena",
                Unread,
                "\
                I am a proofreader and not a designer, but 42 panels in two languages will need someone \
                who checks names, years and charts against each other. I offer that part, at my rate, next \
                to whomever you choose.",
            ),
            bid(
                "daniel",
                Discarded,
                "I have written half of this and would like to think about the travelling first.",
            ),
        ],
    ),
    pile(
        "Illustrate a 32-page picture book about a lost kite",
        &[
            bid(
                "mei",
                Kept,
                "\
                I would draw the wind first, because it is the main character and it blows from right to \
                left. I have made 23 books, one of them bound on the right, and I would ask you for a \
                hundred photographs of roofs.",
            )
            .answers(&["Attached: the snow plough in a storm, and a kitchen with rain at the window."])
            .plan(&[("Storyboard", 20), ("Pencils for all spreads", 30), ("Ink and colour", 50)]),
            bid(
                "usman",
                Read,
                "\
                The roofs of Rawalpindi are outside my window, and I would build them as a model, then \
                draw over it in ink. Children from this town will find their own street.",
            )
            .answers(&["A dust storm over Raja Bazaar, and the same street after it."]),
        ],
    ),
    pile(
        "Cargo bike configurator: make the 14 steps feel like 4",
        &[
            bid(
                "ayesha",
                Withdrawn,
                "\
                People do not give up at step nine because of step nine, but because they cannot see the \
                end. I would group the fourteen steps by question (who rides, what do you carry, what do \
                you pay) and have a prototype for your Saturday. Your recordings would be my first week.",
            )
            .plan(&[
                ("Recordings and structure", 35),
                ("Clickable prototype", 45),
                ("Saturday tests and changes", 20),
            ]),
            bid(
                "priya",
                Kept,
                "\
                Send me three of the painful recordings and I will tell you what I would change before you \
                pay me. For the Saturday I would write the script and train whoever sits with the \
                customers.",
            )
            .plan(&[
                ("Findings from the recordings", 30),
                ("Prototype", 50),
                ("The Saturday", 20),
            ]),
            bid(
                "tomas",
                Declined(R::Price),
                "\
                A prototype in the browser, with your real bicycles and real prices, is what I would bring \
                on the Saturday. It takes longer than boxes in Figma and tells you more.",
            ),
        ],
    ),
];
