INSERT INTO measure (id, key, name, kind, unit, cadence, description, owner, archived)
VALUES (:id, :key, :name, :kind, :unit, :cadence, :description, :owner, :archived)
