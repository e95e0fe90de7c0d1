INSERT INTO action (id, kpi_id, objective_id, text, owner, due_date, done_date)
VALUES (:id, :kpi_id, :objective_id, :text, :owner, :due_date, :done_date)
