INSERT INTO kpi (id, objective_id, name, description, formula, unit, category, direction, grain, decimals, owner, weight,
                 position, archived, seasonal, stage, stage_date, stage_reason, enters, told, agreed_by, agreed_date)
VALUES (:id, :objective_id, :name, :description, :formula, :unit, :category, :direction, :grain, :decimals, :owner, :weight,
        :position, :archived, :seasonal, :stage, :stage_date, :stage_reason, :enters, :told, :agreed_by, :agreed_date)
