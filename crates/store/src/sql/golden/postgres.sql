-- 0 schema steps
CREATE TABLE IF NOT EXISTS schema_step (step BIGINT NOT NULL PRIMARY KEY, name TEXT COLLATE "C" NOT NULL CHECK (name <> '' AND length(name) <= 100), checksum TEXT COLLATE "C" NOT NULL CHECK (checksum <> '' AND length(checksum) <= 64), applied_at BIGINT NOT NULL);

-- 101 transition log
CREATE TABLE IF NOT EXISTS transition_log (id BIGINT NOT NULL PRIMARY KEY, entity TEXT COLLATE "C" NOT NULL CHECK (entity <> '' AND length(entity) <= 20), entity_id BIGINT NOT NULL, from_state TEXT COLLATE "C" CHECK (from_state <> '' AND length(from_state) <= 40), to_state TEXT COLLATE "C" NOT NULL CHECK (to_state <> '' AND length(to_state) <= 40), event_name TEXT COLLATE "C" NOT NULL CHECK (event_name <> '' AND length(event_name) <= 60), actor_id BIGINT, actor_role TEXT COLLATE "C" NOT NULL CHECK (actor_role <> '' AND length(actor_role) <= 30), reason TEXT CHECK (reason <> ''), policy_version BIGINT NOT NULL, at BIGINT NOT NULL);

-- 102 transitions of a thing
CREATE INDEX IF NOT EXISTS transition_log_entity ON transition_log (entity, entity_id, id);

-- 103 old transitions
CREATE INDEX IF NOT EXISTS transition_log_at ON transition_log (at);

-- 104 events
CREATE TABLE IF NOT EXISTS event (id BIGINT NOT NULL PRIMARY KEY, seq BIGINT, kind TEXT COLLATE "C" NOT NULL CHECK (kind <> '' AND length(kind) <= 60), entity TEXT COLLATE "C" NOT NULL CHECK (entity <> '' AND length(entity) <= 20), entity_id BIGINT NOT NULL, user_id BIGINT, payload TEXT NOT NULL CHECK (payload <> ''), at BIGINT NOT NULL);

-- 105 events in order
CREATE UNIQUE INDEX IF NOT EXISTS event_seq ON event (seq);

-- 106 events of a user
CREATE INDEX IF NOT EXISTS event_user ON event (user_id, seq);

-- 107 old events
CREATE INDEX IF NOT EXISTS event_at ON event (at);

-- 108 jobs
CREATE TABLE IF NOT EXISTS job (id BIGINT NOT NULL PRIMARY KEY, kind TEXT COLLATE "C" NOT NULL CHECK (kind <> '' AND length(kind) <= 60), payload TEXT NOT NULL CHECK (payload <> ''), run_at BIGINT NOT NULL, tries BIGINT NOT NULL, lease_until BIGINT NOT NULL, leased_by TEXT COLLATE "C" CHECK (leased_by <> '' AND length(leased_by) <= 60), state TEXT COLLATE "C" NOT NULL CHECK (state IN ('ready', 'dead')) CHECK (state <> '' AND length(state) <= 10), last_error TEXT COLLATE "C" CHECK (last_error <> '' AND length(last_error) <= 1000), created_at BIGINT NOT NULL, dedupe_key TEXT COLLATE "C" CHECK (dedupe_key <> '' AND length(dedupe_key) <= 120));

-- 109 jobs that are due
CREATE INDEX IF NOT EXISTS job_due ON job (state, run_at, id);

-- 110 one job per key
CREATE UNIQUE INDEX IF NOT EXISTS job_dedupe ON job (dedupe_key);

-- 111 timers
CREATE TABLE IF NOT EXISTS timer (id BIGINT NOT NULL PRIMARY KEY, entity TEXT COLLATE "C" NOT NULL CHECK (entity <> '' AND length(entity) <= 20), entity_id BIGINT NOT NULL, kind TEXT COLLATE "C" NOT NULL CHECK (kind <> '' AND length(kind) <= 60), due_at BIGINT, remaining BIGINT, done_at BIGINT, active_key TEXT COLLATE "C" CHECK (active_key <> '' AND length(active_key) <= 120));

