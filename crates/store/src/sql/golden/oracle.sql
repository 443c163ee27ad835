-- 0 schema steps
CREATE TABLE IF NOT EXISTS schema_step (step NUMBER(19) NOT NULL PRIMARY KEY, name VARCHAR2(100 CHAR) NOT NULL, checksum VARCHAR2(64 CHAR) NOT NULL, applied_at NUMBER(19) NOT NULL);

-- 101 transition log
CREATE TABLE IF NOT EXISTS transition_log (id NUMBER(19) NOT NULL PRIMARY KEY, entity VARCHAR2(20 CHAR) NOT NULL, entity_id NUMBER(19) NOT NULL, from_state VARCHAR2(40 CHAR), to_state VARCHAR2(40 CHAR) NOT NULL, event_name VARCHAR2(60 CHAR) NOT NULL, actor_id NUMBER(19), actor_role VARCHAR2(30 CHAR) NOT NULL, reason CLOB, policy_version NUMBER(19) NOT NULL, at NUMBER(19) NOT NULL);

-- 102 transitions of a thing
CREATE INDEX IF NOT EXISTS transition_log_entity ON transition_log (entity, entity_id, id);

-- 103 old transitions
CREATE INDEX IF NOT EXISTS transition_log_at ON transition_log (at);

-- 104 events
CREATE TABLE IF NOT EXISTS event (id NUMBER(19) NOT NULL PRIMARY KEY, seq NUMBER(19), kind VARCHAR2(60 CHAR) NOT NULL, entity VARCHAR2(20 CHAR) NOT NULL, entity_id NUMBER(19) NOT NULL, user_id NUMBER(19), payload CLOB NOT NULL, at NUMBER(19) NOT NULL);

-- 105 events in order
CREATE UNIQUE INDEX IF NOT EXISTS event_seq ON event (seq);

-- 106 events of a user
CREATE INDEX IF NOT EXISTS event_user ON event (user_id, seq);

-- 107 old events
CREATE INDEX IF NOT EXISTS event_at ON event (at);

-- 108 jobs
CREATE TABLE IF NOT EXISTS job (id NUMBER(19) NOT NULL PRIMARY KEY, kind VARCHAR2(60 CHAR) NOT NULL, payload CLOB NOT NULL, run_at NUMBER(19) NOT NULL, tries NUMBER(19) NOT NULL, lease_until NUMBER(19) NOT NULL, leased_by VARCHAR2(60 CHAR), state VARCHAR2(10 CHAR) NOT NULL CHECK (state IN ('ready', 'dead')), last_error VARCHAR2(1000 CHAR), created_at NUMBER(19) NOT NULL, dedupe_key VARCHAR2(120 CHAR));

-- 109 jobs that are due
CREATE INDEX IF NOT EXISTS job_due ON job (state, run_at, id);

-- 110 one job per key
CREATE UNIQUE INDEX IF NOT EXISTS job_dedupe ON job (dedupe_key);

-- 111 timers
CREATE TABLE IF NOT EXISTS timer (id NUMBER(19) NOT NULL PRIMARY KEY, entity VARCHAR2(20 CHAR) NOT NULL, entity_id NUMBER(19) NOT NULL, kind VARCHAR2(60 CHAR) NOT NULL, due_at NUMBER(19), remaining NUMBER(19), done_at NUMBER(19), active_key VARCHAR2(120 CHAR));

-- 112 one live timer
CREATE UNIQUE INDEX IF NOT EXISTS timer_active ON timer (active_key);

-- 113 timers that are due
CREATE INDEX IF NOT EXISTS timer_due ON timer (done_at, due_at, id);

-- 114 timers of a thing
CREATE INDEX IF NOT EXISTS timer_entity ON timer (entity, entity_id);

-- 115 idempotency keys
CREATE TABLE IF NOT EXISTS idempotency (scope VARCHAR2(120 CHAR) NOT NULL, key VARCHAR2(255 CHAR) NOT NULL, body_hash BLOB NOT NULL, outcome CLOB NOT NULL, at NUMBER(19) NOT NULL, PRIMARY KEY (scope, key));

