-- Version 4: how sure a number is. Values can be estimated, provisional or confirmed, and say where they come from; one
-- exceptional value can be left out of limits; the books can be closed up to a day.

-- 0: as recorded, 1: estimated, 2: provisional, 3: confirmed
ALTER TABLE value ADD COLUMN certainty INTEGER NOT NULL DEFAULT 0;

-- Where a value comes from, such as 'bank statement'; the file of an imported one stands in import.
ALTER TABLE value ADD COLUMN source TEXT;

-- What is still to be confirmed: few among many.
CREATE INDEX value_unconfirmed ON value (measure_id, date) WHERE certainty IN (1, 2);

-- What the answer is about: 'level', limits that start anew on that day, or 'exception', a value that is left out of them.
ALTER TABLE split ADD COLUMN about TEXT NOT NULL DEFAULT 'level' CHECK (about IN ('level', 'exception'));

-- The books are closed up to this day, itself included; NULL: not closed.
ALTER TABLE settings ADD COLUMN closed_until INTEGER;
