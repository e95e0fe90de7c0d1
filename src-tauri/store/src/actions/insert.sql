INSERT INTO action (
    id, kpi_id, objective_id, text, owner, due_date, done_date, changes_process, progress, reason, expected, review_id,
    decision_id, effort, repeats
)
VALUES (
    :id, :kpi_id, :objective_id, :text, :owner, :due_date, :done_date, :changes_process, :progress, :reason, :expected,
    :review_id, :decision_id, :effort, :repeats
)
