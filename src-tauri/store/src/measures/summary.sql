-- The first and the last come from the ends of the primary key; only counting reads the rows.
SELECT id AS measure_id,
       (SELECT count(*) FROM value WHERE measure_id = id) AS count,
       (SELECT date FROM value WHERE measure_id = id ORDER BY date LIMIT 1) AS first,
       (SELECT date FROM value WHERE measure_id = id ORDER BY date DESC, grain DESC LIMIT 1) AS last,
       (SELECT grain FROM value WHERE measure_id = id ORDER BY date DESC, grain DESC LIMIT 1) AS last_grain
  FROM measure
 WHERE EXISTS (SELECT 1 FROM value WHERE measure_id = id)
