// Writes for ids that stand, or stood, for another what they resolve to, and since when.
// @param ids string[] = ["person/nobody"]
// @param redirects map[] = [{"oldId": "person/nobody", "to": "person/marco-rubio", "recordedFrom": "2025-12-01T00:00:00.000Z", "recordedTo": "forever"}]
// @row written number
CALL () {
  UNWIND $ids AS id
  MATCH (r:Redirect {oldId: id})
  DETACH DELETE r
}
CALL () {
  UNWIND $redirects AS it
  MERGE (f:Entity {id: it.to})
  CREATE (r:Redirect {oldId: it.oldId, recordedFrom: it.recordedFrom, recordedTo: it.recordedTo})-[:RESOLVES_TO]->(f)
  RETURN count(r) AS written
}
RETURN written
