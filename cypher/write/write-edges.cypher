// Draws the relationships of facts; what they lead to and is not yet on record becomes a bare id.
// @param edges map[] = [{"from": "event/us-ua-talks-2025-11-30", "to": "place/hallandale-beach", "type": "AT_PLACE", "props": {}}]
// @row written number
UNWIND $edges AS edge
MATCH (f:Entity {id: edge.from})
MERGE (t:Entity {id: edge.to})
CREATE (f)-[r:$(edge.type)]->(t)
SET r = edge.props
RETURN count(r) AS written
