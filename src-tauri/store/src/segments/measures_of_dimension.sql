-- The measures that have values in a segment of the dimension.
SELECT name
  FROM measure
 WHERE EXISTS (SELECT 1
                 FROM value
                WHERE value.measure_id = measure.id
                  AND value.segment_id IN (SELECT segment_id FROM segment_member WHERE dimension_id = ?1))
 ORDER BY name COLLATE NOCASE
