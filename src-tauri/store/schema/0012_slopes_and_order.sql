-- Version 12: natural limits can follow a line, and notes of a review keep their order.

-- What the owner said to a proposal about natural limits. A check cannot be changed, so the table is made again, with the same
-- columns in the same places.
CREATE TABLE split_again (
    id       INTEGER PRIMARY KEY,
    kpi_id   INTEGER NOT NULL REFERENCES kpi (id),
    date     INTEGER NOT NULL, -- the first day of the first period of a new level, of a value's, or of the last one of a line
    accepted INTEGER NOT NULL CHECK (accepted IN (0, 1)),
    -- 'level', limits that start anew on that day; 'exception', a value that is left out of them; 'slope', limits along a line
    -- that is made of the values until that period.
    about    TEXT NOT NULL DEFAULT 'level' CHECK (about IN ('level', 'exception', 'slope'))
) STRICT;
INSERT INTO split_again (id, kpi_id, date, accepted, about) SELECT id, kpi_id, date, accepted, about FROM split;
DROP TABLE split;
ALTER TABLE split_again RENAME TO split;
CREATE INDEX split_kpi ON split (kpi_id);

-- The order in which it was noted, as several notes can be of one second; 0 where only the time is known.
ALTER TABLE review_note ADD COLUMN position INTEGER NOT NULL DEFAULT 0;
