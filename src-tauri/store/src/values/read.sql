SELECT date, grain, segment_id, ordinal, value, records
  FROM value
 WHERE measure_id = ?1
   AND date BETWEEN ?2 AND ?3
   AND value IS NOT NULL
 ORDER BY date, grain, segment_id, ordinal
