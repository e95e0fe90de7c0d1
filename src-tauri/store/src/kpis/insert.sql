INSERT INTO kpi (id, objective_id, name, description, formula, unit, category, direction, grain, decimals, owner, weight,
                 position, archived, seasonal)
VALUES (:id, :objective_id, :name, :description, :formula, :unit, :category, :direction, :grain, :decimals, :owner, :weight,
        :position, :archived, :seasonal)
