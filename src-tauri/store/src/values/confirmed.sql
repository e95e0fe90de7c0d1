SELECT date, grain, segment_id, ordinal
  FROM value
 WHERE measure_id = ?1
   AND certainty = 3
