// Takes away every relationship that some facts drew, and their names; tells where the relationships led.
// @param ids string[] = ["person/marco-rubio"]
// @row id string
// @row targets string[]
UNWIND $ids AS id
MATCH (f:Entity {id: id})
OPTIONAL MATCH (f)-[r:ABOUT|ABOUT_TOPIC|AT_PLACE|DELEGATION_AT|DISCUSSED|DISPUTED_ABOUT|END_EVENT|HEADED_BY|HELD_BY|HOLDER|IN_DELEGATION|IN_EVENT|LEAKED_IN|OF|ON|ON_BEHALF_OF|PARTICIPANT|PARTY|PART_OF|POST|PROPOSED_BY|RELATED|REPLACES|REVISES|SAID_AT|SAID_IN|SPEAKING_AS|SPOKEN_BY|START_EVENT|SUCCEEDED_BY|VARIANT_OF|VERSION_OF|WITHIN]->(t:Entity)
WITH f, collect(r) AS drawn, collect(DISTINCT t.id) AS targets
OPTIONAL MATCH (f)-[:HAS_NAME]->(n:Name)
WITH f, drawn, targets, collect(n) AS names
FOREACH (r IN drawn | DELETE r)
FOREACH (n IN names | DETACH DELETE n)
RETURN f.id AS id, targets
ORDER BY id
