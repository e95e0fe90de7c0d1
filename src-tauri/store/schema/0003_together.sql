-- Version 3: what has to stand in the file before anybody's is out, because it cannot be told afterwards. Operations have
-- names that are theirs wherever they go, and say by code and arguments what was done, so that it reads in any language;
-- words have a language of their own beside the locale of the numbers.

CREATE TABLE history_3 (
    id             INTEGER PRIMARY KEY, -- the order in this file
    uid            INTEGER NOT NULL UNIQUE, -- random; the operation's name in every copy of the file
    seq            INTEGER UNIQUE, -- its number in the log of a team; NULL: in this file only
    time           TEXT    NOT NULL, -- UTC: 2026-11-23T16:05:00Z; where utc_offset is NULL the clock's: 2026-11-23T17:05:00
    utc_offset     INTEGER, -- by how many minutes the clock was ahead of UTC; NULL before version 3
    device         TEXT, -- the computer's name; NULL before version 3
    author         TEXT    NOT NULL, -- the name as it was then
    author_id      INTEGER NOT NULL,
    operation      TEXT    NOT NULL, -- such as rename_kpi
    arguments      TEXT    NOT NULL, -- JSON, such as {"from": "Revenue", "to": "Net revenue"}
    label          TEXT, -- before version 3: what was done, in the words of then
    undo_of        INTEGER REFERENCES history_3 (uid), -- the operation that this one takes back
    redo_of        INTEGER REFERENCES history_3 (uid), -- the undo that this one takes back
    original       INTEGER REFERENCES history_3 (uid), -- for undo and redo: the operation whose changes these are
    schema_version INTEGER NOT NULL, -- that of the tables when it was done
    changeset      BLOB -- in the format of SQLite's session extension, deflated (RFC 1951); NULL where `original` has it
) STRICT;

-- The names of what was done before are made from what was done: the same in every copy of the file.
INSERT INTO history_3 (id, uid, time, author, author_id, operation, arguments, label, schema_version, changeset)
SELECT history.id,
       hashed(history.id, history.time, history.author, history.operation, history.label,
              coalesce(history.changeset, first.changeset)),
       history.time,
       history.author,
       author_id(history.author),
       history.operation,
       '{}',
       history.label,
       2,
       deflated(history.changeset)
  FROM history
  LEFT JOIN history AS first ON first.id = history.original
 ORDER BY history.id;

UPDATE history_3
   SET undo_of = (SELECT named.uid FROM history JOIN history_3 AS named ON named.id = history.undo_of WHERE history.id = history_3.id),
       redo_of = (SELECT named.uid FROM history JOIN history_3 AS named ON named.id = history.redo_of WHERE history.id = history_3.id),
       original = (SELECT named.uid FROM history JOIN history_3 AS named ON named.id = history.original WHERE history.id = history_3.id);

CREATE TABLE history_subject_3 (
    entity      TEXT    NOT NULL, -- objective measure kpi
    entity_id   INTEGER NOT NULL,
    history_uid INTEGER NOT NULL REFERENCES history_3 (uid),
    first_date  INTEGER, -- of changed values
    last_date   INTEGER,
    PRIMARY KEY (entity, entity_id, history_uid)
) STRICT, WITHOUT ROWID;

INSERT INTO history_subject_3
SELECT entity, entity_id, history_3.uid, first_date, last_date
  FROM history_subject
  JOIN history_3 ON history_3.id = history_subject.history_id;

DROP TABLE history_subject;
DROP TABLE history;
ALTER TABLE history_3 RENAME TO history;
ALTER TABLE history_subject_3 RENAME TO history_subject;
CREATE UNIQUE INDEX history_undo_of ON history (undo_of) WHERE undo_of IS NOT NULL;
CREATE UNIQUE INDEX history_redo_of ON history (redo_of) WHERE redo_of IS NOT NULL;
CREATE INDEX history_original ON history (original) WHERE original IS NOT NULL;
CREATE INDEX history_subject_history ON history_subject (history_uid);

-- The language of the words: BCP 47. Until then all words were English.
ALTER TABLE settings ADD COLUMN language TEXT NOT NULL DEFAULT 'en';

-- One of what the measure counts, such as 'order' for Orders; NULL where its owner has not said.
ALTER TABLE measure ADD COLUMN singular TEXT;
