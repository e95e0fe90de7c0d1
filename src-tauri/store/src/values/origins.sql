SELECT measure_id, import_id, MAX(date) AS date
  FROM value
 GROUP BY measure_id, import_id
