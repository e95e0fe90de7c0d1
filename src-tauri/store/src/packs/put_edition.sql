INSERT INTO pack_edition (id, pack_id, start_date, grain, time, said)
VALUES (:id, :pack_id, :start_date, :grain, :time, :said)
ON CONFLICT (pack_id, start_date, grain) DO UPDATE SET
       time = excluded.time,
       said = excluded.said
 WHERE said <> excluded.said
