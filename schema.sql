-- The database of shao: one append-only log, and the tables that it is projected into.
--
-- Moments are the office's civil time as 'YYYY-MM-DD HH:MM:SS', days 'YYYY-MM-DD'; both sort as text.
-- A due moment is the last second still on time: the end of its day unless a time was set.
-- Scores are integers in 1/10000 point.
--
-- CHECKs name alternatives with OR: for every row inserted SQLite would lay out a list in IN as a table of its own.

PRAGMA application_id = 1936220527; -- 'shao' in ASCII
PRAGMA user_version = 7;

-- The log: the truth. Everything below it can be made anew from it.
CREATE TABLE events (
    seq         INTEGER PRIMARY KEY,      -- 1, 2, 3, … without gaps
    case_id     INTEGER,                  -- the case it happened to; NULL: the office's books
    happened_at TEXT NOT NULL,            -- when it happened
    recorded_at TEXT NOT NULL,            -- when it was recorded
    actor       TEXT NOT NULL,            -- who recorded it
    body        TEXT NOT NULL,            -- the event as JSON; body ->> '$.kind' says what happened
    hash        BLOB NOT NULL CHECK (length(hash) = 32) -- SHA-256 over the hash before and all columns above
) STRICT;
CREATE INDEX events_by_case ON events (case_id, recorded_at); -- a case's events; those of the books

CREATE TRIGGER events_are_not_changed BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER events_are_not_removed BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

