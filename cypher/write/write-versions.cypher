// Writes superseded states of facts, each with the stretch of both clocks in which it stood.
// @param versions map[] = [{"of": "person/marco-rubio", "labels": ["Version", "PersonVersion"], "props": {"id": "person/marco-rubio", "key": "person/marco-rubio 2025 2025"}}]
// @row written number
UNWIND $versions AS version
MATCH (f:Entity {id: version.of})
CREATE (v)-[:WAS]->(f)
SET v:$(version.labels)
SET v = version.props
RETURN count(v) AS written
