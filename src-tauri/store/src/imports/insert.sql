INSERT INTO import (id, time, source, hash, new, changed, same, left_out, mapping)
VALUES (:id, :time, :source, :hash, :new, :changed, :same, :left_out, :mapping)
