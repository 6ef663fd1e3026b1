// People, by name and id.
// @param afterName string = ""
// @param afterId string = ""
// @param limit number = 21
// @row sortName string
// @include person
MATCH (p:Person)
WHERE p.sortName >= $afterName AND p.id IS NOT NULL AND CASE WHEN p.sortName = $afterName THEN p.id > $afterId ELSE true END
//- page
WITH p ORDER BY p.sortName, p.id LIMIT $limit
RETURN p.sortName AS sortName, {person}
ORDER BY sortName, id
