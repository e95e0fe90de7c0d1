INSERT INTO measure (id, key, name, kind, unit, cadence, description, owner, archived, singular,
                     settles_after)
VALUES (:id, :key, :name, :kind, :unit, :cadence, :description, :owner, :archived, :singular,
        :settles_after)
