// People who ever held one post, or a post of one country or organization, by name and id.
// @param position string? = "position/us-president"
// @param of string? = "country/us"
// @param afterName string = ""
// @param afterId string = ""
// @param limit number = 21
// @row sortName string
// @include person
CALL () {
  MATCH (x:Entity {id: $position})
  RETURN x
  UNION
  MATCH (:Entity {id: $of})<-[:OF]-(x:Position)
  RETURN x
}
WITH DISTINCT x
WHERE ($position IS NULL OR x.id = $position) AND ($of IS NULL OR EXISTS { (x)-[:OF]->(:Entity {id: $of}) })
MATCH (x)<-[:POST]-(:Occupancy)-[:HOLDER]->(p:Person)
WITH DISTINCT p
WHERE p.sortName > $afterName OR (p.sortName = $afterName AND p.id > $afterId)
//- page
WITH p ORDER BY p.sortName, p.id LIMIT $limit
RETURN p.sortName AS sortName, {person}
ORDER BY sortName, id
