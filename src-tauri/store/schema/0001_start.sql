-- Version 1 of a Bellwether workspace. docs/file-format.md explains it to owners.
--
-- Conventions
--   ids      random positive integers below 2^53: exact everywhere, and free of clashes between laptops
--   dates    integers that read as dates: 20261123 is 23 November 2026
--   times    text, local time: 2026-11-23T17:05:00
--   codes    lower-case words such as 'flow' or 'on_track'
--
-- Names are kept unique by the program and not by indexes: undoing an operation that swapped two names has to pass
-- through a state in which an index would see the same name twice. For the same reason nothing cascades.

PRAGMA application_id = 1112299346; -- 'BLWR'

CREATE TABLE settings (
    id           INTEGER PRIMARY KEY CHECK (id = 1), -- there is one row
    name         TEXT    NOT NULL,
    currency     TEXT    NOT NULL, -- ISO 4217
    locale       TEXT    NOT NULL, -- BCP 47
    fiscal_month INTEGER NOT NULL CHECK (fiscal_month BETWEEN 1 AND 12),
    fiscal_day   INTEGER NOT NULL CHECK (fiscal_day BETWEEN 1 AND 31),
    week_start   TEXT    NOT NULL, -- mon tue wed thu fri sat sun
    working_days TEXT    NOT NULL  -- such as 'mon tue wed thu fri'
) STRICT;

CREATE TABLE objective (
    id            INTEGER PRIMARY KEY,
    parent_id     INTEGER REFERENCES objective (id),
    name          TEXT    NOT NULL, -- unique among its siblings
    description   TEXT    NOT NULL,
    category      TEXT    NOT NULL, -- strategic financial operational customer employee
    owner         TEXT,
    start_date    INTEGER,
    due_date      INTEGER,
    weight        REAL    NOT NULL CHECK (weight > 0),
    chosen_status TEXT, -- on_track at_risk off_track no_target no_data open, or NULL for the worst one below it
    position      INTEGER NOT NULL,
    archived      INTEGER NOT NULL CHECK (archived IN (0, 1))
) STRICT;

CREATE TABLE measure (
    id          INTEGER PRIMARY KEY,
    key         TEXT    NOT NULL, -- unique; what formulas call it
    name        TEXT    NOT NULL, -- unique
    kind        TEXT    NOT NULL, -- flow balance level sample
    unit        TEXT    NOT NULL, -- number count percent ratio points duration, an ISO 4217 code, or 'EUR/order'
    cadence     TEXT    NOT NULL, -- day week month quarter year
    description TEXT    NOT NULL,
    owner       TEXT,
    archived    INTEGER NOT NULL CHECK (archived IN (0, 1))
) STRICT;

CREATE TABLE kpi (
    id           INTEGER PRIMARY KEY,
    objective_id INTEGER REFERENCES objective (id),
    name         TEXT    NOT NULL, -- unique
    description  TEXT    NOT NULL,
    formula      TEXT    NOT NULL,
    unit         TEXT, -- NULL: derived from the formula
    category     TEXT    NOT NULL,
    direction    TEXT    NOT NULL, -- higher lower between
    grain        TEXT    NOT NULL,
    decimals     INTEGER, -- NULL: by the unit
    owner        TEXT,
    weight       REAL    NOT NULL CHECK (weight > 0),
    position     INTEGER NOT NULL,
    archived     INTEGER NOT NULL CHECK (archived IN (0, 1))
) STRICT;

-- What a KPI should be from a day on. `wording` says which of the numbers are used:
--   at_least low | at_most high | between low, high | reach baseline, goal, by_date
CREATE TABLE target (
    id         INTEGER PRIMARY KEY,
    kpi_id     INTEGER NOT NULL REFERENCES kpi (id),
    from_date  INTEGER NOT NULL,
    until_date INTEGER, -- exceptions only: the day after the last one
    wording    TEXT    NOT NULL,
    low        REAL,
    high       REAL,
    baseline   REAL,
    goal       REAL,
    by_date    INTEGER,
    amber_kind TEXT    NOT NULL, -- relative absolute
    amber      REAL    NOT NULL CHECK (amber >= 0),
    reason     TEXT    NOT NULL
) STRICT;
CREATE INDEX target_kpi ON target (kpi_id);

CREATE TABLE dimension (
    id   INTEGER PRIMARY KEY,
    name TEXT    NOT NULL -- unique
) STRICT;

CREATE TABLE member (
    id           INTEGER PRIMARY KEY,
    dimension_id INTEGER NOT NULL REFERENCES dimension (id),
    name         TEXT    NOT NULL -- unique within its dimension
) STRICT;
CREATE INDEX member_dimension ON member (dimension_id);

-- A combination of members, at most one of each dimension. Segment 0, "belongs to no segment", has no row.
CREATE TABLE segment (
    id INTEGER PRIMARY KEY CHECK (id > 0)
) STRICT;

