SELECT date, grain, segment_id, ordinal, value, records, note, import_id, certainty, source
  FROM value
 WHERE measure_id = ?1
   AND date BETWEEN ?2 AND ?3
   AND grain = ?4
   AND ordinal = 0
 ORDER BY date, segment_id
