// What the names of things are searched by, in the order of the ids, from one id on.
// @param after string = ""
// @param limit number = 10
// @row id string
// @row names map[]
MATCH (f:Entity)
WHERE f.id > $after
WITH f ORDER BY f.id LIMIT $limit
RETURN f.id AS id, COLLECT { MATCH (f)-[:HAS_NAME]->(n:Name) RETURN n {.place, .type, .key, .joined, .bones} } AS names
ORDER BY id
