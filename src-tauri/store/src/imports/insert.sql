INSERT INTO import (id, time, source, hash, new, changed, same, left_out, mapping, source_id)
VALUES (:id, :time, :source, :hash, :new, :changed, :same, :left_out, :mapping, :source_id)
