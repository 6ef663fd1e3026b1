// The topics of events, by id.
// @param ids string[] = ["event/us-ua-talks-2025-11-30"]
// @row key string
// @include topic
UNWIND $ids AS key
CALL (key) {
  MATCH (:Entity {id: key})-[:ABOUT_TOPIC]->(t:Topic)
  WITH t ORDER BY t.id LIMIT 200
  RETURN t
}
RETURN key, {topic}
ORDER BY key, id
