UPDATE kpi SET archived = ?2 WHERE objective_id = ?1 AND archived <> ?2 AND (?2 = 1 OR stage <> 'retired')
