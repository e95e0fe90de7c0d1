UPDATE measure
   SET key = :key,
       name = :name,
       kind = :kind,
       unit = :unit,
       cadence = :cadence,
       description = :description,
       owner = :owner,
       archived = :archived,
       singular = :singular,
       settles_after = :settles_after
 WHERE id = :id
