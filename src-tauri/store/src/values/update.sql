UPDATE value
   SET value = ?6, records = ?7, note = ?8, import_id = ?9, certainty = ?10, source = ?11, keys = ?12
 WHERE measure_id = ?1 AND date = ?2 AND grain = ?3 AND segment_id = ?4 AND ordinal = ?5
