-- Version 9: packs for meetings.

-- Chosen KPIs as pages for a meeting. Its KPIs are named by their identifiers within the content: one that is deleted leaves
-- its place in packs that were made before, which they say.
CREATE TABLE pack (
    id      INTEGER PRIMARY KEY,
    name    TEXT    NOT NULL,
    content TEXT    NOT NULL  -- which KPIs in which order, and how it looks, as JSON
) STRICT;
