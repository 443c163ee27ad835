//! What was decided about whom, and why: hand-written, as the person reads it.

use super::{
    Case,
    Staff::{Colleague, Moderator},
    Step::{self, Confirm, Leave, Lift, Propose, Reinstate, Restrict, Withdraw},
};

const fn case(who: &'static str, course: &'static [(u32, Step)]) -> Case {
    Case { who, course }
}

/// Most are older than a week, so that their mails have left the mailbox.
pub(in super::super) const ALL: &[Case] = &[
    case("karin", &[(9, Restrict(Moderator, None, NO_ADMISSION))]),
    case("owen", &[(8, Restrict(Colleague, Some(21), UNWANTED_MAILS))]),
    case(
        "silvia",
        &[
            (26, Restrict(Colleague, None, INVENTED_PRAISE)),
            (24, Lift(Colleague, PRAISE_REMOVED)),
            (1, Propose(Moderator, PRAISE_AGAIN)),
        ],
    ),
    case("neil", &[(10, Propose(Moderator, DEPOSITS)), (9, Confirm(Colleague))]),
    case(
        "tadeusz",
        &[
            (38, Propose(Colleague, TAKEN_OVER)),
            (37, Confirm(Moderator)),
            (33, Reinstate(Colleague, OWNER_IS_BACK)),
        ],
    ),
    case("mariam", &[(30, Propose(Moderator, STRUCK_OFF)), (29, Withdraw(Moderator, OTHER_COMPANY))]),
    case("jakub", &[(28, Propose(Colleague, UNPAID_SAMPLES))]),
    case("rosa", &[(8, Leave)]),
    case("colm", &[(30, Leave)]),
];

const NO_ADMISSION: &str = "\
    Your profile says that the regional court of Hamburg admitted you as a sworn translator in 2014. We asked \
    the court, because a client's certificate was refused. Its list does not have your name.\n\n\
    If the list is wrong, send us the letter of admission. If it is right, take the sentence out of your \
    profile. Either way we lift this on the same day.";

const UNWANTED_MAILS: &str = "\
    Two hotels wrote to us. After you had quoted a price by phone and they had said no, you sent them eleven \
    mails in nine days, four of them at night, although both had asked you to stop. Clients here must be able \
    to say no once. This ends by itself after 21 days.";

const INVENTED_PRAISE: &str = "\
    Your profile quotes three customers. One of them, a bakery in Ghent, told us that it never bought a text \
    from you and never said this. Please take out every quotation that you cannot show us in writing.";

const PRAISE_REMOVED: &str = "\
    You took the three quotations out within a day and told us that a friend had filled in the profile. Thank \
    you for being quick. Your profile needs no praise by others; samples of your texts say more.";

const PRAISE_AGAIN: &str = "\
    The invented quotations are back in your profile. We restricted your account for the same ones four weeks \
    ago, and you removed them then. The bakery in Ghent and the bicycle shop in Utrecht both say in writing \
    that they do not know you. Clients choose by what they read in a profile, and this one misleads them a \
    second time.";

const DEPOSITS: &str = "\
    Four freelancers sent us the same mail from your address. It invites them to your project with the 400 \
    sentences and asks for 120 pounds first, as a deposit for a microphone that would be paid back with their \
    first invoice. Two of them paid. Nobody got a microphone, an offer or an answer.\n\n\
    Nobody pays to work here. We wrote to you on two days and heard nothing. Pay the two deposits back, and \
    show us that you did.";

const TAKEN_OVER: &str = "\
    Since yesterday somebody signs in to your account from two countries at once, and your profile is an \
    advertisement for a betting site. That does not look like you. We stop the account so that nothing more \
    happens in your name. Please set a new password and call us.";

const OWNER_IS_BACK: &str = "\
    You called us: your laptop was stolen on a train, and the password was stored in it. You have set a new \
    one, ended all other sessions and put your own profile back. We are sorry that it took four days.";

const STRUCK_OFF: &str = "\
    You offer work in the name of a company that was struck off the register last year; a freelancer looked it \
    up and asked us. Nobody should rely on an offer before we know who would sign it and pay.";

const OTHER_COMPANY: &str = "\
    There are two companies of this name, one in Bo and one in Freetown. Yours is in Freetown and in good \
    order; the extract that you sent came this morning. We should have asked before we proposed this.";

const UNPAID_SAMPLES: &str = "\
    Three illustrators say that you asked each of them by mail for a free trial drawing, declined all three, \
    and that two of the drawings are now on the labels of your honey. They sent us photographs of the jars.";
