// The sides of events, by id.
// @param ids string[] = ["event/us-ua-talks-2025-11-30"]
// @row key string
// @include delegation
UNWIND $ids AS key
CALL (key) {
  MATCH (:Entity {id: key})<-[:DELEGATION_AT]-(d:Delegation)
  WITH d ORDER BY d.id LIMIT 200
  RETURN d
}
RETURN key, {delegation}
ORDER BY key, id
