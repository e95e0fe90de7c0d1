-- The newest operation that is in force: not an undo itself, and not taken back. Making the example company is not
-- taken back: it is how its file began, and nothing would be left.
SELECT id, coalesce(original, id) AS original
  FROM history
 WHERE undo_of IS NULL
   AND NOT EXISTS (SELECT 1 FROM history AS undo WHERE undo.undo_of = history.id)
   AND NOT EXISTS (SELECT 1
                     FROM history AS made
                    WHERE made.id = coalesce(history.original, history.id)
                      AND made.operation = 'create_example')
 ORDER BY id DESC
 LIMIT 1
