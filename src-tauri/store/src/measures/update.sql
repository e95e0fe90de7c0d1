UPDATE measure
   SET key = :key,
       name = :name,
       kind = :kind,
       unit = :unit,
       cadence = :cadence,
       description = :description,
       owner = :owner,
       archived = :archived,
       singular = :singular
 WHERE id = :id
