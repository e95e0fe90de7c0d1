-- Version 8: what other books say a measure comes to.

-- The total of a measure over a period by a source of its own, such as the bookkeeping: what is recorded is held against it.
CREATE TABLE control_total (
    measure_id INTEGER NOT NULL REFERENCES measure (id),
    date       INTEGER NOT NULL, -- the first day of the period
    grain      INTEGER NOT NULL, -- 1 day, 2 week, 3 month, 4 quarter, 5 year
    total      REAL    NOT NULL,
    source     TEXT    NOT NULL, -- who says so; empty where nobody said
    PRIMARY KEY (measure_id, date, grain)
) STRICT, WITHOUT ROWID;
