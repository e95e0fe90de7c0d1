UPDATE objective
   SET parent_id = :parent_id,
       name = :name,
       description = :description,
       category = :category,
       owner = :owner,
       start_date = :start_date,
       due_date = :due_date,
       weight = :weight,
       chosen_status = :chosen_status,
       position = :position,
       archived = :archived
 WHERE id = :id
