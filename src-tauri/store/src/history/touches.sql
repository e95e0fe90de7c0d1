     , subject.first_date, subject.last_date
  FROM history_subject AS subject
  JOIN history ON history.uid = subject.history_uid
  LEFT JOIN history AS made ON made.uid = history.original
 WHERE subject.entity = 'measure'
   AND subject.entity_id = :id
   AND subject.first_date < :to
   AND subject.last_date >= :from
 ORDER BY history.id DESC
