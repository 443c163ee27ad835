//! Words that no table, column, index or alias may be called: reserved on Oracle, PostgreSQL or SQLite.

/// Whether a name is reserved somewhere.
pub(super) fn is_reserved(name: &str) -> bool {
    LISTS.iter().any(|list| list.split_ascii_whitespace().any(|word| word == name))
}

static LISTS: [&str; 3] = [ORACLE, POSTGRES, SQLITE];

const ORACLE: &str = "access add all alter and any as asc audit between by char check cluster column column_value \
    comment compress connect create current date decimal default delete desc distinct drop else exclusive exists file \
    float for from grant group having identified immediate in increment index initial insert integer intersect into is \
    level like lock long maxextents minus mlslabel mode modify nested_table_id noaudit nocompress not nowait null \
    number of offline on online option or order pctfree prior public raw rename resource revoke row rowid rownum rows \
    select session set share size smallint start successful synonym sysdate table then to trigger uid union unique \
    update user validate values varchar varchar2 view whenever where with";

const POSTGRES: &str = "all analyse analyze and any array as asc asymmetric authorization binary both case cast check \
    collate collation column concurrently constraint create cross current_catalog current_date current_role \
    current_schema current_time current_timestamp current_user default deferrable desc distinct do else end except \
    false fetch for foreign freeze from full grant group having ilike in initially inner intersect into is isnull join \
    lateral leading left like limit localtime localtimestamp natural not notnull null offset on only or order outer \
    overlaps placing primary references returning right select session_user similar some symmetric system_user table \
    tablesample then to trailing true union unique user using variadic verbose when where window with";

// The words that SQLite never takes for a name.
const SQLITE: &str = "add all alter and as autoincrement between case check collate commit constraint create default \
    deferrable delete distinct drop else escape except exists foreign from group having if in index insert intersect \
    into is isnull join limit not nothing notnull null on or order primary references returning select set table then \
    to transaction union unique update using values when where";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tempting_names() {
        for name in [
            "comment", "date", "file", "level", "mode", "number", "option", "session", "size", "start",
            "user",
        ] {
            assert!(is_reserved(name), "{name}");
        }
        for name in
            ["role", "state", "kind", "position", "profile", "at", "key", "name", "value", "hash", "action"]
        {
            assert!(!is_reserved(name), "{name}");
        }
    }
}
