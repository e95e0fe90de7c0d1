SELECT date, grain, segment_id, ordinal, value, records, keys
  FROM value
 WHERE measure_id = ?1
   AND value IS NOT NULL
 ORDER BY date, grain, segment_id, ordinal
