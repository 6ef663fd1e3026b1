// The events that events followed, happened amid or were caused by.
// @param ids string[] = ["event/yermak-resignation"]
// @row key string
// @row as string
// @include event
UNWIND $ids AS key
CALL (key) {
  MATCH (:Entity {id: key})-[r:RELATED]->(e:Event)
  WITH r, e ORDER BY r.as, e.id LIMIT 200
  RETURN r, e
}
RETURN key, r.as AS as, {event}
ORDER BY key, as, id
