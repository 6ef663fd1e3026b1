// The names of things whose ids lie between two, in the order of the ids: to tell who of a text is known.
// @param after string = "person/"
// @param before string = "person0"
// @param limit number = 1000
// @row id string
// @row names string[]
MATCH (f:Entity)
WHERE f.id > $after AND f.id < $before
WITH f ORDER BY f.id LIMIT $limit
RETURN f.id AS id, COLLECT { MATCH (f)-[:HAS_NAME]->(n:Name) RETURN n.value ORDER BY n.place, n.value } AS names
ORDER BY id
