UPDATE action
   SET kpi_id = :kpi_id,
       objective_id = :objective_id,
       text = :text,
       owner = :owner,
       due_date = :due_date,
       done_date = :done_date,
       changes_process = :changes_process,
       progress = :progress,
       reason = :reason,
       expected = :expected,
       review_id = :review_id,
       decision_id = :decision_id,
       effort = :effort,
       repeats = :repeats
 WHERE id = :id
