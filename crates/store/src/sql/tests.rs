//! Every statement and every step of the program: linted, rendered for each database, prepared, and looked at by the
//! planner. And the lint itself, with what it must refuse.

use std::{collections::BTreeSet, fmt::Write, path::Path};

use super::{Dialect, Kind, Stmt, all, catalog::Catalog, ddl, lint, statement};
use crate::{migrate::SCHEMA_STEP, schema, schema::Step};

fn steps() -> Vec<&'static Step> {
    std::iter::once(&SCHEMA_STEP).chain(schema::steps()).collect()
}

fn catalog() -> Catalog {
    Catalog::of(steps()).unwrap()
}

fn migrated() -> rusqlite::Connection {
    let db = rusqlite::Connection::open_in_memory().unwrap();
    for step in steps() {
        let text = ddl(step.ddl, Dialect::Sqlite).unwrap();
        db.execute_batch(&text).unwrap_or_else(|error| panic!("step {}: {error}\n{text}", step.id));
    }
    db
}

#[test]
fn every_statement_is_portable() {
    let catalog = catalog();
    let found: Vec<_> = all().into_iter().flat_map(|stmt| lint::statement(stmt, &catalog)).collect();
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn the_schema_is_portable() {
    let found = lint::schema(&steps());
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn every_statement_has_a_name_of_its_own() {
    let mut names = BTreeSet::new();
    for stmt in all() {
        assert!(names.insert(stmt.name), "{}", stmt.name);
    }
    assert!(names.contains("store::jobs::CLAIM"));
}

#[test]
fn every_statement_can_be_prepared() {
    let db = migrated();
    for stmt in all() {
        let rendered = statement(stmt.text, Dialect::Sqlite).unwrap();
        let prepared = db.prepare(&rendered.text).unwrap_or_else(|error| panic!("{}: {error}", stmt.name));
        assert_eq!(prepared.parameter_count(), rendered.params, "{}", stmt.name);
        assert_eq!(prepared.readonly(), stmt.kind == Kind::Query, "{}", stmt.name);
    }
}

#[test]
fn the_audit_log_is_only_appended_to() {
    let changes =
        |stmt: &&Stmt| stmt.text.contains("UPDATE audit_log") || stmt.text.contains("DELETE FROM audit_log");
    let names: Vec<_> = all().into_iter().filter(changes).map(|stmt| stmt.name).collect();
    assert_eq!(names, ["store::audit::PRUNE"]);
}

/// Statements that may walk a whole table, each with its reason.
const MAY_SCAN: &[(&str, &str)] = &[("store::migrate::APPLIED", "a hundred rows, once at start")];

#[test]
fn every_statement_has_an_index() {
    let db = migrated();
    let mut found = String::new();
    for stmt in all() {
        if MAY_SCAN.iter().any(|(name, _)| *name == stmt.name) {
            continue;
        }
        let text = statement(stmt.text, Dialect::Sqlite).unwrap().text;
        let mut plan = db.prepare(&format!("EXPLAIN QUERY PLAN {text}")).unwrap();
        let lines = plan.raw_query().mapped(|row| row.get::<_, String>(3)).map(Result::unwrap);
        for line in lines.filter(|line| scans(line, stmt)) {
            writeln!(found, "{}: {line}", stmt.name).unwrap();
        }
    }
    assert!(found.is_empty(), "no index:\n{found}");
}

/// Pages of projects are ranges of an index in its own order: nothing is sorted, however many projects there are.
#[test]
fn pages_of_projects_are_never_sorted() {
    let db = migrated();
    let (mut found, mut seen) = (String::new(), 0);
    for stmt in all().into_iter().filter(|stmt| stmt.kind == Kind::Query) {
        let (listing, lists) =
            (stmt.name.contains("projects::listing::"), stmt.name.contains("projects::lists::"));
        if !(listing || lists) {
            continue;
        }
        seen += 1;
        let text = statement(stmt.text, Dialect::Sqlite).unwrap().text;
        let mut plan = db.prepare(&format!("EXPLAIN QUERY PLAN {text}")).unwrap();
        let lines: Vec<String> = plan.raw_query().mapped(|row| row.get(3)).map(Result::unwrap).collect();
        let index = match stmt.name.rsplit("::").next().unwrap_or_default() {
            name if name.starts_with("NEWEST_IN") => {
                "project_listing_currency (skill_fold=? AND currency=? AND published_at"
            }
            name if name.starts_with("NEWEST") => "project_listing_newest (skill_fold=? AND published_at",
            name if name.starts_with("HIGHEST") => {
                "project_listing_budget (skill_fold=? AND currency=? AND budget_key"
            }
            name if name.starts_with("FEWEST") => "project_listing_fewest (skill_fold=? AND fewest_key",
            "OWN_IDLE" => "project_owner_idle (owner_id=? AND state=? AND activity_at",
            name if name.starts_with("OWN_IN") => "project_owner_state (owner_id=? AND state=? AND id",
            name if name.starts_with("STAFF_IN") => "project_state (state=? AND id",
            _ => "",
        };
        if lines.iter().any(|line| line.contains("B-TREE")) || !lines.iter().any(|line| line.contains(index))
        {
            writeln!(found, "{}: {lines:?}", stmt.name).unwrap();
        }
    }
    assert!(found.is_empty() && seen == 31, "{seen} statements\n{found}");
}

/// Pages of proposals are ranges of an index in its own order too.
#[test]
fn pages_of_proposals_are_never_sorted() {
    let db = migrated();
    let (mut found, mut seen) = (String::new(), 0);
    for stmt in all().into_iter().filter(|stmt| stmt.kind == Kind::Query && stmt.name.contains("proposals::"))
    {
        let index = match stmt.name.trim_start_matches("store::proposals::") {
            "inbox::NEWEST" | "inbox::NEWEST_BACK" => {
                "proposal_listing_newest (project_id=? AND tab=? AND submitted_at"
            }
            "inbox::LOWEST" | "inbox::LOWEST_BACK" => {
                "proposal_listing_price (project_id=? AND tab=? AND price_key"
            }
            "lists::OWN" | "lists::OWN_BACK" => "proposal_freelancer (freelancer_id=? AND id",
            "lists::OWN_IN" | "lists::OWN_IN_BACK" => {
                "proposal_freelancer_state (freelancer_id=? AND shown_state=? AND id"
            }
            "rows::NEWEST" | "rows::NEWEST_SENT" => "proposal_pair (project_id=? AND freelancer_id=?",
            "rows::SENT_SINCE" => "proposal_sent (freelancer_id=? AND submitted_at",
            "rows::DISCARDED" => "proposal_reason (state_reason=? AND state_at",
            "rows::LIVE" => "proposal_active (active_key=?",
            _ => continue,
        };
        seen += 1;
        let text = statement(stmt.text, Dialect::Sqlite).unwrap().text;
        let mut plan = db.prepare(&format!("EXPLAIN QUERY PLAN {text}")).unwrap();
        let lines: Vec<String> = plan.raw_query().mapped(|row| row.get(3)).map(Result::unwrap).collect();
        if lines.iter().any(|line| line.contains("B-TREE")) || !lines.iter().any(|line| line.contains(index))
        {
            writeln!(found, "{}: {lines:?}", stmt.name).unwrap();
        }
    }
    assert!(found.is_empty() && seen == 13, "{seen} statements\n{found}");
}

/// What happened to a contract and what hangs on its running ones is searched for, never walked through.
#[test]
fn parts_of_contracts_are_searched_for() {
    let db = migrated();
    let (mut found, mut seen) = (String::new(), 0);
    for stmt in all().into_iter().filter(|stmt| stmt.kind == Kind::Query) {
        let parts = ["_MILESTONES", "_PAYMENTS"].iter().any(|end| stmt.name.ends_with(end));
        if !stmt.name.contains("contracts::history::") && !parts {
            continue;
        }
        seen += 1;
        let text = statement(stmt.text, Dialect::Sqlite).unwrap().text;
        let mut plan = db.prepare(&format!("EXPLAIN QUERY PLAN {text}")).unwrap();
        let lines: Vec<String> = plan.raw_query().mapped(|row| row.get(3)).map(Result::unwrap).collect();
        if lines.iter().any(|line| line.starts_with("SCAN")) {
            writeln!(found, "{}: {lines:?}", stmt.name).unwrap();
        }
    }
    assert!(found.is_empty() && seen == 7, "{seen} statements\n{found}");
}

/// Pages of contracts too, on either side; what hangs on them is found through them.
#[test]
fn pages_of_contracts_are_never_sorted() {
    let db = migrated();
    let (mut found, mut seen) = (String::new(), 0);
    for stmt in all().into_iter().filter(|stmt| stmt.name.contains("contracts::")) {
        let name = stmt.name.trim_start_matches("store::contracts::");
        let (side, by) = match name.trim_end_matches("_BACK").trim_start_matches("lists::") {
            "CLIENT" => ("client", "id"),
            "CLIENT_IN" => ("client_state", "state=? AND id"),
            "CLIENT_AT" => ("client_stage", "stage=? AND id"),
            "FREELANCER" => ("freelancer", "id"),
            "FREELANCER_IN" => ("freelancer_state", "state=? AND id"),
            "FREELANCER_AT" => ("freelancer_stage", "stage=? AND id"),
            "rows::RUNS_AS_CLIENT" => ("client_stage", "stage=? AND id"),
            "rows::RUNS_AS_FREELANCER" => ("freelancer_stage", "stage=? AND id"),
            "rows::OFFERS_OUT" => ("project", "state=?"),
            "rows::TOGETHER" => ("pair", "freelancer_id=?"),
            _ => continue,
        };
        seen += 1;
        let text = statement(stmt.text, Dialect::Sqlite).unwrap().text;
        let mut plan = db.prepare(&format!("EXPLAIN QUERY PLAN {text}")).unwrap();
        let lines: Vec<String> = plan.raw_query().mapped(|row| row.get(3)).map(Result::unwrap).collect();
        let uses = |line: &String| line.contains(&format!("contract_{side} (")) && line.contains(by);
        if lines.iter().any(|line| line.contains("B-TREE")) || !lines.iter().any(uses) {
            writeln!(found, "{}: {lines:?}", stmt.name).unwrap();
        }
    }
    assert!(found.is_empty() && seen == 16, "{seen} statements\n{found}");
}

/// What staff page through is a range of an index too, in its own order.
#[test]
fn pages_of_staff_are_never_sorted() {
    let db = migrated();
    let (mut found, mut seen) = (String::new(), 0);
    for stmt in all().into_iter().filter(|stmt| stmt.kind == Kind::Query) {
        let index = match stmt.name.trim_start_matches("store::").trim_end_matches("_BACK") {
            "staff::people::ALL" => "SEARCH u USING INTEGER PRIMARY KEY (rowid",
            "staff::people::IN" => "user_account_state (state=? AND id",
            "staff::people::ANOTHER" => "user_account_staff (staff_role=?",
            "staff::suspensions::OPEN" => "suspension_active (active_key=?",
            "staff::suspensions::WAITING" => "suspension_state (state=? AND id",
            "staff::suspensions::COUNT_WAITING" => "suspension_state (state=?",
            "staff::trail::ALL" => "(chain_no",
            "staff::trail::BY" => "audit_log_actor (actor_id=? AND chain_no",
            "staff::trail::OF" => "audit_log_entity (entity=? AND entity_id=? AND chain_no",
            "staff::trail::STEPS" => "transition_log_entity (entity=? AND entity_id=?",
            "jobs::DEAD" => "job_due (state=? AND run_at",
            "jobs::BY_KIND" => "job_kind (state=?",
            "projects::rows::PAUSED_BY" => "project_owner_state (owner_id=? AND state=?",
            "projects::rows::COUNT_IN" => "project_state (state=?",
            _ => continue,
        };
        seen += 1;
        let text = statement(stmt.text, Dialect::Sqlite).unwrap().text;
        let mut plan = db.prepare(&format!("EXPLAIN QUERY PLAN {text}")).unwrap();
        let lines: Vec<String> = plan.raw_query().mapped(|row| row.get(3)).map(Result::unwrap).collect();
        if lines.iter().any(|line| line.contains("B-TREE")) || !lines.iter().any(|line| line.contains(index))
        {
            writeln!(found, "{}: {lines:?}", stmt.name).unwrap();
        }
    }
    assert!(found.is_empty() && seen == 21, "{seen} statements\n{found}");
}

// Walking an index (or the table by its id) in order is fine where a LIMIT ends it.
fn scans(line: &str, stmt: &Stmt) -> bool {
    let ordered = line.contains(" USING ") || stmt.text.contains("ORDER BY id");
    line.starts_with("SCAN ")
        && line != "SCAN CONSTANT ROW"
        && !line.starts_with("SCAN (")
        && !(ordered && stmt.text.contains("LIMIT"))
}

#[test]
fn every_statement_renders_for_every_database() {
    for stmt in all() {
        for dialect in [Dialect::Sqlite, Dialect::Postgres, Dialect::Oracle] {
            let text = statement(stmt.text, dialect).unwrap().text;
            assert!(!(dialect != Dialect::Sqlite && text.contains('?')), "{text}");
            assert!(!(dialect == Dialect::Oracle && text.contains("LIMIT")), "{text}");
        }
    }
}

/// `STORE_BLESS=1 cargo test -p store golden` writes the files anew; look at the difference before committing it.
#[test]
fn the_platform_renders_like_the_golden_files() {
    let platform =
        ["audit", "events", "idempotency", "jobs", "mail_copies", "migrate", "settings", "throttles"];
    let ours = |stmt: &&Stmt| {
        let module = stmt.name.split("::").nth(1).unwrap_or_default();
        platform.contains(&module) || ["timers", "transitions"].contains(&module)
    };
    for (dialect, name) in [
        (Dialect::Sqlite, "sqlite.sql"),
        (Dialect::Postgres, "postgres.sql"),
        (Dialect::Oracle, "oracle.sql"),
    ] {
        let mut text = String::new();
        for step in steps().iter().filter(|step| step.id < 200) {
            writeln!(text, "-- {} {}\n{};\n", step.id, step.name, ddl(step.ddl, dialect).unwrap()).unwrap();
        }
        for stmt in all().iter().copied().filter(ours) {
            let rendered = statement(stmt.text, dialect).unwrap();
            writeln!(text, "-- {} {:?}\n{};\n", stmt.name, rendered.order, rendered.text).unwrap();
        }
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/sql/golden").join(name);
        if std::env::var_os("STORE_BLESS").is_some() {
            std::fs::write(&path, &text).unwrap();
        }
        let golden = std::fs::read_to_string(&path).unwrap_or_default();
        let differs = text.lines().zip(golden.lines()).find(|(ours, golden)| ours != golden);
        assert!(text == golden, "{name} differs: {differs:?}");
    }
}

fn controls() -> Vec<&'static Step> {
    static STEPS: &[Step] = &[
        Step::new(
            1,
            "t",
            "CREATE TABLE IF NOT EXISTS t (id BIGINT NOT NULL PRIMARY KEY, a BIGINT NOT NULL, b VARCHAR(9) NOT NULL, \
             note TEXT, due BIGINT, live BOOLEAN NOT NULL)",
        ),
        Step::new(
            2,
            "u",
            "CREATE TABLE IF NOT EXISTS u (id BIGINT NOT NULL PRIMARY KEY, weight DOUBLE PRECISION)",
        ),
    ];
    STEPS.iter().collect()
}

fn findings(kind: Kind, text: &'static str) -> Vec<String> {
    lint::statement(&Stmt { name: "x", text, kind }, &Catalog::of(controls()).unwrap())
}

const BAD_QUERIES: &[(&str, &str)] = &[
    ("SELECT id FROM t WHERE b = ''", "''"),
    ("SELECT a || b FROM t", "||"),
    ("SELECT a / 2 FROM t", "/"),
    ("SELECT a % 2 FROM t", "%"),
    ("SELECT SUM(a) FROM t", "SUM"),
    ("SELECT COALESCE(AVG(a), 0) FROM t", "AVG"),
    ("SELECT id FROM t WHERE b LIKE ?1", "ESCAPE"),
    ("SELECT id FROM t WHERE (a, id) < (?1, ?2)", "rows"),
    ("SELECT id FROM t WHERE (a, id) IN (SELECT a, id FROM t)", "rows"),
    ("SELECT id FROM t ORDER BY id LIMIT 5 OFFSET 5", "OFFSET"),
    ("SELECT id FROM t ORDER BY id LIMIT 5 FOR UPDATE", "FOR UPDATE"),
    ("SELECT t.id FROM t JOIN u ON u.id = t.id WHERE t.id = ?1 FOR UPDATE", "FOR UPDATE"),
    ("SELECT id FROM t FOR UPDATE SKIP LOCKED", "SKIP"),
    ("SELECT COUNT(*) FILTER (WHERE a = 1) FROM t", "FILTER"),
    ("WITH RECURSIVE w AS (SELECT 1) SELECT id FROM w", "RECURSIVE"),
    ("SELECT id FROM t EXCEPT SELECT id FROM u", "EXCEPT"),
    ("SELECT id FROM t UNION SELECT id FROM u", "UNION"),
    ("SELECT id FROM t WHERE b ILIKE ?1 ESCAPE '!'", "ILIKE"),
    ("SELECT id::TEXT FROM t", "::"),
    ("SELECT id FROM t AS x", "AS before"),
    ("SELECT x.id FROM t x JOIN u AS y ON x.id = y.id", "AS before"),
    ("SELECT a AS n, COUNT(*) AS c FROM t GROUP BY a HAVING c > 1", "alias c in HAVING"),
    ("SELECT note FROM t GROUP BY note", "long text"),
    ("SELECT id FROM t ORDER BY note NULLS LAST", "long text"),
    ("SELECT DISTINCT note FROM t", "long text"),
    ("SELECT id FROM t WHERE note = ?1", "long text"),
    ("SELECT id FROM t WHERE note IN ('a', 'b')", "long text"),
    ("SELECT MAX(note) FROM t", "long text"),
    ("SELECT id FROM t WHERE a < ?1 OR (a = ?1 AND id < ?2)", "reads everything"),
    ("SELECT id FROM t x WHERE x.a > ?1 OR (x.a = ?1 AND x.id > ?2)", "reads everything"),
    ("SELECT id FROM t WHERE (?1 IS NULL OR a = ?1)", "parameter IS NULL"),
    ("SELECT id FROM t WHERE a = ?1 AND b = ?1", "different types"),
    ("SELECT id FROM t WHERE a = ?2", "numbered"),
    ("SELECT id FROM t WHERE a = now()", "now"),
    ("SELECT lower(b) FROM t", "lower"),
    ("SELECT id AS number FROM t", "number is reserved"),
    ("SELECT * FROM t", "SELECT *"),
    ("SELECT x.* FROM t x", "SELECT *"),
    ("SELECT id FROM t ORDER BY due DESC LIMIT 5", "NULLS"),
    ("SELECT id FROM t WHERE a = CURRENT_TIMESTAMP", "CURRENT_TIMESTAMP"),
    ("SELECT id FROM t WHERE live AND a = 1", "stands alone"),
    ("SELECT id FROM t x WHERE NOT x.live", "stands alone"),
    ("SELECT id FROM t WHERE live = 1", "with a number"),
    ("SELECT CAST(weight AS BIGINT) FROM u", "made whole"),
    ("SELECT ROUND(weight) FROM u", "ROUND"),
];

const BAD_WRITES: &[(&str, &str)] = &[
    ("INSERT INTO t (id, a) VALUES (?1, ?2) RETURNING id", "RETURNING"),
    ("INSERT INTO t (id, a) VALUES (?1, ?2) ON CONFLICT DO NOTHING", "CONFLICT"),
    ("INSERT INTO t (id, a) VALUES (1, 2), (3, 4)", "several rows"),
    ("INSERT INTO t (id, b) VALUES (?1, ?1)", "different types"),
    ("MERGE INTO t USING u ON (t.id = u.id)", "MERGE"),
    ("UPDATE t x SET a = 1 WHERE id = ?1", "alias"),
    ("DELETE FROM t x WHERE x.id = ?1", "alias"),
    ("UPDATE t SET a = u.id FROM u WHERE t.id = u.id", "UPDATE FROM"),
    ("SELECT id FROM t", "declared"),
];

#[test]
fn the_lint_refuses() {
    for (text, why) in BAD_QUERIES {
        let found = findings(Kind::Query, text);
        assert!(found.iter().any(|what| what.contains(why)), "{text}: {found:?}");
    }
    for (text, why) in BAD_WRITES {
        let found = findings(Kind::Write, text);
        assert!(found.iter().any(|what| what.contains(why)), "{text}: {found:?}");
    }
}

#[test]
fn the_lint_accepts() {
    for text in [
        "SELECT id, note FROM t WHERE a <= ?1 AND (a < ?1 OR id < ?2) ORDER BY a DESC, id DESC LIMIT ?3",
        "SELECT b, CAST(COALESCE(SUM(CASE WHEN a = 1 THEN 1 ELSE 0 END), 0) AS BIGINT) FROM t GROUP BY b",
        "SELECT x.id, y.weight FROM t x LEFT JOIN u y ON y.id = x.id WHERE x.b LIKE ?1 ESCAPE '!'",
        "SELECT id FROM (SELECT id, ROW_NUMBER() OVER (PARTITION BY b ORDER BY a DESC) AS place FROM t) r WHERE place = 1",
        "WITH w AS (SELECT id FROM t WHERE live = TRUE) SELECT id FROM w WHERE EXISTS (SELECT 1 FROM u WHERE u.id = w.id)",
        "SELECT id FROM t WHERE note IS NOT NULL ORDER BY due DESC NULLS LAST LIMIT 5",
        "SELECT a FROM t WHERE id = ?1 FOR UPDATE",
        "SELECT (SELECT a FROM t ORDER BY a LIMIT 1), note FROM t WHERE id = ?1",
        "SELECT id FROM t UNION ALL SELECT id FROM u",
    ] {
        assert_eq!(findings(Kind::Query, text), Vec::<String>::new(), "{text}");
    }
    for text in [
        "UPDATE t SET note = ?2, a = a + 1 WHERE id = ?1 AND a >= ?3",
        "INSERT INTO t (id, a, b) SELECT ?1, ?2, b FROM t WHERE id = ?3 AND NOT EXISTS (SELECT 1 FROM u WHERE id = ?1)",
        "DELETE FROM t WHERE id IN (SELECT id FROM t WHERE a < ?1 ORDER BY a LIMIT ?2)",
    ] {
        assert_eq!(findings(Kind::Write, text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn the_schema_lint_refuses() {
    let bad: &[(&str, &str)] = &[
        ("CREATE TABLE IF NOT EXISTS a (x BIGINT NOT NULL)", "no primary key"),
        ("CREATE TABLE IF NOT EXISTS a (id BIGINT NOT NULL PRIMARY KEY, size BIGINT)", "size is reserved"),
        ("CREATE TABLE IF NOT EXISTS a (id BIGINT NOT NULL PRIMARY KEY, x VARCHAR(2000))", "at most 1000"),
        ("CREATE TABLE IF NOT EXISTS a (id BIGINT NOT NULL PRIMARY KEY, x TEXT UNIQUE)", "cannot be a key"),
        (
            "CREATE TABLE IF NOT EXISTS a (id BIGINT NOT NULL PRIMARY KEY, x BIGINT, y BIGINT, UNIQUE (x, y))",
            "nullable",
        ),
        (
            "CREATE TABLE IF NOT EXISTS a (id BIGINT NOT NULL PRIMARY KEY, x BIGINT REFERENCES t (id))",
            "no index",
        ),
        ("CREATE TABLE IF NOT EXISTS a (id BIGINT NOT NULL PRIMARY KEY, note BIGINT)", "another type"),
        (
            "CREATE TABLE IF NOT EXISTS a (id BIGINT NOT NULL PRIMARY KEY REFERENCES t (id) ON UPDATE CASCADE)",
            "UPDATE",
        ),
        ("CREATE TABLE IF NOT EXISTS a (id BIGINT NOT NULL PRIMARY KEY, x VARCHAR(9) DEFAULT '')", "''"),
        ("CREATE TABLE IF NOT EXISTS a (id SERIAL NOT NULL PRIMARY KEY)", "SERIAL"),
        ("CREATE INDEX IF NOT EXISTS i ON t (note)", "cannot be a key"),
        ("CREATE INDEX IF NOT EXISTS i ON t (nothing_here)", "no column"),
        ("CREATE UNIQUE INDEX IF NOT EXISTS i ON t ((CASE WHEN live = TRUE THEN a END), b)", "nullable"),
        ("CREATE TABLE a (id BIGINT NOT NULL PRIMARY KEY)", "not a step"),
    ];
    for (text, why) in bad {
        let step = Step::new(9, "control", text);
        let mut steps = controls();
        steps.push(&step);
        let found = lint::schema(&steps);
        assert!(found.iter().any(|what| what.contains(why)), "{text}: {found:?}");
    }
    assert_eq!(lint::schema(&controls()), Vec::<String>::new());
}