-- 112 one live timer
CREATE UNIQUE INDEX IF NOT EXISTS timer_active ON timer (active_key);

-- 113 timers that are due
CREATE INDEX IF NOT EXISTS timer_due ON timer (done_at, due_at, id);

-- 114 timers of a thing
CREATE INDEX IF NOT EXISTS timer_entity ON timer (entity, entity_id);

-- 115 idempotency keys
CREATE TABLE IF NOT EXISTS idempotency (scope TEXT COLLATE "C" NOT NULL CHECK (scope <> '' AND length(scope) <= 120), key TEXT COLLATE "C" NOT NULL CHECK (key <> '' AND length(key) <= 255), body_hash BYTEA NOT NULL, outcome TEXT NOT NULL CHECK (outcome <> ''), at BIGINT NOT NULL, PRIMARY KEY (scope, key));

-- 116 old idempotency keys
CREATE INDEX IF NOT EXISTS idempotency_at ON idempotency (at);

-- 117 audit log
CREATE TABLE IF NOT EXISTS audit_log (id BIGINT NOT NULL PRIMARY KEY, chain_no BIGINT NOT NULL UNIQUE, at BIGINT NOT NULL, actor_id BIGINT, actor_role TEXT COLLATE "C" NOT NULL CHECK (actor_role <> '' AND length(actor_role) <= 30), action TEXT COLLATE "C" NOT NULL CHECK (action <> '' AND length(action) <= 60), entity TEXT COLLATE "C" NOT NULL CHECK (entity <> '' AND length(entity) <= 20), entity_id BIGINT NOT NULL, reason TEXT CHECK (reason <> ''), detail TEXT CHECK (detail <> ''), prev_hash TEXT COLLATE "C" NOT NULL CHECK (prev_hash <> '' AND length(prev_hash) <= 64), hash TEXT COLLATE "C" NOT NULL CHECK (hash <> '' AND length(hash) <= 64));

-- 118 audit of a thing
CREATE INDEX IF NOT EXISTS audit_log_entity ON audit_log (entity, entity_id, chain_no);

-- 119 throttles
CREATE TABLE IF NOT EXISTS throttle (key TEXT COLLATE "C" NOT NULL PRIMARY KEY CHECK (key <> '' AND length(key) <= 120), fails BIGINT NOT NULL, first_at BIGINT NOT NULL, last_at BIGINT NOT NULL, locked_until BIGINT NOT NULL);

-- 120 old throttles
CREATE INDEX IF NOT EXISTS throttle_last ON throttle (last_at);

-- 121 mail copies
CREATE TABLE IF NOT EXISTS mail_copy (id BIGINT NOT NULL PRIMARY KEY, to_address TEXT COLLATE "C" NOT NULL CHECK (to_address <> '' AND length(to_address) <= 254), subject TEXT COLLATE "C" NOT NULL CHECK (subject <> '' AND length(subject) <= 300), body_text TEXT NOT NULL CHECK (body_text <> ''), body_html TEXT CHECK (body_html <> ''), at BIGINT NOT NULL);

-- 122 mail copies of an address
CREATE INDEX IF NOT EXISTS mail_copy_address ON mail_copy (to_address, id);

-- 123 old mail copies
CREATE INDEX IF NOT EXISTS mail_copy_at ON mail_copy (at);

-- 124 settings
CREATE TABLE IF NOT EXISTS setting (name TEXT COLLATE "C" NOT NULL PRIMARY KEY CHECK (name <> '' AND length(name) <= 60), value TEXT NOT NULL CHECK (value <> ''));

