-- Nothing is written, and so nothing stands in the history, where the same is remembered already.
INSERT INTO import_mapping (signature, time, mapping)
VALUES (:signature, :time, :mapping)
    ON CONFLICT (signature) DO UPDATE
   SET time = excluded.time,
       mapping = excluded.mapping
 WHERE mapping <> excluded.mapping
