// Facts as they stand, in the order of their ids, from one id on: labels, properties, what they lead to and their names.
// @param after string = ""
// @param limit number = 10
// @row id string
// @row labels string[]
// @row props map
// @row edges map[]
// @row names map[]
MATCH (f:Entity)
WHERE f.id > $after
WITH f ORDER BY f.id LIMIT $limit
RETURN f.id AS id, labels(f) AS labels, properties(f) AS props,
  COLLECT { MATCH (f)-[r]->(t:Entity) WHERE NOT type(r) IN ['MET', 'MET_ON_SIDES', 'SPOKE', 'DISPUTED_ABOUT'] AND r.derived IS NULL RETURN {type: type(r), to: t.id, props: properties(r)} } AS edges,
  COLLECT { MATCH (f)-[:HAS_NAME]->(n:Name) RETURN n {.value, .kind, .lang, .start, .end, .place} } AS names
ORDER BY id
