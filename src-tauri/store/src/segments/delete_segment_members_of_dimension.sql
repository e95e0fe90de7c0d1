-- Segments that cross the dimension with another one go as a whole: nothing belongs to them.
DELETE FROM segment_member
 WHERE segment_id IN (SELECT segment_id FROM segment_member WHERE dimension_id = ?1)
