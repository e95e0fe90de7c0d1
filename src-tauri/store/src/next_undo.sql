-- The newest operation that is in force: not an undo itself, and not taken back. Making the example company is not
-- taken back: it is how its file began, and nothing would be left.
SELECT history.uid, made.uid AS original, made.operation, made.arguments, made.label
  FROM history
  JOIN history AS made ON made.uid = coalesce(history.original, history.uid)
 WHERE history.undo_of IS NULL
   AND made.operation <> 'create_example'
   AND NOT EXISTS (SELECT 1 FROM history AS undo WHERE undo.undo_of = history.uid)
 ORDER BY history.id DESC
 LIMIT 1
