-- Every column of a row costs about as much as finding the row, and a scorecard reads a million of them: what is small
-- comes packed, two to a column.
SELECT date << 3 | grain AS day, segment_id, ordinal << 32 | records AS counts, value
  FROM value
 WHERE measure_id = ?1
   AND date BETWEEN ?2 AND ?3
   AND value IS NOT NULL
 ORDER BY date, grain, segment_id, ordinal
