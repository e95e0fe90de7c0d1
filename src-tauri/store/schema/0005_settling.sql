-- Version 5: values that may change for some days after their period, such as orders that can be returned.

-- How many days after its period a value may still change; NULL: it is what it is.
ALTER TABLE measure ADD COLUMN settles_after INTEGER;
