  FROM history_subject AS subject
  JOIN history ON history.uid = subject.history_uid
  LEFT JOIN history AS made ON made.uid = history.original
 WHERE subject.entity = :entity
   AND subject.entity_id = :id
   AND history.id < :before
   AND (:steps OR (history.undo_of IS NULL AND history.redo_of IS NULL))
 ORDER BY history.id DESC
 LIMIT :limit
