INSERT INTO kpi_version (id, kpi_id, until_date, formula, unit, reason, date)
VALUES (:id, :kpi_id, :until_date, :formula, :unit, :reason, :date)
ON CONFLICT (kpi_id, until_date) DO UPDATE SET
       formula = excluded.formula,
       unit = excluded.unit,
       reason = excluded.reason,
       date = excluded.date
 WHERE formula <> excluded.formula OR unit IS NOT excluded.unit OR reason <> excluded.reason OR date <> excluded.date
