SELECT date, grain, segment_id, ordinal
  FROM value
 WHERE measure_id = ?1
   AND value IS NULL
 ORDER BY date, grain, segment_id, ordinal