-- 116 old idempotency keys
CREATE INDEX IF NOT EXISTS idempotency_at ON idempotency (at);

-- 117 audit log
CREATE TABLE IF NOT EXISTS audit_log (id NUMBER(19) NOT NULL PRIMARY KEY, chain_no NUMBER(19) NOT NULL UNIQUE, at NUMBER(19) NOT NULL, actor_id NUMBER(19), actor_role VARCHAR2(30 CHAR) NOT NULL, action VARCHAR2(60 CHAR) NOT NULL, entity VARCHAR2(20 CHAR) NOT NULL, entity_id NUMBER(19) NOT NULL, reason CLOB, detail CLOB, prev_hash VARCHAR2(64 CHAR) NOT NULL, hash VARCHAR2(64 CHAR) NOT NULL);

-- 118 audit of a thing
CREATE INDEX IF NOT EXISTS audit_log_entity ON audit_log (entity, entity_id, chain_no);

-- 119 throttles
CREATE TABLE IF NOT EXISTS throttle (key VARCHAR2(120 CHAR) NOT NULL PRIMARY KEY, fails NUMBER(19) NOT NULL, first_at NUMBER(19) NOT NULL, last_at NUMBER(19) NOT NULL, locked_until NUMBER(19) NOT NULL);

-- 120 old throttles
CREATE INDEX IF NOT EXISTS throttle_last ON throttle (last_at);

-- 121 mail copies
CREATE TABLE IF NOT EXISTS mail_copy (id NUMBER(19) NOT NULL PRIMARY KEY, to_address VARCHAR2(254 CHAR) NOT NULL, subject VARCHAR2(300 CHAR) NOT NULL, body_text CLOB NOT NULL, body_html CLOB, at NUMBER(19) NOT NULL);

-- 122 mail copies of an address
CREATE INDEX IF NOT EXISTS mail_copy_address ON mail_copy (to_address, id);

-- 123 old mail copies
CREATE INDEX IF NOT EXISTS mail_copy_at ON mail_copy (at);

-- 124 settings
CREATE TABLE IF NOT EXISTS setting (name VARCHAR2(60 CHAR) NOT NULL PRIMARY KEY, value CLOB NOT NULL);

