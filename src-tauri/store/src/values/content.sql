SELECT value, records, note, import_id, certainty, source, keys
  FROM value
 WHERE measure_id = ?1 AND date = ?2 AND grain = ?3 AND segment_id = ?4 AND ordinal = ?5
