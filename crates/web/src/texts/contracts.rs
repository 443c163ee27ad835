//! Words of offers and contracts.

use domain::contracts::{
    ContractStateName, DeliverableStateName, EndReason, MilestoneStateName, OfferGone, PaymentStateName,
};

texts! {
    /// One offer or contract.
    ContractPage EN_PAGE {
        all: "Contracts",
        offered(when: &str): format!("Offered {when}"),
        round(round: u16): if round == 1 { "Terms countered once".to_owned() } else { format!("Terms countered {round} times") },
        signed(when: &str): format!("Agreed on {when}"),
        between(client: &str, freelancer: &str): format!("{client} and {freelancer}"),
        your_turn: "Your turn",
        their_turn: "Waiting",
        money: "Where the money is",
        agreed_total: "agreed total",
        paid: "Paid",
        under_way: "Under way",
        to_come: "To come",
        gone: "Cancelled or unpaid",
        outside: "Paid outside of MegiLance, without a fee.",
        count(n: usize): match n { 1 => "One milestone".to_owned(), n => format!("{n} milestones") },
        milestones: "Milestones",
        dates: "Next dates",
        date_due(title: &str): format!("{title} is due"),
        date_review(title: &str): format!("Review of {title} ends"),
        date_confirm(title: &str): format!("Payment for {title} counts as received"),
        date_answer: "The offer ends without an answer",
        activity: "Activity",
        earlier_activity: "Earlier",
        sides: "Who",
        client: "Client",
        freelancer: "Freelancer",
        project: "Project page",
        proposal: "The proposal",
        course: "This contract",
        offer: "This offer",
        pause: "Pause",
        pause_note: "Nothing new is started while it is paused. What was handed in keeps its clock.",
        resume: "Go on",
        end: "End contract",
        end_request_withdrawal: "Keep it going",
        withdraw: "Take the offer back",
        hold: "Hold",
        hold_release: "Release the hold",
        declined_note(name: &str): format!("{name} wrote:"),
    }
}

texts! {
    /// Whose turn it is, and what to do.
    ContractTurn EN_TURN {
        offer(name: &str): format!("{name} offers you this contract"),
        countered(name: &str): format!("{name} proposes other terms"),
        offer_text: "Read the terms. Accept them, propose others, or say no.",
        by: "Please answer by",
        ends: "Without an answer the offer ends.",
        offer_wait(name: &str): format!("{name} has the offer"),
        until: "There is time until",
        submit(title: &str): format!("Deliver “{title}”"),
        submit_text: "Hand in a note and links to the work.",
        resubmit_text: "Changes were asked for; they stand below. Hand the work in again.",
        submit_by: "It is due by",
        submit_late: "It was due by",
        submit_wait(name: &str, title: &str): format!("{name} works on “{title}”"),
        silence_cancels: "If nothing is handed in, the milestone is cancelled.",
        answer_cancel(name: &str, title: &str): format!("{name} asks to cancel “{title}”"),
        answer_cancel_text: "Cancel it, or hand the work in again.",
        answer_cancel_wait(name: &str, title: &str): format!("{name} was asked to cancel “{title}”"),
        approve(title: &str): format!("Review “{title}”"),
        approve_text(name: &str): format!("{name} handed work in; it stands below. Approve it, or ask for changes."),
        approve_silence: "Without an answer it counts as approved.",
        approve_wait(name: &str, title: &str): format!("{name} looks at “{title}”"),
        claim(amount: &str, name: &str): format!("Pay {amount} to {name}"),
        claim_text(title: &str): format!("For “{title}”. You pay outside of MegiLance, as you agreed. Then say so here."),
        contradicted_text(name: &str, title: &str): format!("{name} says that the payment for “{title}” did not arrive. Sort it out together, pay, and say so here again."),
        claim_wait(name: &str, amount: &str): format!("{name} owes {amount}"),
        confirm(amount: &str): format!("Did {amount} arrive?"),
        confirm_text(name: &str, title: &str): format!("{name} says that “{title}” is paid."),
        confirm_silence: "Without an answer it counts as received.",
        confirm_wait(name: &str, amount: &str): format!("{name} confirms {amount}"),
        fund: "Start the next milestone",
        fund_text: "Work on a milestone begins when you start it.",
        fund_wait(name: &str): format!("{name} starts the next milestone"),
        resume: "This contract is paused",
        resume_text: "Nothing new is started until you go on.",
        resume_wait(name: &str): format!("{name} paused this contract"),
        held: "Staff hold this contract",
        held_text: "Nothing can be done and every clock stands still until staff release it.",
    }
}

