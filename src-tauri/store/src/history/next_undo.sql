-- The newest operation that is in force: not an undo itself, and not taken back.
SELECT id, coalesce(original, id) AS original
  FROM history
 WHERE undo_of IS NULL
   AND NOT EXISTS (SELECT 1 FROM history AS undo WHERE undo.undo_of = history.id)
 ORDER BY id DESC
 LIMIT 1
