-- Version 13: the life of a KPI, who has to do with it, and what is said about it.

-- Where a KPI stands in its life: draft trial in_use retired. What is retired is in the archive, too.
ALTER TABLE kpi ADD COLUMN stage TEXT NOT NULL DEFAULT 'in_use';
-- Since when; NULL where nobody said.
ALTER TABLE kpi ADD COLUMN stage_date INTEGER;
-- Why.
ALTER TABLE kpi ADD COLUMN stage_reason TEXT NOT NULL DEFAULT '';
-- Who enters its values; NULL: nobody in particular.
ALTER TABLE kpi ADD COLUMN enters TEXT;
-- Who is to be told: names, as a JSON list.
ALTER TABLE kpi ADD COLUMN told TEXT NOT NULL DEFAULT '[]';
-- Who agreed to its definition and when; NULL: nobody did.
ALTER TABLE kpi ADD COLUMN agreed_by TEXT;
ALTER TABLE kpi ADD COLUMN agreed_date INTEGER;

-- How a person is shown. Owners and all others are kept by name; who has no row here is shown by the letters of the name.
CREATE TABLE person (
    id       INTEGER PRIMARY KEY,
    name     TEXT    NOT NULL, -- unique
    initials TEXT    NOT NULL, -- empty: the first letters of the name
    colour   INTEGER           -- one of the colours of people, from 0; NULL: by the name
) STRICT;

-- Advice that is not wanted: about a KPI, about an objective or, with neither, about the workspace.
CREATE TABLE dismissal (
    id           INTEGER PRIMARY KEY,
    kpi_id       INTEGER REFERENCES kpi (id),
    objective_id INTEGER REFERENCES objective (id),
    advice       TEXT    NOT NULL, -- its code, such as 'name_owner'
    reason       TEXT    NOT NULL,
    date         INTEGER NOT NULL
) STRICT;
CREATE INDEX dismissal_kpi ON dismissal (kpi_id);
CREATE INDEX dismissal_objective ON dismissal (objective_id);

-- A figure from elsewhere beside a KPI.
CREATE TABLE benchmark (
    id         INTEGER PRIMARY KEY,
    kpi_id     INTEGER NOT NULL REFERENCES kpi (id),
    value      REAL    NOT NULL, -- in the KPI's unit
    source     TEXT    NOT NULL, -- who says so
    date       INTEGER NOT NULL, -- of when it is
    comparable TEXT    NOT NULL  -- how comparable it is; may be empty
) STRICT;
CREATE INDEX benchmark_kpi ON benchmark (kpi_id);

-- What one KPI has to do with another.
CREATE TABLE kpi_link (
    id          INTEGER PRIMARY KEY,
    from_kpi_id INTEGER NOT NULL REFERENCES kpi (id),
    to_kpi_id   INTEGER NOT NULL REFERENCES kpi (id),
    kind        TEXT    NOT NULL, -- drives: the first leads, the second follows; guards: the first must not pay for the second
    UNIQUE (from_kpi_id, to_kpi_id, kind)
) STRICT;
CREATE INDEX kpi_link_to ON kpi_link (to_kpi_id);
