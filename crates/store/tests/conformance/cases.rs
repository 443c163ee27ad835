//! The cases, and the list of them.

pub(crate) mod events;
pub(crate) mod jobs;
pub(crate) mod lanes;
pub(crate) mod records;
pub(crate) mod rules;
pub(crate) mod timers;
pub(crate) mod values;

/// Runs every case on one database.
#[macro_export]
macro_rules! suite {
    ($name:ident, $backend:expr) => {
        $crate::suite!(@ $name, $backend,
            values: types_and_nulls, empty_texts_are_refused, mistakes_are_bugs, one_row_means_one,
                pages_by_key, sums_and_means, a_batch_is_one_call;
            rules: unique, unique_where_live, foreign_key, check, not_null, too_long, optimistic_lock,
                money_guard, delete_tree;
            lanes: a_refusal_leaves_nothing, a_conflict_is_tried_again, a_conflict_gives_up,
                a_panic_hurts_nobody_else, a_panic_of_a_reader, a_group_shares_commits, answers_come_after_the_commit,
                a_late_write_does_not_run, a_late_read_does_not_run, a_slow_statement_is_stopped, a_slow_write_takes_no_neighbour_along,
                a_full_queue_refuses, closing_drains, a_read_is_one_view, answers_can_be_awaited;
            jobs: each_is_claimed_once, a_lease_runs_out, retry_bury_requeue, a_key_keeps_doubles_away, dead_pages;
            timers: each_fires_once, setting_again_moves, clocks_stand_still, cancelled_timers_are_gone;
            events: numbers_have_no_gaps, each_user_sees_his_own, numbers_go_on_after_retention;
            records: idempotency, audit_chain, audit_retention, throttle, settings, mail_copies, transitions;
        );
    };
    (@ $name:ident, $backend:expr, $($module:ident: $($case:ident),+;)+) => {
        mod $name {
            $(mod $module {
                $(#[test]
                fn $case() {
                    $crate::cases::$module::$case(&$backend);
                })+
            })+
        }
    };
}
