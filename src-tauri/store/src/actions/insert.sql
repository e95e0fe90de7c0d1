INSERT INTO action (id, kpi_id, objective_id, text, owner, due_date, done_date, changes_process)
VALUES (:id, :kpi_id, :objective_id, :text, :owner, :due_date, :done_date, :changes_process)