texts! {
    /// Milestones, what was handed in, and payments.
    Work EN_WORK {
        due: "Due",
        start: "Start",
        start_note(name: &str): format!("{name} begins once you start it."),
        wait_start(name: &str): format!("{name} starts it."),
        hand_in: "Hand in work",
        hand_in_again: "Hand in another version",
        approve(amount: &str): format!("Approve {amount}"),
        request_changes: "Ask for changes",
        extend: "Take 7 more days",
        pay_early: "Approve early",
        cancel: "Cancel milestone",
        ask_cancel: "Ask to cancel it",
        cancel_asked: "The client asked to cancel this.",
        claim: "I have paid",
        confirm: "Yes, it arrived",
        contradict: "It did not arrive",
        write_off: "Write it off",
        write_off_from: "You can write it off from",
        owed_since: "Owed since",
        reference: "Reference:",
        version(n: u16): format!("Version {n}"),
        earlier(n: usize): match n { 1 => "One earlier version".to_owned(), n => format!("{n} earlier versions") },
        handed_in: "handed in",
        links: "Links",
        leads_to(host: &str): format!("Leads to {host}, outside of MegiLance"),
        feedback: "Asked to change",
        hash: "SHA-256",
        draft: "Only you see this draft.",
        discard: "Discard draft",
        changes(used: u16, included: u16): format!("Changes asked for {used} of {included} times"),
        beyond(used: u16, included: u16): format!("Changes asked for {used} times, beyond the {included} that the terms include"),
    }
}

texts! {
    /// Terms, and all versions of them.
    ContractTerms EN_TERMS {
        title: "Terms",
        scope: "What is to be done",
        total: "Total",
        milestones: "Milestones",
        revisions: "Changes",
        included(n: u16): match n { 0 => "None included".to_owned(), 1 => "One round for each milestone".to_owned(), n => format!("{n} rounds for each milestone") },
        rights: "Rights",
        secrecy: "Confidentiality",
        payment: "Payment",
        direct: "Direct",
        direct_note: "The client pays the freelancer outside of MegiLance.",
        fee: "Fee",
        no_fee: "None",
        version: "Version",
        written(number: u32, by: &str, when: &str): format!("Version {number}, by {by}, {when}"),
        read: "Read all terms",
        versions: "Earlier versions",
        record: "Record",
        record_note: "Both sides agreed to the terms with this SHA-256. It is made over the text below.",
        record_open: "Once both sides agree, their agreement is kept here with the SHA-256 of the terms. It is made over the text below.",
        agreed(name: &str, when: &str): format!("{name} agreed on {when}"),
        canonical: "The text that was hashed",
        pays(name: &str): format!("{name} pays"),
        gets(name: &str): format!("{name} gets"),
    }
}

texts! {
    /// Writing an offer or a counter-offer.
    OfferForm EN_OFFER {
        title(name: &str): format!("Make {name} an offer"),
        here: "Make an offer",
        counter_title: "Propose other terms",
        for_project: "For",
        asked(price: &str): format!("The proposal asks for {price}."),
        scope_title: "What is to be done",
        scope: "Scope",
        scope_hint: "Say what is delivered and what is not. It starts with your project's description.",
        plan_title: "Milestones",
        plan_note: "Each is delivered, looked at and paid by itself. The first starts when the offer is accepted.",
        terms_title: "Terms",
        revisions: "Rounds of changes included in each milestone",
        rights: "Who owns the work?",
        secrecy: "Confidentiality",
        aside_title: "What happens next",
        aside_offer(name: &str): format!("{name} has 7 days to answer, and may propose other terms. You can take the offer back until then."),
        aside_counter(name: &str): format!("{name} has 7 days to answer. It can go back and forth 10 times in all."),
        payment: "Paid directly",
        payment_note: "You pay outside of MegiLance. There is no fee for either side.",
        payment_note_freelancer: "The client pays you outside of MegiLance. There is no fee for either side.",
        send: "Send offer",
        counter: "Propose these terms",
        cancel: "Cancel",
        newest: "Their terms now",
    }
}

