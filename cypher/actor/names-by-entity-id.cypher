// The names of things, the best founded first.
// @param ids string[] = ["person/marco-rubio"]
// @row key string
// @row value string
// @row kind string
// @row lang string?
// @row start string?
// @row end string?
UNWIND $ids AS key
MATCH (:Entity {id: key})-[:HAS_NAME]->(n:Name)
RETURN key, n.value AS value, n.kind AS kind, n.lang AS lang, n.start AS start, n.end AS end
ORDER BY key, n.place