-- The office's own settings.
CREATE TABLE settings (
    key   TEXT PRIMARY KEY,               -- lang, offset_minutes
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The schemes, whole, each from the day on which it holds.
CREATE TABLE schemes (
    id     INTEGER PRIMARY KEY,           -- in the order of application
    code   TEXT NOT NULL,
    starts TEXT NOT NULL,                 -- the first day on which it holds
    sha256 TEXT NOT NULL,                 -- of its text
    toml   TEXT NOT NULL
) STRICT;

-- The working calendar: the years whose notice is known, and the days that differ from Monday to Friday.
CREATE TABLE calendar_years (
    year   INTEGER PRIMARY KEY,
    source TEXT NOT NULL                  -- the notice or file
) STRICT;
CREATE TABLE calendar_days (
    day     TEXT PRIMARY KEY,
    working INTEGER NOT NULL CHECK (working = 0 OR working = 1),
    name    TEXT NOT NULL                 -- the holiday that it belongs to
) STRICT, WITHOUT ROWID;

-- The units, as far as they have no past.
CREATE TABLE units (
    code        TEXT PRIMARY KEY,
    kind        TEXT NOT NULL CHECK (kind = 'originator' OR kind = 'department' OR kind = 'office'),
    leader      TEXT,
    liaison     TEXT,
    phone       TEXT,
    active_from TEXT,                     -- the first day on which it counts
    active_to   TEXT,                     -- the last
    successor   TEXT                      -- the unit that took over its work
) STRICT, WITHOUT ROWID;

-- What units were called and in which class they stood, each version until the next.
CREATE TABLE unit_versions (
    code  TEXT NOT NULL REFERENCES units (code),
    since TEXT NOT NULL,                  -- the first day; 0000: from the beginning
    name  TEXT NOT NULL,
    short TEXT,
    class TEXT,                           -- of a department
    PRIMARY KEY (code, since)
) STRICT, WITHOUT ROWID;

CREATE TABLE cases (
    id           INTEGER PRIMARY KEY,     -- year of intake * 100000000 + serial
    ref          TEXT,                    -- the number in another system
    scheme       INTEGER NOT NULL REFERENCES schemes (id), -- the scheme by which it is judged
    state        TEXT NOT NULL CHECK (state = 'received' OR state = 'triaged' OR state = 'assigned'
                     OR state = 'responded' OR state = 'resolved' OR state = 'closed'),
    received_at  TEXT NOT NULL,
    originator   TEXT NOT NULL REFERENCES units (code),
    enterprise   TEXT,
    contact      TEXT,
    phone        TEXT,
    channel      TEXT,
    title        TEXT NOT NULL,
    description  TEXT,
    category     TEXT,
    scope        TEXT CHECK (scope = 'single' OR scope = 'multi' OR scope = 'cross_level'),
    mode         TEXT,
    complexity   TEXT,
    resolve_days INTEGER,                 -- working days to completion that triage chose
    opinion      TEXT,                    -- the office's, at triage
    triaged_at   TEXT,                    -- first classified
    assigned_at  TEXT,                    -- first assigned
    own_due      TEXT,                    -- the case's own due moment, set by the office
    resolution   TEXT,                    -- the last result that a department gave
    followed_up_at TEXT,
    followed_up_by TEXT,
    solved       INTEGER CHECK (solved = 0 OR solved = 1), -- what the enterprise said
    grade        TEXT,                    -- how satisfied it is
    outcome      TEXT CHECK (outcome = 'resolved' OR outcome = 'explained' OR outcome = 'declined' OR outcome = 'withdrawn' OR outcome = 'duplicate'),
    duplicate_of INTEGER,
    closed_at    TEXT,
    ended_at     TEXT NOT NULL,           -- closed_at, or 9999 while it is open: so that both are one range
    counted      INTEGER NOT NULL DEFAULT 0, -- 1: it is closed and counts, by its own scheme
    reopened     INTEGER NOT NULL DEFAULT 0, -- how often
    reopened_at  TEXT,                    -- the last time
    excluded_by  TEXT,                    -- the approver; NULL: the case counts
    excluded_doc TEXT,
    excluded_on  TEXT,
    excluded_why TEXT,
    imported_row TEXT,                    -- fingerprint of the row it was imported from
    CHECK ((state = 'closed') = (closed_at IS NOT NULL)),
    CHECK (ended_at = coalesce(closed_at, '9999')),
    CHECK ((closed_at IS NULL) = (outcome IS NULL)),
    CHECK (counted = 0 OR counted = 1 AND closed_at IS NOT NULL AND excluded_by IS NULL),
    CHECK ((excluded_by IS NULL) = (excluded_doc IS NULL))
) STRICT;
CREATE UNIQUE INDEX cases_by_ref ON cases (ref) WHERE ref IS NOT NULL;
CREATE INDEX cases_by_row ON cases (imported_row) WHERE imported_row IS NOT NULL AND ref IS NULL;
CREATE INDEX cases_open ON cases (state, id) WHERE closed_at IS NULL;
CREATE INDEX cases_by_received ON cases (received_at);
CREATE INDEX cases_by_end ON cases (ended_at, received_at);
CREATE INDEX cases_open_by_number ON cases (id, title, closed_at) WHERE closed_at IS NULL;

CREATE TABLE assignments (
    case_id        INTEGER NOT NULL REFERENCES cases (id),
    department     TEXT NOT NULL REFERENCES units (code),
    role           TEXT NOT NULL CHECK (role = 'lead' OR role = 'co'),
    assigned_at    TEXT NOT NULL,         -- the start of its clocks
    respond_due    TEXT,                  -- NULL: it need not respond
    respond_days   INTEGER,               -- the working days by which that was reckoned
    responded_at   TEXT,
    plan           TEXT,
    promised_on    TEXT,
    responsible    TEXT,
    consult_due    TEXT,                  -- NULL: no joint session is its duty
    consult_days   INTEGER,
    consulted_at   TEXT,
    first_due      TEXT,                  -- the first completion date; no extension changes it
    first_days     INTEGER,
    due            TEXT,                  -- the completion date in force
    due_days       INTEGER,
    provisional    INTEGER NOT NULL DEFAULT 0, -- bits: 1 respond_due, 2 consult_due, 4 first_due, 8 due reckoned into an unknown year
    pending_to     TEXT,                  -- an extension asked for and not decided
    pending_why    TEXT,
    pending_at     TEXT,
    extensions     INTEGER NOT NULL DEFAULT 0, -- how often more time was granted
    resolved_at    TEXT,
    resolution     TEXT,
    excluded_by    TEXT,                  -- the approver; NULL: the department counts on this case
    excluded_doc   TEXT,
    excluded_on    TEXT,
    excluded_why   TEXT,
    score          INTEGER CHECK (score BETWEEN 0 AND 1000000), -- the case score; NULL: unrated
    -- What reports read, derived from the case:
    ended_at       TEXT NOT NULL,         -- when the case was closed, 9999 while it is open
    counted        INTEGER NOT NULL DEFAULT 0 CHECK (counted = 0 OR counted = 1), -- 1: it is closed and counts
    rated_on       TEXT,                  -- the day on which it counts by rating; NULL: it does not, or is unrated
    excluded       INTEGER NOT NULL DEFAULT 0, -- 1: the case, or this department of it, is left out
    PRIMARY KEY (case_id, department)
) STRICT, WITHOUT ROWID;
-- Those with a date that was missed, or will be unless it is met, as `missed` in src/domain/deadline.rs says it, with all that
-- is told of it; src/store/duties.rs asks in the same words.
CREATE INDEX assignments_missed ON assignments (ended_at, case_id, department, role, assigned_at, responded_at,
    consulted_at, resolved_at, respond_due, consult_due, due, provisional, excluded)
    WHERE respond_due < coalesce(responded_at, resolved_at, ended_at)
       OR consult_due < coalesce(consulted_at, resolved_at, ended_at)
       OR due < coalesce(resolved_at, ended_at);
-- The dates that are open, by clock, with all that is told of them. What the condition holds fast is in them too, or
-- SQLite would prefer another index and look the rest up in the table.
CREATE INDEX assignments_to_respond ON assignments (ended_at, respond_due, case_id, role DESC, department,
    resolved_at, responded_at, assigned_at, provisional, excluded)
    WHERE ended_at = '9999' AND resolved_at IS NULL AND responded_at IS NULL;
CREATE INDEX assignments_to_consult ON assignments (ended_at, consult_due, case_id, role DESC, department,
    resolved_at, consulted_at, assigned_at, provisional, excluded)
    WHERE ended_at = '9999' AND resolved_at IS NULL AND consulted_at IS NULL;
CREATE INDEX assignments_to_resolve ON assignments (ended_at, due, case_id, role DESC, department, resolved_at,
    assigned_at, provisional, excluded)
    WHERE ended_at = '9999' AND resolved_at IS NULL;
-- The same dates by the numbers of the cases: which are the latest that are overdue.
CREATE INDEX assignments_open ON assignments (ended_at, case_id, resolved_at, responded_at, respond_due, consulted_at,
    consult_due, due)
    WHERE ended_at = '9999' AND resolved_at IS NULL;
-- What departments have done and the office has not closed, the longest first.
CREATE INDEX assignments_resolved ON assignments (ended_at, resolved_at, case_id)
    WHERE ended_at = '9999' AND resolved_at IS NOT NULL;
CREATE INDEX assignments_pending ON assignments (case_id) WHERE pending_at IS NOT NULL;
CREATE INDEX assignments_unrated ON assignments (case_id) WHERE counted AND score IS NULL;
-- What happened last to open ones: whether anything is recorded that happened after a moment, and which of their dates
-- were open then.
CREATE INDEX assignments_last_step ON assignments (ended_at, max(assigned_at, coalesce(responded_at, ''),
    coalesce(consulted_at, ''), coalesce(resolved_at, '')), case_id, role, department, assigned_at, responded_at,
    consulted_at, resolved_at, respond_due, consult_due, due, provisional, excluded) WHERE ended_at = '9999';
-- A department's, by the numbers of the cases; which of them a period touched is told without their rows.
CREATE INDEX assignments_by_department ON assignments (department, case_id, ended_at);

-- What happened to a case and is counted by its day, whatever came after: taking a case up again or a department
-- off it removes nothing here.
CREATE TABLE turns (
    case_id     INTEGER NOT NULL REFERENCES cases (id),
    n           INTEGER NOT NULL,         -- 1, 2, 3, … on each case, as they were recorded
    at          TEXT NOT NULL,
    kind        TEXT NOT NULL CHECK (kind = 'followed_up' OR kind = 'extended' OR kind = 'returned' OR kind = 'reopened'),
    department  TEXT,                     -- which was granted more time, or taken off the case
    assigned_at TEXT,                     -- since when that which was taken off was on it
    solved      INTEGER CHECK (solved = 0 OR solved = 1), -- what the enterprise said
    grade       TEXT,                     -- how satisfied it is
    PRIMARY KEY (case_id, n),
    CHECK ((kind = 'followed_up') = (solved IS NOT NULL)),
    CHECK ((kind = 'extended' OR kind = 'returned') = (department IS NOT NULL)),
    CHECK ((kind = 'returned') = (assigned_at IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX turns_by_day ON turns (kind, at);

CREATE TABLE ratings (
    case_id    INTEGER NOT NULL,
    department TEXT NOT NULL,
    rater      TEXT NOT NULL CHECK (rater = 'originator' OR rater = 'lead' OR rater = 'enterprise'),
    points     INTEGER NOT NULL CHECK (points BETWEEN 0 AND 1000000),
    at         TEXT NOT NULL,
    grade      TEXT,                      -- if it was given as one
    items      TEXT,                      -- the criteria as JSON, if it was given by them
    comment    TEXT,
    PRIMARY KEY (case_id, department, rater),
    FOREIGN KEY (case_id, department) REFERENCES assignments (case_id, department)
) STRICT, WITHOUT ROWID;

CREATE TABLE surveys (
    quarter      TEXT NOT NULL,           -- 2023-Q2
    department   TEXT NOT NULL REFERENCES units (code),
    satisfied    INTEGER NOT NULL CHECK (satisfied >= 0),
    fairly       INTEGER NOT NULL CHECK (fairly >= 0),
    basically    INTEGER NOT NULL CHECK (basically >= 0),
    dissatisfied INTEGER NOT NULL CHECK (dissatisfied >= 0),
    PRIMARY KEY (quarter, department)
) STRICT, WITHOUT ROWID;

CREATE TABLE notices (
    seq        INTEGER PRIMARY KEY,       -- the event that recorded it
    on_day     TEXT NOT NULL,
    department TEXT NOT NULL REFERENCES units (code),
    reason     TEXT NOT NULL,
    doc_no     TEXT,
    withdrawn_by INTEGER,                 -- the event that took it back; NULL: it counts
    withdrawn_why TEXT,
    CHECK ((withdrawn_by IS NULL) = (withdrawn_why IS NULL))
) STRICT;
CREATE INDEX notices_by_day ON notices (on_day, department, withdrawn_by);

CREATE TABLE batches (
    seq      INTEGER PRIMARY KEY,         -- the event that recorded it
    rows     TEXT NOT NULL,               -- cases, ratings, …
    file     TEXT NOT NULL,
    sha256   TEXT NOT NULL,
    read     INTEGER NOT NULL,
    new      INTEGER NOT NULL,
    same     INTEGER NOT NULL,
    updated  INTEGER NOT NULL,
    rejected INTEGER NOT NULL,
    events   INTEGER NOT NULL             -- how many came with it, right before it
) STRICT;

-- The frozen periods, each with its report as it was published.
CREATE TABLE frozen (
    period      TEXT PRIMARY KEY,         -- 2023-05, 2023-Q2, 2023-H1, 2023
    seq         INTEGER NOT NULL,         -- the event that froze it
    frozen_at   TEXT NOT NULL,            -- when
    actor       TEXT NOT NULL,            -- by whom
    sha256      TEXT NOT NULL,            -- of the report
    provisional INTEGER NOT NULL CHECK (provisional = 0 OR provisional = 1), -- frozen before the period was over
    ratings     INTEGER NOT NULL,         -- department-cases without a score that were allowed to be lacking
    votes       INTEGER NOT NULL,         -- departments without votes that were allowed to be
    reason      TEXT,                     -- a remark
    body        TEXT NOT NULL             -- the report as JSON
) STRICT, WITHOUT ROWID;

-- The periods that were frozen and released again: what was recorded between came late all the same.
CREATE TABLE released (
    seq         INTEGER PRIMARY KEY,      -- the event that froze it
    period      TEXT NOT NULL,
    released_by INTEGER NOT NULL          -- the event that released it
) STRICT;

-- What texts of cases are found by: in which of 64 blocks of a span of 4,096 case numbers which characters stand together
-- (src/store/postings.rs). A span has all its buckets once it is whole; until then its cases are read.
CREATE TABLE postings (
    bucket  INTEGER NOT NULL CHECK (bucket BETWEEN 0 AND 255), -- by the first of the characters
    span    INTEGER NOT NULL,             -- the cases' numbers / 4096
    entries BLOB NOT NULL,                -- which characters, each with its blocks
    PRIMARY KEY (bucket, span)
) STRICT, WITHOUT ROWID;

-- The sums: what reports count, kept beside the rows so that no report need count them again. Each is what one SELECT
-- (src/store/sums.rs) makes of the tables above; a row without cases is not there. Months are 'YYYY-MM'; 9999 stands
-- for what has not happened yet, an empty text for what does not apply.

-- Department-cases that are closed and count.
CREATE TABLE sum_scores (
    closed_in  TEXT NOT NULL,
    rated_in   TEXT NOT NULL,             -- the month of rated_on; empty: it does not count by rating
    department TEXT NOT NULL,
    parts      INTEGER NOT NULL,
    rated      INTEGER NOT NULL,          -- of these, with a score
    units      INTEGER NOT NULL,          -- the sum of their scores
    PRIMARY KEY (closed_in, rated_in, department)
) STRICT, WITHOUT ROWID;

-- Cases, once by originator and once by category.
CREATE TABLE sum_flow (
    kind        TEXT NOT NULL,            -- originator, category
    ended_in    TEXT NOT NULL,
    received_in TEXT NOT NULL,
    code        TEXT NOT NULL,            -- of the originator or category; empty: none
    left_out    TEXT NOT NULL,            -- why it counts nowhere: excluded, or its outcome; empty: it is open or counts
    cases       INTEGER NOT NULL,
    reopened    INTEGER NOT NULL,         -- of these, taken up again at some time
    PRIMARY KEY (kind, ended_in, received_in, code, left_out)
) STRICT, WITHOUT ROWID;

-- Cases by the scheme by which they are judged.
CREATE TABLE sum_schemes (
    scheme      INTEGER NOT NULL,
    ended_in    TEXT NOT NULL,
    received_in TEXT NOT NULL,
    cases       INTEGER NOT NULL,
    PRIMARY KEY (scheme, ended_in, received_in)
) STRICT, WITHOUT ROWID;

-- Cases that are not excluded, by the days between which working days are counted.
CREATE TABLE sum_spells (
    ended_in    TEXT NOT NULL,
    received_on TEXT NOT NULL,
    ended_on    TEXT NOT NULL,
    counted     INTEGER NOT NULL,
    cases       INTEGER NOT NULL,
    PRIMARY KEY (ended_in, received_on, ended_on, counted)
) STRICT, WITHOUT ROWID;

-- Department-cases that are not excluded, by department, by originator and by category.
CREATE TABLE sum_parts (
    kind         TEXT NOT NULL,           -- department, originator, category
    ended_in     TEXT NOT NULL,
    assigned_in  TEXT NOT NULL,
    responded_in TEXT NOT NULL,           -- empty: it need not respond
    code         TEXT NOT NULL,
    counted      INTEGER NOT NULL,
    parts        INTEGER NOT NULL,
    prompt       INTEGER NOT NULL,        -- of these, responded to in time
    with_due     INTEGER NOT NULL,        -- of the parts, with a completion date
    on_time      INTEGER NOT NULL,        -- of these, done by it
    extended     INTEGER NOT NULL,        -- of the parts, granted more time
    rated        INTEGER NOT NULL,        -- of the parts, with a score
    units        INTEGER NOT NULL,        -- the sum of their scores
    PRIMARY KEY (kind, ended_in, assigned_in, responded_in, code, counted)
) STRICT, WITHOUT ROWID;

-- The same of those that must respond, by the moment until which; these are ends of days, and so are few.
CREATE TABLE sum_dues (
    kind         TEXT NOT NULL,
    respond_due  TEXT NOT NULL,
    responded_in TEXT NOT NULL,
    ended_in     TEXT NOT NULL,
    code         TEXT NOT NULL,
    counted      INTEGER NOT NULL,
    parts        INTEGER NOT NULL,
    prompt       INTEGER NOT NULL,        -- of these, responded to in time
    PRIMARY KEY (kind, respond_due, responded_in, ended_in, code, counted)
) STRICT, WITHOUT ROWID;

-- The dates that are open, by their days: so that those overdue are counted without them.
CREATE TABLE sum_open_dates (
    due_on TEXT NOT NULL,
    dates  INTEGER NOT NULL,
    PRIMARY KEY (due_on)
) STRICT, WITHOUT ROWID;

-- Those that did respond, by the days between which working days are counted.
CREATE TABLE sum_answers (
    responded_on TEXT NOT NULL,
    assigned_on  TEXT NOT NULL,
    ended_in     TEXT NOT NULL,
    counted      INTEGER NOT NULL,
    parts        INTEGER NOT NULL,
    PRIMARY KEY (responded_on, assigned_on, ended_in, counted)
) STRICT, WITHOUT ROWID;

-- Turns of what is not excluded, but for follow-ups.
CREATE TABLE sum_turns (
    kind        TEXT NOT NULL,
    happened_in TEXT NOT NULL,
    assigned_in TEXT NOT NULL,            -- of a return; empty: another kind
    ended_in    TEXT NOT NULL,
    counted     INTEGER NOT NULL,         -- of the case
    turns       INTEGER NOT NULL,
    PRIMARY KEY (kind, happened_in, assigned_in, ended_in, counted)
) STRICT, WITHOUT ROWID;

-- Follow-ups of cases that are not excluded. The last one recorded of a period is told by the months of those recorded
-- after it.
CREATE TABLE sum_follow_ups (
    asked_in  TEXT NOT NULL,
    again_in  TEXT NOT NULL,              -- the first of these months that is not before asked_in
    before_in TEXT NOT NULL,              -- the last of them before asked_in; empty: none
    ended_in  TEXT NOT NULL,
    counted   INTEGER NOT NULL,           -- of the case
    asked     INTEGER NOT NULL,
    solved    INTEGER NOT NULL,           -- of these, said to be solved
    graded    INTEGER NOT NULL,           -- of those asked, with a grade
    satisfied INTEGER NOT NULL,           -- of these, any but dissatisfied
    PRIMARY KEY (asked_in, again_in, before_in, ended_in, counted)
) STRICT, WITHOUT ROWID;
