INSERT INTO review_note (id, review_id, kind, point, kpi_id, objective_id, about, text, time)
VALUES (:id, :review_id, :kind, :point, :kpi_id, :objective_id, :about, :text, :time)
ON CONFLICT DO UPDATE SET
       kind = excluded.kind,
       point = excluded.point,
       kpi_id = excluded.kpi_id,
       objective_id = excluded.objective_id,
       about = excluded.about,
       text = excluded.text
