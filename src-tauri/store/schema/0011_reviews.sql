-- Version 11: reviews.

-- A meeting on the KPIs of a period.
CREATE TABLE review (
    id         INTEGER PRIMARY KEY,
    kind       TEXT    NOT NULL, -- weekly monthly quarterly yearly
    start_date INTEGER NOT NULL, -- the first day of the period that it is about
    held_date  INTEGER NOT NULL, -- the day on which it is, or was, held
    attendees  TEXT    NOT NULL, -- names, as a JSON list
    plan       TEXT    NOT NULL, -- how its agenda was arranged, as JSON; empty: as it was made
    ended      TEXT,             -- when it ended; NULL while it is open
    amended    TEXT,             -- when it was changed last after it had ended
    report     TEXT              -- what it showed, as JSON with a version of its own; NULL while it is open
) STRICT;

-- What was noted or decided in a review.
CREATE TABLE review_note (
    id           INTEGER PRIMARY KEY,
    review_id    INTEGER NOT NULL REFERENCES review (id),
    kind         TEXT    NOT NULL, -- note decision parked
    point        TEXT    NOT NULL, -- the point of the agenda, such as 'kpi:12'; empty: none
    kpi_id       INTEGER REFERENCES kpi (id),
    objective_id INTEGER REFERENCES objective (id),
    about        TEXT    NOT NULL, -- what it is about, by the name of then
    text         TEXT    NOT NULL,
    time         TEXT    NOT NULL
) STRICT;
CREATE INDEX review_note_review ON review_note (review_id);

-- How far an action is while it is not done: open doing dropped. What is done has the day on which it was.
ALTER TABLE action ADD COLUMN progress TEXT NOT NULL DEFAULT 'open';
-- Why it was dropped.
ALTER TABLE action ADD COLUMN reason TEXT NOT NULL DEFAULT '';
-- What it is expected to bring.
ALTER TABLE action ADD COLUMN expected TEXT NOT NULL DEFAULT '';
-- The review in which it was agreed on.
ALTER TABLE action ADD COLUMN review_id INTEGER REFERENCES review (id);
-- The decision that it carries out.
ALTER TABLE action ADD COLUMN decision_id INTEGER REFERENCES review_note (id);
