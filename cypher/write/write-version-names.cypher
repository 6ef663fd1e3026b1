// Writes the names that superseded states had, with how they sound, so that they can be searched for in the past.
// @param names map[] = [{"of": "person/marco-rubio 2025 2025", "props": {"value": "Marco Rubio", "kind": "PRIMARY", "place": 0}}]
// @row written number
UNWIND $names AS name
MATCH (v:Version {key: name.of})
CREATE (v)-[:WAS_HAS_NAME]->(n:NameVersion)
SET n = name.props
RETURN count(n) AS written
