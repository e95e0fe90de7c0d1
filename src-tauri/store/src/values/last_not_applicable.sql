SELECT date, grain
  FROM value
 WHERE measure_id = ?1
   AND date >= ?2
   AND value IS NULL
 ORDER BY date DESC, grain DESC
 LIMIT 1
