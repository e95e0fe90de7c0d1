SELECT date, segment_id, value
  FROM value
 WHERE measure_id = ?1
   AND grain = ?2
   AND ordinal = 0
   AND value IS NOT NULL
 ORDER BY date DESC
 LIMIT ?3
