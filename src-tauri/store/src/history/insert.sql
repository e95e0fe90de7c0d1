INSERT INTO history (uid, time, utc_offset, device, author, author_id, operation, arguments, undo_of, redo_of, original,
                     schema_version, changeset)
VALUES (:uid, :time, :utc_offset, :device, :author, :author_id, :operation, :arguments, :undo_of, :redo_of, :original,
        :schema_version, :changeset)
