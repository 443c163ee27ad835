//! Each event as a table, and random walks that keep the invariants.
