SELECT entry.id, entry.time, entry.operation, coalesce(entry.changeset, original.changeset) AS changeset
FROM history AS entry
LEFT JOIN history AS original ON original.id = entry.original
WHERE entry.id = coalesce(:id, (SELECT max(id) FROM history));
