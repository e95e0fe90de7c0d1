-- Version 14: what KPIs were before, reviews after a pattern, actions that come again, and what packs said.

-- How a KPI was computed before a day. From that day on the next one holds, in the end the KPI's own.
CREATE TABLE kpi_version (
    id         INTEGER PRIMARY KEY,
    kpi_id     INTEGER NOT NULL REFERENCES kpi (id),
    until_date INTEGER NOT NULL, -- the first day on which it does not hold any more
    formula    TEXT    NOT NULL,
    unit       TEXT, -- NULL: derived from the formula
    reason     TEXT    NOT NULL, -- why it was changed
    date       INTEGER NOT NULL, -- when it was changed
    UNIQUE (kpi_id, until_date)
) STRICT;

-- A pattern for reviews: what their agendas have and how long they take.
CREATE TABLE review_template (
    id      INTEGER PRIMARY KEY,
    name    TEXT    NOT NULL, -- unique
    kind    TEXT    NOT NULL, -- weekly monthly quarterly yearly
    content TEXT    NOT NULL  -- minutes, what is left out and what is added, as JSON
) STRICT;

-- How much work an action is, in the owner's words.
ALTER TABLE action ADD COLUMN effort TEXT NOT NULL DEFAULT '';
-- How often it comes again once it is done: weekly monthly quarterly yearly; empty: it does not.
ALTER TABLE action ADD COLUMN repeats TEXT NOT NULL DEFAULT '';

-- What was said about an action, oldest first.
CREATE TABLE action_comment (
    id        INTEGER PRIMARY KEY,
    action_id INTEGER NOT NULL REFERENCES action (id),
    time      TEXT    NOT NULL,
    author    TEXT    NOT NULL,
    text      TEXT    NOT NULL
) STRICT;
CREATE INDEX action_comment_action ON action_comment (action_id);

-- What a pack said when it was made for a period: the newest of each.
CREATE TABLE pack_edition (
    id         INTEGER PRIMARY KEY,
    pack_id    INTEGER NOT NULL REFERENCES pack (id),
    start_date INTEGER NOT NULL, -- the first day of the period
    grain      INTEGER NOT NULL, -- 1 day, 2 week, 3 month, 4 quarter, 5 year
    time       TEXT    NOT NULL, -- when it was made
    said       TEXT    NOT NULL, -- its numbers, as JSON
    UNIQUE (pack_id, start_date, grain)
) STRICT;
