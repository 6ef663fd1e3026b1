// The events at which versions of proposals were discussed, by id.
// @param ids string[] = ["proposal-version/us-peace-plan--1"]
// @row key string
// @include event
UNWIND $ids AS key
CALL (key) {
  MATCH (:Entity {id: key})<-[:DISCUSSED]-(e:Event)
  WITH e ORDER BY e.id LIMIT 200
  RETURN e
}
RETURN key, {event}
ORDER BY key, id
