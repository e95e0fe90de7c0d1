UPDATE kpi
   SET objective_id = :objective_id,
       name = :name,
       description = :description,
       formula = :formula,
       unit = :unit,
       category = :category,
       direction = :direction,
       grain = :grain,
       decimals = :decimals,
       owner = :owner,
       weight = :weight,
       position = :position,
       archived = :archived,
       seasonal = :seasonal
 WHERE id = :id
