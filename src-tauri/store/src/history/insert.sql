INSERT INTO history (time, author, operation, label, undo_of, redo_of, original, changeset)
VALUES (:time, :author, :operation, :label, :undo_of, :redo_of, :original, :changeset)
