// Draws the relationships of superseded states; what they lead to and is not on record becomes a bare id.
// @param edges map[] = [{"from": "event/us-ua-talks-2025-11-30 2025 2025", "to": "place/hallandale-beach", "type": "WAS_AT_PLACE", "props": {}}]
// @row written number
UNWIND $edges AS edge
MATCH (v:Version {key: edge.from})
MERGE (t:Entity {id: edge.to})
CREATE (v)-[r:$(edge.type)]->(t)
SET r = edge.props
RETURN count(r) AS written
