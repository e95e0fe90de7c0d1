INSERT INTO review_note (id, review_id, kind, point, kpi_id, objective_id, about, text, time, position)
VALUES (:id, :review_id, :kind, :point, :kpi_id, :objective_id, :about, :text, :time,
        (SELECT coalesce(max(position), 0) + 1 FROM review_note WHERE review_id = :review_id))
ON CONFLICT DO UPDATE SET
       kind = excluded.kind,
       point = excluded.point,
       kpi_id = excluded.kpi_id,
       objective_id = excluded.objective_id,
       about = excluded.about,
       text = excluded.text
