-- As update_imported.sql decides.
SELECT value IS NOT ?6 OR records <> ?7 OR note IS NOT coalesce(?8, note) AS changed
  FROM value
 WHERE measure_id = ?1 AND date = ?2 AND grain = ?3 AND segment_id = ?4 AND ordinal = ?5
