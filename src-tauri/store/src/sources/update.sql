UPDATE source
   SET name = :name,
       time = :time,
       mapping = :mapping,
       folder = :folder,
       pattern = :pattern,
       automatic = :automatic,
       keep = :keep
 WHERE id = :id
