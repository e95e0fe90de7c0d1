INSERT INTO target (id, kpi_id, from_date, until_date, wording, low, high, baseline, goal, by_date, amber_kind, amber, reason,
                    span, shape)
VALUES (:id, :kpi_id, :from_date, :until_date, :wording, :low, :high, :baseline, :goal, :by_date, :amber_kind, :amber, :reason,
        :span, :shape)
