//! Proposals: written and sent by freelancers, looked through and answered by the project's client.

mod bid;
mod card;
mod compare_proposals;
mod decline_proposal;
mod discard_proposal;
mod edit_proposal;
mod event;
mod list_own_proposals;
mod list_proposals;
pub(crate) mod moved;
mod own;
pub(crate) mod parts;
mod proposal;
mod received;
mod shortlist_proposal;
mod show_allowance;
mod show_proposal;
mod submit_proposal;
mod unshortlist_proposal;
mod withdraw_proposal;
pub(crate) mod words;
mod write_proposal;

crate::verbs::verbs! {
    post write_proposal;
    get show_proposal;
    put edit_proposal;
    delete discard_proposal;
    post submit_proposal;
    post withdraw_proposal;
    get list_own_proposals;
    get show_allowance;
    get list_proposals;
    get compare_proposals;
    post shortlist_proposal;
    post unshortlist_proposal;
    post decline_proposal;
}
