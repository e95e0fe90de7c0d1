SELECT date, grain, segment_id, ordinal, value, records, note, import_id
  FROM value
 WHERE measure_id = :measure
   AND date = :date
   AND grain = :grain
   AND segment_id = :segment
   AND ordinal = :ordinal
