-- Version 10: what holds until it is changed, what was planned, and what would be.
--
-- A measure may be of the kind 'parameter': its values hold from their date until the next one. That is no new column; the
-- version keeps out programs that do not know the kind and would add its values up.

-- What was planned of a measure for a period, in all its segments together. It is a plan and not a record: nothing that is
-- computed from what was recorded looks at it.
CREATE TABLE budget (
    measure_id INTEGER NOT NULL REFERENCES measure (id),
    date       INTEGER NOT NULL, -- the first day of the period
    grain      INTEGER NOT NULL, -- 1 day, 2 week, 3 month, 4 quarter, 5 year
    value      REAL    NOT NULL,
    PRIMARY KEY (measure_id, date, grain)
) STRICT, WITHOUT ROWID;

-- What would be if some inputs were others: by how much they are changed. Its measures are named by their identifiers
-- within the content; one that is deleted leaves its place.
CREATE TABLE scenario (
    id      INTEGER PRIMARY KEY,
    name    TEXT    NOT NULL, -- unique
    content TEXT    NOT NULL  -- which inputs, by how much, from when and until when, as JSON
) STRICT;
