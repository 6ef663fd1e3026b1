// Draws who followed whom where dates decide it, now and in the past, in place of what was derived before for these posts.
// @param positions string[] = ["position/us-secretary-of-state"]
// @param now map[] = [{"from": "occupancy/a--us-secretary-of-state--1", "to": "occupancy/b--us-secretary-of-state--1", "props": {"derived": true}}]
// @param past map[] = [{"from": "occupancy/a--us-secretary-of-state--1", "key": null, "to": "occupancy/b--us-secretary-of-state--1", "props": {"derived": true}}]
// @row written number
CALL () {
  UNWIND $positions AS id
  MATCH (:Entity {id: id})<-[:POST|WAS_POST]-(:Occupancy|OccupancyVersion)-[r:REPLACES|WAS_REPLACES {derived: true}]->()
  DELETE r
}
CALL () {
  UNWIND $past AS pair
  MATCH (:Entity {id: pair.from})<-[:WAS*0..1]-(later:Occupancy|OccupancyVersion)
  WHERE coalesce(later.key, '') = coalesce(pair.key, '')
  MERGE (earlier:Entity {id: pair.to})
  CREATE (later)-[r:WAS_REPLACES]->(earlier)
  SET r = pair.props
}
CALL () {
  UNWIND $now AS pair
  MATCH (later:Entity {id: pair.from})
  MATCH (earlier:Entity {id: pair.to})
  CREATE (later)-[r:REPLACES]->(earlier)
  SET r = pair.props
  RETURN count(r) AS written
}
RETURN written
