-- Version 6: measures of which the values keep what was counted, so that the same customer counts once over any time.

-- Of a measure of the kind distinct, the numbers of what was counted, below 2^53 and each once: from the smallest on, each
-- as what it is more than the one before, in base 64 VLQ; NULL: none, and for all other kinds.
ALTER TABLE value ADD COLUMN keys TEXT;

-- What the numbers are hashed with, random: they say nothing of what was counted to anyone who has not this file.
ALTER TABLE settings ADD COLUMN secret TEXT NOT NULL DEFAULT '';

UPDATE settings SET secret = lower(hex(randomblob(16)));
