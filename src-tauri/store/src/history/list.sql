  FROM history
  LEFT JOIN history AS made ON made.uid = history.original
 WHERE history.id < :before
   AND (:steps OR (history.undo_of IS NULL AND history.redo_of IS NULL))
 ORDER BY history.id DESC
 LIMIT :limit
