SELECT import.*, made.recorded
  FROM import
  -- The operation that made it: what reads it anew comes later. Before these were noted, the time is all there is.
  LEFT JOIN (SELECT subject.entity_id, min(history.id) AS recorded
               FROM history_subject AS subject
               JOIN history ON history.uid = subject.history_uid
              WHERE subject.entity = 'import'
              GROUP BY subject.entity_id) AS made ON made.entity_id = import.id
 ORDER BY import.time DESC, made.recorded DESC, import.id
