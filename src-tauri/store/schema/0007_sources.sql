-- Version 7: sources have names, files that were read can be kept, and imports say which source they came from.

-- Where values come from again and again: files that look alike, how they are read, and where they lie.
CREATE TABLE source (
    id        INTEGER PRIMARY KEY CHECK (id > 0),
    name      TEXT    NOT NULL,
    signature TEXT    NOT NULL UNIQUE, -- what its files have in common, such as their header
    time      TEXT    NOT NULL,        -- when it was last taught how they are read
    mapping   TEXT    NOT NULL,        -- how they are read, as JSON
    folder    TEXT,                    -- where its files lie on this computer
    pattern   TEXT,                    -- what they are called there, such as orders-*.csv; NULL: anything
    automatic INTEGER NOT NULL DEFAULT 0 CHECK (automatic IN (0, 1)), -- whether the folder is watched
    keep      INTEGER NOT NULL DEFAULT 1 CHECK (keep IN (0, 1))       -- whether the bytes of its files are kept
) STRICT;

-- The source of which it is a run; NULL: not known, as for all that were done before. It is not filled in here: what is done
-- again after undo would be without it.
ALTER TABLE import ADD COLUMN source_id INTEGER;

-- The bytes of files that were imported, by their fingerprint, deflated. No part of what undo takes back: they say what
-- stood in a file, whatever was made of it.
CREATE TABLE file (
    hash  TEXT    NOT NULL PRIMARY KEY, -- SHA-256 of the bytes, in hexadecimal
    size  INTEGER NOT NULL,             -- how many bytes it had
    bytes BLOB    NOT NULL
) STRICT;

-- How many megabytes of files are kept at most, deflated; 0: none.
ALTER TABLE settings ADD COLUMN files_limit INTEGER NOT NULL DEFAULT 200;

-- What was remembered becomes a source; import_mapping stays as it is for what was done before, which undo takes back.
WITH remembered AS (
    SELECT hashed('source', signature) AS id, signature, time, mapping,
           coalesce(CASE WHEN json_valid(mapping) THEN nullif(substr(json_extract(mapping, '$.recipe.name'), 1, 200), '') END,
                    (SELECT source_name(import.source) FROM import
                      WHERE import.mapping = import_mapping.mapping ORDER BY import.time DESC, import.id LIMIT 1),
                    '') AS name
      FROM import_mapping
), numbered AS (
    SELECT *, row_number() OVER (PARTITION BY lower(name) ORDER BY time, id) AS number FROM remembered
)
INSERT INTO source (id, name, signature, time, mapping)
SELECT id, name || CASE WHEN number > 1 AND name <> '' THEN ' ' || number ELSE '' END, signature, time, mapping FROM numbered;
