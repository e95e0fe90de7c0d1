INSERT INTO measure (id, key, name, kind, unit, cadence, description, owner, archived, singular)
VALUES (:id, :key, :name, :kind, :unit, :cadence, :description, :owner, :archived, :singular)
