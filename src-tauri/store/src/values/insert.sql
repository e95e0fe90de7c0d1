INSERT INTO value (measure_id, date, grain, segment_id, ordinal, value, records, note, import_id, certainty, source,
                   keys)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
    ON CONFLICT (measure_id, date, grain, segment_id, ordinal) DO NOTHING