-- store::audit::INSERT [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
INSERT INTO audit_log (id, chain_no, at, actor_id, actor_role, action, entity, entity_id, reason, detail, prev_hash, hash) VALUES (:1, :2, :3, :4, :5, :6, :7, :8, :9, :10, :11, :12);

-- store::audit::HEAD []
SELECT chain_no, hash FROM audit_log ORDER BY chain_no DESC FETCH FIRST 1 ROWS ONLY;

-- store::audit::FROM [1, 2]
SELECT id, chain_no, at, actor_id, actor_role, action, entity, entity_id, reason, detail, prev_hash, hash FROM audit_log WHERE chain_no >= :1 ORDER BY chain_no FETCH FIRST :2 ROWS ONLY;

-- store::audit::BEFORE [1, 2]
SELECT id, chain_no, at, actor_id, actor_role, action, entity, entity_id, reason, detail, prev_hash, hash FROM audit_log WHERE chain_no < :1 ORDER BY chain_no DESC FETCH FIRST :2 ROWS ONLY;

-- store::audit::OF [1, 2, 3, 4]
SELECT id, chain_no, at, actor_id, actor_role, action, entity, entity_id, reason, detail, prev_hash, hash FROM audit_log WHERE entity = :1 AND entity_id = :2 AND chain_no < :3 ORDER BY chain_no DESC FETCH FIRST :4 ROWS ONLY;

-- store::audit::OLDEST [1, 2]
SELECT chain_no, at FROM audit_log WHERE chain_no < :1 ORDER BY chain_no FETCH FIRST :2 ROWS ONLY;

-- store::audit::PRUNE [1]
DELETE FROM audit_log WHERE chain_no <= :1;

-- store::events::INSERT [1, 2, 3, 4, 5, 6, 7]
INSERT INTO event (id, seq, kind, entity, entity_id, user_id, payload, at) VALUES (:1, NULL, :2, :3, :4, :5, :6, :7);

-- store::events::UNNUMBERED []
SELECT id FROM event WHERE seq IS NULL ORDER BY id;

-- store::events::NUMBER [2, 1]
UPDATE event SET seq = :1 WHERE id = :2 AND seq IS NULL;

-- store::events::LAST []
SELECT seq FROM event WHERE seq IS NOT NULL ORDER BY seq DESC FETCH FIRST 1 ROWS ONLY;

-- store::events::AFTER [1, 2]
SELECT id, seq, kind, entity, entity_id, user_id, payload, at FROM event WHERE seq > :1 ORDER BY seq FETCH FIRST :2 ROWS ONLY;

-- store::events::AFTER_FOR_USER [1, 2, 3]
SELECT id, seq, kind, entity, entity_id, user_id, payload, at FROM event WHERE user_id = :1 AND seq > :2 ORDER BY seq FETCH FIRST :3 ROWS ONLY;

-- store::events::LATEST_FOR_USER [1, 2, 3]
SELECT id, seq, kind, entity, entity_id, user_id, payload, at FROM event WHERE user_id = :1 AND seq < :2 ORDER BY seq DESC NULLS LAST FETCH FIRST :3 ROWS ONLY;

-- store::events::PRUNE [1, 2, 3]
DELETE FROM event WHERE id IN (SELECT id FROM event WHERE at < :1 AND seq < :2 ORDER BY at FETCH FIRST :3 ROWS ONLY);

-- store::idempotency::FIND [1, 2]
SELECT body_hash, outcome, at FROM idempotency WHERE scope = :1 AND key = :2;

-- store::idempotency::INSERT [1, 2, 3, 4, 5]
INSERT INTO idempotency (scope, key, body_hash, outcome, at) VALUES (:1, :2, :3, :4, :5);

-- store::idempotency::PRUNE_OLD [1, 2]
SELECT scope, key FROM idempotency WHERE at < :1 ORDER BY at FETCH FIRST :2 ROWS ONLY;

-- store::idempotency::PRUNE_ONE [1, 2]
DELETE FROM idempotency WHERE scope = :1 AND key = :2;

-- store::jobs::INSERT [1, 2, 3, 4, 5, 6]
INSERT INTO job (id, kind, payload, run_at, tries, lease_until, leased_by, state, last_error, created_at, dedupe_key) VALUES (:1, :2, :3, :4, 0, 0, NULL, 'ready', NULL, :5, :6);

-- store::jobs::BY_KEY [1]
SELECT id FROM job WHERE dedupe_key = :1;

-- store::jobs::DUE [1, 1, 2]
SELECT id, kind, payload, run_at, tries, last_error, created_at FROM job WHERE state = 'ready' AND run_at <= :1 AND lease_until <= :2 ORDER BY run_at, id FETCH FIRST :3 ROWS ONLY;

-- store::jobs::CLAIM [2, 3, 1, 4]
UPDATE job SET lease_until = :1, leased_by = :2, tries = tries + 1, dedupe_key = NULL WHERE id = :3 AND state = 'ready' AND lease_until <= :4;

-- store::jobs::RENEW [3, 1, 2]
UPDATE job SET lease_until = :1 WHERE id = :2 AND leased_by = :3;

-- store::jobs::FINISH [1, 2]
DELETE FROM job WHERE id = :1 AND leased_by = :2;

-- store::jobs::RETRY [3, 4, 1, 2]
UPDATE job SET run_at = :1, last_error = :2, lease_until = 0, leased_by = NULL WHERE id = :3 AND leased_by = :4;

-- store::jobs::BURY [3, 1, 2]
UPDATE job SET state = 'dead', last_error = :1, lease_until = 0, leased_by = NULL WHERE id = :2 AND leased_by = :3;

-- store::jobs::DEAD [1, 1, 2, 3]
SELECT id, kind, payload, run_at, tries, last_error, created_at FROM job WHERE state = 'dead' AND run_at <= :1 AND (run_at < :2 OR id < :3) ORDER BY run_at DESC, id DESC FETCH FIRST :4 ROWS ONLY;

-- store::jobs::DEAD_BACK [1, 1, 2, 3]
SELECT id, kind, payload, run_at, tries, last_error, created_at FROM job WHERE state = 'dead' AND run_at >= :1 AND (run_at > :2 OR id > :3) ORDER BY run_at, id FETCH FIRST :4 ROWS ONLY;

-- store::jobs::DEAD_ONE [1]
SELECT id, kind, payload, run_at, tries, last_error, created_at FROM job WHERE id = :1 AND state = 'dead';

-- store::jobs::REQUEUE [2, 1]
UPDATE job SET state = 'ready', run_at = :1, tries = 0 WHERE id = :2 AND state = 'dead';

-- store::jobs::DROP_DEAD [1]
DELETE FROM job WHERE id = :1 AND state = 'dead';

-- store::jobs::NEXT []
SELECT run_at FROM job WHERE state = 'ready' ORDER BY run_at, id FETCH FIRST 1 ROWS ONLY;

-- store::jobs::COUNT [1]
SELECT COUNT(*) FROM job WHERE state = :1;

-- store::jobs::BY_KIND [1]
SELECT kind, COUNT(*), MIN(run_at) FROM job WHERE state = :1 GROUP BY kind ORDER BY kind;

-- store::jobs::PRUNE [1, 2]
DELETE FROM job WHERE id IN (SELECT id FROM job WHERE state = 'dead' AND run_at < :1 ORDER BY run_at FETCH FIRST :2 ROWS ONLY);

-- store::mail_copies::INSERT [1, 2, 3, 4, 5, 6]
INSERT INTO mail_copy (id, to_address, subject, body_text, body_html, at) VALUES (:1, :2, :3, :4, :5, :6);

-- store::mail_copies::LIST [1, 2]
SELECT id, to_address, subject, at FROM mail_copy WHERE id < :1 ORDER BY id DESC FETCH FIRST :2 ROWS ONLY;

-- store::mail_copies::LIST_TO [1, 2, 3]
SELECT id, to_address, subject, at FROM mail_copy WHERE to_address = :1 AND id < :2 ORDER BY id DESC FETCH FIRST :3 ROWS ONLY;

-- store::mail_copies::FIND [1]
SELECT id, to_address, subject, at, body_text, body_html FROM mail_copy WHERE id = :1;

-- store::mail_copies::PRUNE [1, 2]
DELETE FROM mail_copy WHERE id IN (SELECT id FROM mail_copy WHERE at < :1 ORDER BY at FETCH FIRST :2 ROWS ONLY);

-- store::migrate::APPLIED []
SELECT step, name, checksum FROM schema_step ORDER BY step;

-- store::migrate::RECORD [1, 2, 3, 4]
INSERT INTO schema_step (step, name, checksum, applied_at) VALUES (:1, :2, :3, :4);

-- store::settings::FIND [1]
SELECT value FROM setting WHERE name = :1;

-- store::settings::UPDATE [2, 1]
UPDATE setting SET value = :1 WHERE name = :2;

-- store::settings::INSERT [1, 2]
INSERT INTO setting (name, value) VALUES (:1, :2);

-- store::settings::REMOVE [1]
DELETE FROM setting WHERE name = :1;

-- store::throttles::FIND [1]
SELECT fails, first_at, last_at, locked_until FROM throttle WHERE key = :1;

-- store::throttles::UPDATE [2, 3, 4, 1]
UPDATE throttle SET fails = :1, first_at = :2, last_at = :3 WHERE key = :4;

-- store::throttles::INSERT [1, 2, 3, 4]
INSERT INTO throttle (key, fails, first_at, last_at, locked_until) VALUES (:1, :2, :3, :4, 0);

-- store::throttles::LOCK [2, 1]
UPDATE throttle SET locked_until = :1 WHERE key = :2;

-- store::throttles::CLEAR [1]
DELETE FROM throttle WHERE key = :1;

-- store::throttles::PRUNE [1, 1, 2]
DELETE FROM throttle WHERE key IN (SELECT key FROM throttle WHERE last_at < :1 AND locked_until < :2 ORDER BY last_at FETCH FIRST :3 ROWS ONLY);

-- store::timers::MOVE [2, 1]
UPDATE timer SET due_at = :1, remaining = NULL WHERE active_key = :2;

-- store::timers::INSERT [1, 2, 3, 4, 5, 6]
INSERT INTO timer (id, entity, entity_id, kind, due_at, remaining, done_at, active_key) VALUES (:1, :2, :3, :4, :5, NULL, NULL, :6);

-- store::timers::CANCEL [1]
DELETE FROM timer WHERE active_key = :1;

-- store::timers::CANCEL_ALL [1, 2]
DELETE FROM timer WHERE entity = :1 AND entity_id = :2 AND done_at IS NULL;

-- store::timers::DUE [1, 2]
SELECT id, entity, entity_id, kind, due_at, remaining FROM timer WHERE done_at IS NULL AND due_at <= :1 ORDER BY due_at, id FETCH FIRST :2 ROWS ONLY;

-- store::timers::FIRE [2, 1, 2]
UPDATE timer SET done_at = :1, active_key = NULL WHERE id = :2 AND done_at IS NULL AND due_at <= :3;

-- store::timers::STOP [3, 3, 1, 2]
UPDATE timer SET due_at = NULL, remaining = CASE WHEN due_at > :1 THEN due_at - :2 ELSE 0 END WHERE entity = :3 AND entity_id = :4 AND done_at IS NULL AND due_at IS NOT NULL;

-- store::timers::RESUME [3, 1, 2]
UPDATE timer SET due_at = :1 + remaining, remaining = NULL WHERE entity = :2 AND entity_id = :3 AND done_at IS NULL AND remaining IS NOT NULL;

-- store::timers::LIVE [1, 2]
SELECT id, entity, entity_id, kind, due_at, remaining FROM timer WHERE entity = :1 AND entity_id = :2 AND done_at IS NULL ORDER BY id;

-- store::timers::NEXT []
SELECT due_at FROM timer WHERE done_at IS NULL AND due_at IS NOT NULL ORDER BY due_at FETCH FIRST 1 ROWS ONLY;

-- store::timers::OVERDUE [1]
SELECT COUNT(*) FROM timer WHERE done_at IS NULL AND due_at <= :1;

-- store::timers::PRUNE [1, 2]
DELETE FROM timer WHERE id IN (SELECT id FROM timer WHERE done_at < :1 ORDER BY done_at FETCH FIRST :2 ROWS ONLY);

-- store::transitions::INSERT [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
INSERT INTO transition_log (id, entity, entity_id, from_state, to_state, event_name, actor_id, actor_role, reason, policy_version, at) VALUES (:1, :2, :3, :4, :5, :6, :7, :8, :9, :10, :11);

-- store::transitions::OF [1, 2, 3, 4]
SELECT id, entity, entity_id, from_state, to_state, event_name, actor_id, actor_role, reason, policy_version, at FROM transition_log WHERE entity = :1 AND entity_id = :2 AND id > :3 ORDER BY id FETCH FIRST :4 ROWS ONLY;

-- store::transitions::PRUNE [1, 2]
DELETE FROM transition_log WHERE id IN (SELECT id FROM transition_log WHERE at < :1 ORDER BY at FETCH FIRST :2 ROWS ONLY);