CREATE TABLE segment_member (
    segment_id   INTEGER NOT NULL REFERENCES segment (id),
    dimension_id INTEGER NOT NULL REFERENCES dimension (id),
    member_id    INTEGER NOT NULL REFERENCES member (id),
    PRIMARY KEY (segment_id, dimension_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX segment_member_member ON segment_member (member_id);

CREATE TABLE import (
    id       INTEGER PRIMARY KEY,
    time     TEXT    NOT NULL,
    source   TEXT    NOT NULL, -- the file's name
    hash     TEXT    NOT NULL, -- a fingerprint of the file's bytes
    new      INTEGER NOT NULL,
    changed  INTEGER NOT NULL,
    same     INTEGER NOT NULL,
    left_out INTEGER NOT NULL,
    mapping  TEXT    NOT NULL  -- how its columns were used, as JSON
) STRICT;

-- How columns were used, remembered for files that look alike.
CREATE TABLE import_mapping (
    signature TEXT NOT NULL PRIMARY KEY, -- what such files have in common, such as their header
    time      TEXT NOT NULL,
    mapping   TEXT NOT NULL -- JSON
) STRICT;

-- What was recorded. The primary key is the order in which everything reads it.
-- No constraint is checked here that the program checks anyway: there may be a million rows, and all of them are
-- verified each time the file is opened.
CREATE TABLE value (
    measure_id INTEGER NOT NULL REFERENCES measure (id),
    date       INTEGER NOT NULL, -- the first day of the day or period
    grain      INTEGER NOT NULL, -- 1 day, 2 week, 3 month, 4 quarter, 5 year
    segment_id INTEGER NOT NULL, -- 0: none
    ordinal    INTEGER NOT NULL, -- which of several records of a sample; otherwise 0
    value      REAL,             -- NULL: not applicable
    records    INTEGER NOT NULL, -- how many records stand behind it
    note       TEXT,
    import_id  INTEGER,          -- the import that wrote it; NULL: entered by hand
    PRIMARY KEY (measure_id, date, grain, segment_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE event (
    id              INTEGER PRIMARY KEY,
    kpi_id          INTEGER REFERENCES kpi (id), -- NULL: about all of them
    date            INTEGER NOT NULL,
    text            TEXT    NOT NULL,
    changes_process INTEGER NOT NULL CHECK (changes_process IN (0, 1))
) STRICT;

CREATE TABLE action (
    id           INTEGER PRIMARY KEY,
    kpi_id       INTEGER REFERENCES kpi (id),
    objective_id INTEGER REFERENCES objective (id),
    text         TEXT    NOT NULL,
    owner        TEXT,
    due_date     INTEGER,
    done_date    INTEGER
) STRICT;

-- What was done, oldest first. It only grows.
CREATE TABLE history (
    id        INTEGER PRIMARY KEY,
    time      TEXT    NOT NULL,
    author    TEXT    NOT NULL,
    operation TEXT    NOT NULL, -- such as rename_kpi
    label     TEXT    NOT NULL, -- such as 'Rename KPI Revenue to Net revenue'
    undo_of   INTEGER REFERENCES history (id), -- the operation that this one takes back
    redo_of   INTEGER REFERENCES history (id), -- the undo that this one takes back
    original  INTEGER REFERENCES history (id), -- for undo and redo: the operation whose changes these are
    changeset BLOB -- in the format of SQLite's session extension; NULL where `original` has it
) STRICT;
CREATE UNIQUE INDEX history_undo_of ON history (undo_of) WHERE undo_of IS NOT NULL;
CREATE UNIQUE INDEX history_redo_of ON history (redo_of) WHERE redo_of IS NOT NULL;
CREATE INDEX history_original ON history (original) WHERE original IS NOT NULL;

-- Which objectives, measures and KPIs an operation touched, and for measures which of their days.
CREATE TABLE history_subject (
    entity     TEXT    NOT NULL, -- objective measure kpi
    entity_id  INTEGER NOT NULL,
    history_id INTEGER NOT NULL REFERENCES history (id),
    first_date INTEGER, -- of changed values
    last_date  INTEGER,
    PRIMARY KEY (entity, entity_id, history_id)
) STRICT, WITHOUT ROWID;

-- For people with an SQLite tool; the program does not use it.
CREATE VIEW recorded AS
SELECT measure.name AS measure,
       format('%04d-%02d-%02d', value.date / 10000, value.date / 100 % 100, value.date % 100) AS date,
       CASE value.grain WHEN 1 THEN 'day' WHEN 2 THEN 'week' WHEN 3 THEN 'month' WHEN 4 THEN 'quarter' ELSE 'year' END AS grain,
       (SELECT group_concat(dimension.name || ' = ' || member.name, ', ')
          FROM segment_member
          JOIN member ON member.id = segment_member.member_id
          JOIN dimension ON dimension.id = member.dimension_id
         WHERE segment_member.segment_id = value.segment_id) AS segment,
       value.ordinal AS ordinal,
       value.value AS value,
       value.records AS records,
       value.note AS note,
       import.source AS import
  FROM value
  JOIN measure ON measure.id = value.measure_id
  LEFT JOIN import ON import.id = value.import_id;
