-- What a person enters stands as it was entered, with its note or without one.
UPDATE value
   SET value = ?6, records = ?7, note = ?8, import_id = ?9
 WHERE measure_id = ?1 AND date = ?2 AND grain = ?3 AND segment_id = ?4 AND ordinal = ?5
   AND (value IS NOT ?6 OR records <> ?7 OR note IS NOT ?8)
