// Where actors stand on things, by id; those of one kind of holder, or on one thing.
// @param attribution string? = "ANONYMOUS"
// @param on string? = null
// @param afterId string = ""
// @param limit number = 21
// @include stance
MATCH (t:Stance)
WHERE t.id > $afterId AND ($attribution IS NULL OR t.attributionType = $attribution)
  AND ($on IS NULL OR EXISTS { (t)-[:ON]->(:Entity {id: $on}) })
//- page
WITH t ORDER BY t.id LIMIT $limit
RETURN {stance}
ORDER BY id