texts! {
    /// Handing work in.
    WorkForm EN_HAND_IN {
        title(milestone: &str): format!("Hand in “{milestone}”"),
        note: "What is it, and where should the client look first?",
        links_title: "Links",
        links_hint: "Where the work lies. Each begins with https://.",
        link(n: usize): format!("Link {n}"),
        add_link: "Add a link",
        remove_link(n: usize): format!("Remove link {n}"),
        aside_title: "What happens next",
        aside: "The client has 14 days to approve it or to ask for changes. Without an answer it counts as approved.",
        replaces: "It takes the place of the version that the client is looking at, and the 14 days start anew.",
        fixed: "What you hand in can no longer be changed; you can hand in another version.",
        send: "Hand in",
        finish: "Finish your draft",
        save: "Save draft",
        cancel: "Cancel",
    }
}

texts! {
    /// Questions before something is done.
    ContractAsk EN_ASK {
        accept_title: "Accept this offer?",
        accept_note: "With this you agree to these terms. The contract begins at once, and its first milestone starts.",
        accept(total: &str): format!("Accept for {total}"),
        decline_title: "Decline this offer?",
        decline_note: "The offer ends. The other side reads your words.",
        decline_field: "Why? Others can be helped by a reason",
        decline: "Decline offer",
        end_title: "End this contract?",
        end_note: "Nothing is under way, so it ends at once. Milestones that were not started are cancelled. This cannot be undone.",
        end_request_note: "Milestones that were not started are cancelled. What was handed in is still looked at and paid. The contract ends with the last of them.",
        end: "End contract",
        approve_title(milestone: &str): format!("Approve “{milestone}”?"),
        approve_note(amount: &str, name: &str): format!("You then owe {name} {amount}. You pay outside of MegiLance and say so here. This cannot be undone."),
        approve(amount: &str): format!("Approve {amount}"),
        early_title(milestone: &str): format!("Approve “{milestone}” early?"),
        early_note(amount: &str, name: &str): format!("You approve it as it is, without a further version. You then owe {name} {amount}. This cannot be undone."),
        changes_title(milestone: &str): format!("Ask for changes of “{milestone}”?"),
        changes_note(used: u16, included: u16): if used < included {
            format!("This is round {} of {included} that the terms include.", used + 1)
        } else {
            format!("The {included} rounds that the terms include are used up. You can ask all the same; agree first whether it costs more.")
        },
        changes_field: "What should be different?",
        changes_hint: "Name each thing, so that it can be done in one go.",
        changes: "Ask for changes",
        cancel_title(milestone: &str): format!("Cancel “{milestone}”?"),
        cancel_note: "Nothing more is delivered or paid for it. This cannot be undone.",
        cancel_last: "It is the last one, so the contract ends with it.",
        cancel: "Cancel milestone",
        claim_title(amount: &str): format!("Have you paid {amount}?"),
        claim_note(name: &str): format!("{name} then has 7 days to say whether it arrived. Without an answer it counts as received."),
        claim_field: "Reference on the payment",
        claim_hint: "So that it can be found, for example an invoice number.",
        claim: "I have paid",
        confirm_title(amount: &str): format!("Did {amount} arrive?"),
        confirm_note: "With your yes the milestone is paid. This cannot be undone.",
        confirm(amount: &str): format!("{amount} arrived"),
        contradict_title(amount: &str): format!("Did {amount} not arrive?"),
        contradict_note(name: &str): format!("{name} is told, and the amount is owed again."),
        contradict: "It did not arrive",
        write_off_title(amount: &str): format!("Write {amount} off?"),
        write_off_note: "The milestone counts as unpaid for good. This cannot be undone.",
        write_off: "Write it off",
        keep: "Not yet",
        keep_it: "Keep it",
    }
}

texts! {
    /// The own offers and contracts.
    ContractList EN_LIST {
        title: "Contracts",
        label: "Contracts and offers",
        sides: "Your side",
        as_client: "You hire",
        as_freelancer: "You work",
        all: "All",
        offers: "Offers",
        running: "Running",
        over: "Over",
        paid(done: usize, of: usize): format!("{done} of {of} paid"),
        empty: "No contracts here",
        empty_client: "Make an offer to somebody who sent you a proposal.",
        empty_freelancer: "Offers that you get stand here.",
        make_offer: "Make an offer",
        see: "See the contract",
        see_offer: "See the offer",
    }
}

