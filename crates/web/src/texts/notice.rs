//! What was just done, in a few words.

texts! {
    /// Toasts.
    Notice EN {
        name: "Name saved.",
        handle: "Handle saved.",
        role: "Role added.",
        email: "Look at the mail that we sent to the new address.",
        password: "Password changed. All other sessions have ended.",
        session: "Session ended.",
        sessions: "All other sessions have ended.",
        closing: "Your account will be closed.",
        reopened: "Your account stays open.",
        signed_out: "You are signed out.",
        confirmed: "Your address is confirmed.",
        reset: "Your new password is set. Sign in with it.",
        published: "Your project is published.",
        draft: "Draft saved.",
        saved: "Changes saved.",
        taken_back: "Your project is a draft again.",
        discarded: "Draft discarded.",
        paused: "Your project takes no new proposals.",
        resumed: "Your project takes proposals again.",
        open_again: "Your project is open again.",
        still_open: "Noted. Your project stays open.",
        closed: "Your project is closed.",
        sent: "Your proposal is on its way.",
        withdrawn: "Proposal withdrawn.",
        shortlisted: "On your shortlist.",
        unshortlisted: "Off your shortlist.",
        declined: "Proposal declined.",
        profile: "Profile saved.",
        address: "Your new address is in use.",
    }
}
