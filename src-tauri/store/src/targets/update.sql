UPDATE target
   SET kpi_id = :kpi_id,
       from_date = :from_date,
       until_date = :until_date,
       wording = :wording,
       low = :low,
       high = :high,
       baseline = :baseline,
       goal = :goal,
       by_date = :by_date,
       amber_kind = :amber_kind,
       amber = :amber,
       reason = :reason,
       span = :span,
       shape = :shape
 WHERE id = :id