-- store::audit::INSERT [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
INSERT INTO audit_log (id, chain_no, at, actor_id, actor_role, action, entity, entity_id, reason, detail, prev_hash, hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12);

-- store::audit::HEAD []
SELECT chain_no, hash FROM audit_log ORDER BY chain_no DESC LIMIT 1;

-- store::audit::FROM [1, 2]
SELECT id, chain_no, at, actor_id, actor_role, action, entity, entity_id, reason, detail, prev_hash, hash FROM audit_log WHERE chain_no >= $1 ORDER BY chain_no LIMIT $2;

-- store::audit::BEFORE [1, 2]
SELECT id, chain_no, at, actor_id, actor_role, action, entity, entity_id, reason, detail, prev_hash, hash FROM audit_log WHERE chain_no < $1 ORDER BY chain_no DESC LIMIT $2;

-- store::audit::OF [1, 2, 3, 4]
SELECT id, chain_no, at, actor_id, actor_role, action, entity, entity_id, reason, detail, prev_hash, hash FROM audit_log WHERE entity = $1 AND entity_id = $2 AND chain_no < $3 ORDER BY chain_no DESC LIMIT $4;

-- store::audit::OLDEST [1, 2]
SELECT chain_no, at FROM audit_log WHERE chain_no < $1 ORDER BY chain_no LIMIT $2;

-- store::audit::PRUNE [1]
DELETE FROM audit_log WHERE chain_no <= $1;

-- store::events::INSERT [1, 2, 3, 4, 5, 6, 7]
INSERT INTO event (id, seq, kind, entity, entity_id, user_id, payload, at) VALUES ($1, NULL, $2, $3, $4, $5, $6, $7);

-- store::events::UNNUMBERED []
SELECT id FROM event WHERE seq IS NULL ORDER BY id;

-- store::events::NUMBER [1, 2]
UPDATE event SET seq = $2 WHERE id = $1 AND seq IS NULL;

-- store::events::LAST []
SELECT seq FROM event WHERE seq IS NOT NULL ORDER BY seq DESC LIMIT 1;

-- store::events::AFTER [1, 2]
SELECT id, seq, kind, entity, entity_id, user_id, payload, at FROM event WHERE seq > $1 ORDER BY seq LIMIT $2;

-- store::events::AFTER_FOR_USER [1, 2, 3]
SELECT id, seq, kind, entity, entity_id, user_id, payload, at FROM event WHERE user_id = $1 AND seq > $2 ORDER BY seq LIMIT $3;

-- store::events::LATEST_FOR_USER [1, 2, 3]
SELECT id, seq, kind, entity, entity_id, user_id, payload, at FROM event WHERE user_id = $1 AND seq < $2 ORDER BY seq DESC NULLS LAST LIMIT $3;

-- store::events::PRUNE [1, 2, 3]
DELETE FROM event WHERE id IN (SELECT id FROM event WHERE at < $1 AND seq < $2 ORDER BY at LIMIT $3);

-- store::idempotency::FIND [1, 2]
SELECT body_hash, outcome, at FROM idempotency WHERE scope = $1 AND key = $2;

-- store::idempotency::INSERT [1, 2, 3, 4, 5]
INSERT INTO idempotency (scope, key, body_hash, outcome, at) VALUES ($1, $2, $3, $4, $5);

-- store::idempotency::PRUNE_OLD [1, 2]
SELECT scope, key FROM idempotency WHERE at < $1 ORDER BY at LIMIT $2;

-- store::idempotency::PRUNE_ONE [1, 2]
DELETE FROM idempotency WHERE scope = $1 AND key = $2;

-- store::jobs::INSERT [1, 2, 3, 4, 5, 6]
INSERT INTO job (id, kind, payload, run_at, tries, lease_until, leased_by, state, last_error, created_at, dedupe_key) VALUES ($1, $2, $3, $4, 0, 0, NULL, 'ready', NULL, $5, $6);

-- store::jobs::BY_KEY [1]
SELECT id FROM job WHERE dedupe_key = $1;

-- store::jobs::DUE [1, 2]
SELECT id, kind, payload, run_at, tries, last_error, created_at FROM job WHERE state = 'ready' AND run_at <= $1 AND lease_until <= $1 ORDER BY run_at, id LIMIT $2;

-- store::jobs::CLAIM [1, 2, 3, 4]
UPDATE job SET lease_until = $2, leased_by = $3, tries = tries + 1, dedupe_key = NULL WHERE id = $1 AND state = 'ready' AND lease_until <= $4;

-- store::jobs::RENEW [1, 2, 3]
UPDATE job SET lease_until = $3 WHERE id = $1 AND leased_by = $2;

-- store::jobs::FINISH [1, 2]
DELETE FROM job WHERE id = $1 AND leased_by = $2;

-- store::jobs::RETRY [1, 2, 3, 4]
UPDATE job SET run_at = $3, last_error = $4, lease_until = 0, leased_by = NULL WHERE id = $1 AND leased_by = $2;

-- store::jobs::BURY [1, 2, 3]
UPDATE job SET state = 'dead', last_error = $3, lease_until = 0, leased_by = NULL WHERE id = $1 AND leased_by = $2;

-- store::jobs::DEAD [1, 2, 3]
SELECT id, kind, payload, run_at, tries, last_error, created_at FROM job WHERE state = 'dead' AND run_at <= $1 AND (run_at < $1 OR id < $2) ORDER BY run_at DESC, id DESC LIMIT $3;

-- store::jobs::DEAD_BACK [1, 2, 3]
SELECT id, kind, payload, run_at, tries, last_error, created_at FROM job WHERE state = 'dead' AND run_at >= $1 AND (run_at > $1 OR id > $2) ORDER BY run_at, id LIMIT $3;

-- store::jobs::DEAD_ONE [1]
SELECT id, kind, payload, run_at, tries, last_error, created_at FROM job WHERE id = $1 AND state = 'dead';

-- store::jobs::REQUEUE [1, 2]
UPDATE job SET state = 'ready', run_at = $2, tries = 0 WHERE id = $1 AND state = 'dead';

-- store::jobs::DROP_DEAD [1]
DELETE FROM job WHERE id = $1 AND state = 'dead';

-- store::jobs::NEXT []
SELECT run_at FROM job WHERE state = 'ready' ORDER BY run_at, id LIMIT 1;

-- store::jobs::COUNT [1]
SELECT COUNT(*) FROM job WHERE state = $1;

-- store::jobs::BY_KIND [1]
SELECT kind, COUNT(*), MIN(run_at) FROM job WHERE state = $1 GROUP BY kind ORDER BY kind;

-- store::jobs::PRUNE [1, 2]
DELETE FROM job WHERE id IN (SELECT id FROM job WHERE state = 'dead' AND run_at < $1 ORDER BY run_at LIMIT $2);

-- store::mail_copies::INSERT [1, 2, 3, 4, 5, 6]
INSERT INTO mail_copy (id, to_address, subject, body_text, body_html, at) VALUES ($1, $2, $3, $4, $5, $6);

-- store::mail_copies::LIST [1, 2]
SELECT id, to_address, subject, at FROM mail_copy WHERE id < $1 ORDER BY id DESC LIMIT $2;

-- store::mail_copies::LIST_TO [1, 2, 3]
SELECT id, to_address, subject, at FROM mail_copy WHERE to_address = $1 AND id < $2 ORDER BY id DESC LIMIT $3;

-- store::mail_copies::FIND [1]
SELECT id, to_address, subject, at, body_text, body_html FROM mail_copy WHERE id = $1;

-- store::mail_copies::PRUNE [1, 2]
DELETE FROM mail_copy WHERE id IN (SELECT id FROM mail_copy WHERE at < $1 ORDER BY at LIMIT $2);

-- store::migrate::APPLIED []
SELECT step, name, checksum FROM schema_step ORDER BY step;

-- store::migrate::RECORD [1, 2, 3, 4]
INSERT INTO schema_step (step, name, checksum, applied_at) VALUES ($1, $2, $3, $4);

-- store::settings::FIND [1]
SELECT value FROM setting WHERE name = $1;

-- store::settings::UPDATE [1, 2]
UPDATE setting SET value = $2 WHERE name = $1;

-- store::settings::INSERT [1, 2]
INSERT INTO setting (name, value) VALUES ($1, $2);

-- store::settings::REMOVE [1]
DELETE FROM setting WHERE name = $1;

-- store::throttles::FIND [1]
SELECT fails, first_at, last_at, locked_until FROM throttle WHERE key = $1;

-- store::throttles::UPDATE [1, 2, 3, 4]
UPDATE throttle SET fails = $2, first_at = $3, last_at = $4 WHERE key = $1;

-- store::throttles::INSERT [1, 2, 3, 4]
INSERT INTO throttle (key, fails, first_at, last_at, locked_until) VALUES ($1, $2, $3, $4, 0);

-- store::throttles::LOCK [1, 2]
UPDATE throttle SET locked_until = $2 WHERE key = $1;

-- store::throttles::CLEAR [1]
DELETE FROM throttle WHERE key = $1;

-- store::throttles::PRUNE [1, 2]
DELETE FROM throttle WHERE key IN (SELECT key FROM throttle WHERE last_at < $1 AND locked_until < $1 ORDER BY last_at LIMIT $2);

-- store::timers::MOVE [1, 2]
UPDATE timer SET due_at = $2, remaining = NULL WHERE active_key = $1;

-- store::timers::INSERT [1, 2, 3, 4, 5, 6]
INSERT INTO timer (id, entity, entity_id, kind, due_at, remaining, done_at, active_key) VALUES ($1, $2, $3, $4, $5, NULL, NULL, $6);

-- store::timers::CANCEL [1]
DELETE FROM timer WHERE active_key = $1;

-- store::timers::CANCEL_ALL [1, 2]
DELETE FROM timer WHERE entity = $1 AND entity_id = $2 AND done_at IS NULL;

-- store::timers::DUE [1, 2]
SELECT id, entity, entity_id, kind, due_at, remaining FROM timer WHERE done_at IS NULL AND due_at <= $1 ORDER BY due_at, id LIMIT $2;

-- store::timers::FIRE [1, 2]
UPDATE timer SET done_at = $2, active_key = NULL WHERE id = $1 AND done_at IS NULL AND due_at <= $2;

-- store::timers::STOP [1, 2, 3]
UPDATE timer SET due_at = NULL, remaining = CASE WHEN due_at > $3 THEN due_at - $3 ELSE 0 END WHERE entity = $1 AND entity_id = $2 AND done_at IS NULL AND due_at IS NOT NULL;

-- store::timers::RESUME [1, 2, 3]
UPDATE timer SET due_at = $3 + remaining, remaining = NULL WHERE entity = $1 AND entity_id = $2 AND done_at IS NULL AND remaining IS NOT NULL;

-- store::timers::LIVE [1, 2]
SELECT id, entity, entity_id, kind, due_at, remaining FROM timer WHERE entity = $1 AND entity_id = $2 AND done_at IS NULL ORDER BY id;

-- store::timers::NEXT []
SELECT due_at FROM timer WHERE done_at IS NULL AND due_at IS NOT NULL ORDER BY due_at LIMIT 1;

-- store::timers::OVERDUE [1]
SELECT COUNT(*) FROM timer WHERE done_at IS NULL AND due_at <= $1;

-- store::timers::PRUNE [1, 2]
DELETE FROM timer WHERE id IN (SELECT id FROM timer WHERE done_at < $1 ORDER BY done_at LIMIT $2);

-- store::transitions::INSERT [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
INSERT INTO transition_log (id, entity, entity_id, from_state, to_state, event_name, actor_id, actor_role, reason, policy_version, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11);

-- store::transitions::OF [1, 2, 3, 4]
SELECT id, entity, entity_id, from_state, to_state, event_name, actor_id, actor_role, reason, policy_version, at FROM transition_log WHERE entity = $1 AND entity_id = $2 AND id > $3 ORDER BY id LIMIT $4;

-- store::transitions::PRUNE [1, 2]
DELETE FROM transition_log WHERE id IN (SELECT id FROM transition_log WHERE at < $1 ORDER BY at LIMIT $2);

