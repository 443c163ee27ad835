//! Every code that an error may carry: the one list. `docs/ERRORS.md`, the page of errors and the description of the
//! API are made from it, and a test holds it against the sources.

/// A code, and what it means to whoever gets it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Code {
    /// The stable word.
    pub code: &'static str,
    /// The status of the answer.
    pub status: u16,
    /// The problem in a few words.
    pub title: &'static str,
    /// When it is answered.
    pub when: &'static str,
    /// What to do about it.
    pub remedy: &'static str,
}

/// Finds a code.
#[must_use]
pub fn find(code: &str) -> Option<&'static Code> {
    CODES.iter().find(|c| c.code == code)
}

const fn code(
    code: &'static str,
    status: u16,
    title: &'static str,
    when: &'static str,
    remedy: &'static str,
) -> Code {
    Code { code, status, title, when, remedy }
}

/// All of them, by status and then by name.
#[rustfmt::skip]
pub static CODES: &[Code] = &[
    code("body_broken", 400, "The body could not be read", "The body ended early or was malformed.", "Send it again."),
    code("form_unreadable", 400, "The form could not be read", "A form of a page arrived damaged.", "Open the page again and send it from there."),
    code("idempotency_key_missing", 400, "A key is missing", "A request that creates or moves something came without a well-formed `Idempotency-Key`.", "Send one of 16 to 255 visible ASCII characters, new for each thing you ask for; a UUID does."),
    code("if_match_malformed", 400, "If-Match is not a tag of ours", "`If-Match` holds something else than one tag or `*`.", "Send the `ETag` as it came, quotes included."),
    code("json_syntax", 400, "The body is not JSON", "The body cannot be parsed.", "Look at the line and column that `detail` names."),
    code("json_too_deep", 400, "The JSON is nested too deeply", "Objects and lists lie more than 32 deep.", "Send a flatter body."),
    code("code_required", 401, "A code is required", "A staff account signs in without the code of its authenticator.", "Send `code` too."),
    code("code_wrong", 401, "The code is not right", "The authenticator's code is wrong, too old, or was used.", "Wait for the next code and send that."),
    code("credentials_wrong", 401, "Email or password is not right", "No account has this address, or the password is another. The two are not told apart.", "Check both, or ask to set a new password."),
    code("refresh_invalid", 401, "The refresh token is not valid", "It was used, ended, is too old, or was never one.", "Sign in again."),
    code("sign_in_required", 401, "Sign in first", "The request came without an access token.", "Send `Authorization: Bearer ...`."),
    code("token_invalid", 401, "The access token is not valid", "It is too old, damaged, or not one of ours.", "Refresh your tokens, or sign in again."),
    code("token_revoked", 401, "This sign-in was ended", "The session was ended by its owner, or the token is from before a new password.", "Refresh your tokens; if that is refused, sign in again."),
    code("account_closing", 403, "The account is being closed", "The account is being closed, so it only reads and ends sessions.", "Undo the closing first."),
    code("account_restricted", 403, "The account is restricted", "A restricted account finishes what is running and starts nothing new.", "Wait until it lifts, or appeal."),
    code("account_suspended", 403, "The account is suspended", "A suspended account reads, exports and appeals.", "Read the reasons in the mail, and appeal."),
    code("client_role_missing", 403, "The client role is missing", "Somebody without the client role writes a project.", "Add the role to the account first."),
    code("email_unconfirmed", 403, "The address is not confirmed", "The account's address was never confirmed.", "Use the link of the mail; sign up again to get another."),
    code("foreign_form", 403, "The form is not ours", "A form was sent from another site.", "Open the page here and send it again."),
    code("freelancer_role_missing", 403, "The freelancer role is missing", "Somebody without the freelancer role writes a profile.", "Add the role to the account first."),
    code("no_second_factor", 403, "There is no authenticator", "A staff account without an authenticator tries to sign in.", "Ask the operator to set one up."),
    code("not_a_freelancer", 403, "The freelancer role is missing", "Somebody without the freelancer role proposes.", "Add the role to the account first."),
    code("not_allowed", 403, "Not allowed", "You may see this, but it is not yours to do.", "Use the account that it belongs to."),
    code("not_author", 403, "The terms are not yours", "An offer is taken back by the side that did not write its newest terms.", "Accept, counter or decline it."),
    code("not_requester", 403, "You did not ask for this", "The request to end a contract is taken back by the side that did not make it.", "Leave it to the other side, or answer the request."),
    code("not_your_turn", 403, "It is the other side's turn", "An offer is answered by the side that wrote its newest terms.", "Wait for the other side, or take the offer back."),
    code("own_project", 403, "This is your own project", "A client proposes to the own project.", "Look for somebody else's."),
    code("proof_missing", 403, "A proof is missing", "A new account's address is confirmed without its password.", "Send `password`, or `new_password`."),
    code("second_member_needed", 403, "A second member of staff must confirm", "Whoever proposed a suspension confirms it although somebody else could.", "Leave it to another member of staff."),
    code("step_up_required", 403, "A fresh code is required", "Staff decide about others more than ten minutes after they showed the code of their authenticator.", "Show a code again: on the page that asks for it, or by opening new tokens."),
    code("link_over", 404, "The link is over", "The token of a mail was used, replaced, or is too old.", "Ask for a new mail."),
    code("not_found", 404, "Not found", "There is nothing at this address, or it is not for you to see. The two are not told apart.", "Check the address and who you are signed in as."),
    code("method_not_allowed", 405, "Not this method", "The address exists and does not answer this method.", "Use one that `Allow` lists."),
    code("body_too_slow", 408, "The body took too long", "The body did not arrive within 30 seconds.", "Send it again over a better line."),
    code("address_taken", 409, "The address is taken", "Another account has this mail address now.", "Use another address."),
    code("allowance_empty", 409, "No proposals are left this week", "Sending a proposal costs one of the allowance, and none is left.", "Keep it as a draft until `next_refill` of the allowance."),
    code("already_extended", 409, "More time was taken already", "A client takes more time for the same version of the work a second time.", "Approve it, or ask for changes."),
    code("already_hired", 409, "You were hired already", "Somebody proposes to a project that hired them.", "Agree on more work in the contract."),
    code("already_proposed", 409, "You have a proposal here", "A second proposal goes to the same project while the first is not over.", "Revise the first, which is `my_proposal` of the project, or withdraw it."),
    code("answer_over", 409, "The time to answer is over", "A payment is contradicted after it counts as received.", "Talk to the other side."),
    code("cancel_needs_both", 409, "This takes both sides", "A client cancels a milestone for which work was handed in.", "Ask the freelancer to cancel it."),
    code("cancel_needs_nobody", 409, "You can do this alone", "A client asks to cancel a milestone that they may cancel themselves.", "Cancel it."),
    code("client_suspended", 409, "The client is suspended", "A project is let through whose client is suspended.", "Reinstate the account first, or leave the project."),
    code("contract_live", 409, "A contract is live", "An account is closed while it has a contract that has not ended.", "Finish or end the contract first."),
    code("draft_exists", 409, "A version is being prepared", "A second version of the work is begun for the same milestone.", "Change the first, or throw it away."),
    code("last_round", 409, "No more counter-offers", "An offer is countered after the last round.", "Accept it, or decline it."),
    code("milestone_under_way", 409, "A milestone is under way", "A contract is ended at once while a milestone runs.", "Finish or cancel the milestone, or ask to end the contract."),
    code("no_place_free", 409, "Every place is taken", "A project is opened again, or somebody is hired, although every place is taken.", "Ask for more places, or write a new project."),
    code("not_due", 409, "Too early", "The time of the other side is not over yet.", "Wait until it is; `next` tells."),
    code("not_idle", 409, "The project is not idle", "A project would expire that is in use.", "Nothing; it goes on."),
    code("not_in_contract", 409, "Not part of this contract", "A milestone, payment or piece of work belongs to another contract.", "Load the contract, and use an id that stands in it."),
    code("not_now", 409, "Not possible now", "The thing is in a state that does not allow this.", "See `allowed` for what is possible now, and load it again."),
    code("nothing_changed", 409, "Nothing has changed", "A proposal is revised with what it says already.", "Change a term first."),
    code("nothing_to_submit", 409, "Nothing is handed in", "Work is handed in without saying anything.", "Write a note or add a link first."),
    code("offer_expired", 409, "The offer has expired", "An offer is answered after its time.", "Ask the client for a new one."),
    code("other_side_suspended", 409, "The other side is suspended", "An offer is made to, or accepted from, somebody whose account is suspended.", "Nothing; the offer lapses unless they are reinstated in time."),
    code("paused_by_other", 409, "Somebody else paused this", "A project that was paused with the account is resumed by hand.", "It resumes with the account."),
    code("places_free", 409, "Places are free", "A project is marked as filled that still has free places.", "Close it, or hire for every place."),
    code("project_not_hiring", 409, "The project hires nobody now", "An offer is made or accepted for a project that is neither open nor paused.", "Open the project again first."),
    code("project_not_open", 409, "The project takes no proposals", "A proposal goes to a project that is not open.", "Look for an open one."),
    code("proposal_cap", 409, "The project has enough proposals", "A project has as many proposals as it takes.", "Look for another one."),
    code("reopen_over", 409, "Too late to open again", "A project is opened again more than 30 days after its end.", "Copy it into a new project."),
    code("review_over", 409, "The time to look is over", "Changes are asked for, or more time is taken, after the work counts as approved.", "Agree on another milestone."),
    code("staff_account", 409, "Not for staff accounts", "Staff accounts have no market role, and only the operator ends them.", "Use an account of your own for the market; about others, ask the operator."),
    code("still_suspended", 409, "An account is still suspended", "A contract is released while an account of either side is suspended.", "Reinstate the account first."),
    code("suspension_lapsed", 409, "The proposal has lapsed", "A suspension is confirmed more than 7 days after it was proposed.", "Propose it again."),
    code("suspension_proposed", 409, "A suspension is proposed", "An account is moderated otherwise while a suspension waits for its confirmation.", "Confirm the proposal, or take it back."),
    code("terms_changed", 409, "The terms have changed", "An offer is accepted whose terms are not those that were looked at.", "Load it, read it again, and accept that."),
    code("write_off_early", 409, "Too early to write off", "A payment is written off while the client still has time to pay.", "Wait until the day that `detail` names."),
    code("stale", 412, "Changed meanwhile", "Somebody changed the thing since the version that you edited.", "Load it again, repeat your change, and send the new `ETag`."),
    code("body_too_large", 413, "Too much was sent", "JSON may have 256 KiB, forms 64 KiB.", "Send less in one request."),
    code("url_too_long", 414, "The address is too long", "Path and query have more than 4 KiB.", "Send long values in the body."),
    code("encoding_refused", 415, "Compressed bodies are not taken", "The body came with `Content-Encoding`.", "Send it plain."),
    code("json_required", 415, "JSON is required", "The body is not `application/json`.", "Send JSON with `Content-Type: application/json`."),
    code("idempotency_key_reused", 422, "The key was used for something else", "The same `Idempotency-Key` came before with another body.", "Use a new key for a new thing."),
    code("invalid", 422, "The input is not acceptable", "Fields are missing, unknown, of another type, or break a rule.", "`fields` names each with a JSON Pointer and says what to change."),
    code("if_match_missing", 428, "Say which version you edited", "An edit came without `If-Match`.", "Load the thing, and send its `ETag` as `If-Match`."),
    code("proposal_limit", 429, "Enough proposals for now", "An account sends more than 3 proposals in 10 minutes, or more than 20 in 24 hours.", "Keep it as a draft, and send it after the seconds of `Retry-After`."),
    code("publication_limit", 429, "Enough projects for a day", "An account publishes more projects than it may in 24 hours.", "Keep the draft, and publish it after the seconds of `Retry-After`."),
    code("rate_limited", 429, "Too many attempts", "You, or your network, asked more often than the limit allows.", "Wait the seconds of `Retry-After`; `RateLimit` tells what is left."),
    code("too_many_attempts", 429, "Too many wrong passwords", "Wrong passwords or codes delay the next attempt on this account.", "Wait the seconds of `Retry-After`, or set a new password."),
    code("internal", 500, "Something went wrong", "A fault of ours. Nothing was changed.", "Try again; if it stays, tell the operator the `request_id`."),
    code("busy", 503, "Busy", "There is no capacity right now. Nothing was changed.", "Wait the seconds of `Retry-After` and try again, with the same key."),
    code("database_lost", 503, "The database does not answer", "The connection to the database was lost; a write may or may not have happened.", "Try again with the same `Idempotency-Key`, which then tells."),
    code("read_only", 503, "Nothing can be written", "The disk is full or the database only reads. Reading goes on.", "Wait until the operator has made room."),
    code("timeout", 503, "This took too long", "The server did not answer in time; a write may or may not have happened.", "Try again with the same `Idempotency-Key`, which then tells."),
];

#[cfg(test)]
#[path = "codes_tests.rs"]
mod tests;
