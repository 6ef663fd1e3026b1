// Writes names as nodes of their own, with how they sound, so that they can be searched.
// @param names map[] = [{"of": "person/marco-rubio", "props": {"value": "Marco Rubio", "kind": "PRIMARY", "place": 0, "type": "Person", "key": "marko rubio", "joined": "markorubio", "bones": "mrk mrkrb"}}]
// @row written number
UNWIND $names AS name
MATCH (f:Entity {id: name.of})
CREATE (f)-[:HAS_NAME]->(n:Name)
SET n = name.props
RETURN count(n) AS written
