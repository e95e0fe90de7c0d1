-- The newest undo that no redo took back, unless something new was done after it.
SELECT id, original
  FROM history
 WHERE undo_of IS NOT NULL
   AND NOT EXISTS (SELECT 1 FROM history AS redo WHERE redo.redo_of = history.id)
   AND id > coalesce((SELECT max(id) FROM history AS done WHERE done.undo_of IS NULL AND done.redo_of IS NULL), 0)
 ORDER BY id DESC
 LIMIT 1