texts! {
    /// What waits in contracts, on the dashboard.
    ContractTasks EN_TASKS {
        answer_offer(name: &str, amount: &str): format!("Answer the offer of {name}, {amount}"),
        review_work(milestone: &str, name: &str): format!("Review “{milestone}” by {name}"),
        pay(amount: &str, name: &str): format!("Pay {amount} to {name}"),
        confirm_payment(amount: &str, name: &str): format!("Did {amount} from {name} arrive?"),
        deliver(milestone: &str): format!("Deliver “{milestone}”"),
        answer_cancel(name: &str, milestone: &str): format!("{name} asks to cancel “{milestone}”"),
        start(milestone: &str): format!("Start “{milestone}”"),
        resume(title: &str): format!("“{title}” is paused"),
        by(due: &str): format!("By {due}."),
        late(due: &str): format!("It was due by {due}."),
        read: "Read",
        review: "Review",
        look: "Look",
        answer: "Answer",
    }
}

texts! {
    /// States, reasons and other closed lists.
    ContractWords EN_WORDS {
        contract(state: ContractStateName): match state {
            ContractStateName::Offered => "Offer",
            ContractStateName::Active => "Active",
            ContractStateName::Paused => "Paused",
            ContractStateName::Ending => "Ending",
            ContractStateName::OnHold => "On hold",
            ContractStateName::Ended => "Ended",
            ContractStateName::Declined => "Declined",
            ContractStateName::Withdrawn => "Offer gone",
            ContractStateName::Expired => "Offer expired",
        }.to_owned(),
        milestone(state: MilestoneStateName): match state {
            MilestoneStateName::Planned => "Not started",
            MilestoneStateName::Funded => "Started",
            MilestoneStateName::Submitted => "In review",
            MilestoneStateName::ChangesRequested => "Changes asked for",
            MilestoneStateName::Approved => "Approved",
            MilestoneStateName::Released => "Paid",
            MilestoneStateName::Cancelled => "Cancelled",
            MilestoneStateName::Unpaid => "Unpaid",
            MilestoneStateName::Disputed => "Disputed",
            MilestoneStateName::Refunded => "Refunded",
            MilestoneStateName::Split => "Split",
        }.to_owned(),
        payment(state: PaymentStateName): match state {
            PaymentStateName::Due => "Payment due",
            PaymentStateName::Claimed => "Said to be paid",
            PaymentStateName::Contradicted => "Did not arrive",
            PaymentStateName::Confirmed => "Paid",
            PaymentStateName::WrittenOff => "Written off",
        }.to_owned(),
        deliverable(state: DeliverableStateName): match state {
            DeliverableStateName::Draft => "Draft",
            DeliverableStateName::Submitted => "Handed in",
            DeliverableStateName::Accepted => "Approved",
            DeliverableStateName::ChangesRequested => "Changes asked for",
            DeliverableStateName::Superseded => "Replaced",
        }.to_owned(),
        end(reason: EndReason): match reason {
            EndReason::Completed => "Every milestone was worked off",
            EndReason::Mutual => "Both agreed to stop",
            EndReason::Client => "The client ended it",
            EndReason::Freelancer => "The freelancer ended it",
            EndReason::Dispute => "Staff decided a dispute",
            EndReason::Platform => "Staff ended it",
        }.to_owned(),
        gone(why: OfferGone): match why {
            OfferGone::TakenBack => "It was taken back",
            OfferGone::ProposalWithdrawn => "The proposal was withdrawn",
            OfferGone::ProjectEnded => "The project ended",
            OfferGone::AccountClosed => "An account is being closed",
        }.to_owned(),
        ending_client: "The client asked to end it",
        ending_freelancer: "The freelancer asked to end it",
        expired: "Nobody answered in time",
    }
}

texts! {
    /// What happened to a contract.
    ContractActivity EN_ACTIVITY {
        you: "You",
        timer: "Without an answer,",
        offer: "made an offer",
        counter: "proposed other terms",
        accept: "accepted the terms",
        decline: "declined the offer",
        withdraw: "took the offer back",
        void: "The offer became void",
        expire: "The offer expired",
        pause: "paused the contract",
        resume: "let the contract go on",
        hold: "Staff hold the contract",
        release_hold: "Staff released the hold",
        end_request: "asked to end the contract",
        cancel_end_request: "took back the wish to end it",
        end: "The contract ended",
        end_at_once: "ended the contract",
        fund: "started",
        submit: "handed in work for",
        resubmit: "handed in another version of",
        request_changes: "asked for changes of",
        extend_review: "took 7 more days for",
        approve: "approved",
        pay_early: "approved early",
        auto_approve: "Approved without an answer:",
        released: "Paid:",
        cancel: "cancelled",
        cancelled: "Cancelled:",
        write_off: "wrote off",
        claim: "paid for",
        confirm: "received the payment for",
        confirm_silence: "Received without an answer: the payment for",
        contradict: "did not receive the payment for",
    }
}
