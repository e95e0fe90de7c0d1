-- The newest undo that no redo took back, unless something new was done after it.
SELECT history.uid, made.uid AS original, made.operation, made.arguments, made.label
  FROM history
  JOIN history AS made ON made.uid = history.original
 WHERE history.undo_of IS NOT NULL
   AND NOT EXISTS (SELECT 1 FROM history AS redo WHERE redo.redo_of = history.uid)
   AND history.id > coalesce((SELECT max(id) FROM history AS done WHERE done.undo_of IS NULL AND done.redo_of IS NULL), 0)
 ORDER BY history.id DESC
 LIMIT 1
