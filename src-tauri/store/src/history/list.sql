SELECT history.id, time, author, operation, label, undo_of, redo_of,
       -- Undone: the last thing that was done with these changes was to take them back.
       undo_of IS NULL AND coalesce((SELECT last.undo_of IS NOT NULL
                                       FROM history AS last
                                      WHERE last.original = coalesce(history.original, history.id)
                                      ORDER BY last.id DESC
                                      LIMIT 1), FALSE) AS undone
  FROM history
 WHERE id < :before
   AND (:steps OR (undo_of IS NULL AND redo_of IS NULL))
 ORDER BY id DESC
 LIMIT :limit
