-- Version 2: how numbers are judged. Natural limits start anew where a proposal was accepted or an action changed how
-- things are done; signals can be read without the season; targets can count for the fiscal year, and paths can follow
-- the shape of past years.

-- What the owner said to a proposal to start natural limits anew: once answered, it is not proposed again.
CREATE TABLE split (
    id       INTEGER PRIMARY KEY,
    kpi_id   INTEGER NOT NULL REFERENCES kpi (id),
    date     INTEGER NOT NULL, -- the first day of the first period of the new level
    accepted INTEGER NOT NULL CHECK (accepted IN (0, 1))
) STRICT;
CREATE INDEX split_kpi ON split (kpi_id);

-- 1: signals are those of the series without its season.
ALTER TABLE kpi ADD COLUMN seasonal INTEGER NOT NULL DEFAULT 0 CHECK (seasonal IN (0, 1));

-- 1: from the day it was done on, natural limits start anew.
ALTER TABLE action ADD COLUMN changes_process INTEGER NOT NULL DEFAULT 0 CHECK (changes_process IN (0, 1));

-- period: for each period by itself; fiscal_year: for the whole fiscal year, judged by its pace to date.
ALTER TABLE target ADD COLUMN span TEXT NOT NULL DEFAULT 'period' CHECK (span IN ('period', 'fiscal_year'));

-- How what is asked runs between two days (a path) or over a fiscal year: straight, or seasonal, the shape of past years.
ALTER TABLE target ADD COLUMN shape TEXT NOT NULL DEFAULT 'straight' CHECK (shape IN ('straight', 'seasonal'));
