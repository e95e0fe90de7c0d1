INSERT INTO objective (id, parent_id, name, description, category, owner, start_date, due_date, weight, chosen_status,
                       position, archived)
VALUES (:id, :parent_id, :name, :description, :category, :owner, :start_date, :due_date, :weight, :chosen_status,
        :position, :archived)
