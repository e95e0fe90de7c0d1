SELECT date, grain, segment_id, ordinal, certainty
  FROM value
 WHERE measure_id = ?1
   AND certainty IN (1, 2)
 ORDER BY date, grain, segment_id, ordinal
