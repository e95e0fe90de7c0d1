SELECT collect_values(date, grain, segment_id, ordinal, value, records) AS count
  FROM value
 WHERE measure_id = ?1
   AND date BETWEEN ?2 AND ?3
