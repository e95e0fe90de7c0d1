SELECT history.id, history.uid, history.time, history.utc_offset, history.device, history.author, history.author_id,
       history.operation, history.arguments, history.label, history.undo_of, history.redo_of,
       made.operation AS made_operation, made.arguments AS made_arguments, made.label AS made_label,
       -- Undone: the last thing that was done with these changes was to take them back.
       history.undo_of IS NULL AND coalesce((SELECT last.undo_of IS NOT NULL
                                               FROM history AS last
                                              WHERE last.original = coalesce(history.original, history.uid)
                                              ORDER BY last.id DESC
                                              LIMIT 1), FALSE) AS undone
