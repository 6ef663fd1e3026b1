// What is derived from facts, in the order of their ids, from one id on: contacts, who followed whom, what a dispute is about.
// @param after string = ""
// @param limit number = 10
// @row id string
// @row edges map[]
MATCH (f:Entity)
WHERE f.id > $after
WITH f ORDER BY f.id LIMIT $limit
RETURN f.id AS id, COLLECT { MATCH (f)-[r:MET|MET_ON_SIDES|SPOKE|DISPUTED_ABOUT|REPLACES]->(t:Entity) WHERE type(r) <> 'REPLACES' OR r.derived RETURN {type: type(r), to: t.id, props: properties(r)} } AS edges
ORDER BY id
