-- With max() SQLite takes the other columns from the row that has the maximum.
SELECT max(date) AS date, grain, segment_id, ordinal, value, records
  FROM value
 WHERE measure_id = ?1
   AND date < ?2
   AND value IS NOT NULL
 GROUP BY segment_id, grain
 ORDER BY segment_id, grain
