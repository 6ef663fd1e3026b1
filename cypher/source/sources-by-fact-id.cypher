// The sources that speak of facts, each once, the latest published first.
// @param ids string[] = ["person/marco-rubio"]
// @row key string
// @include source
UNWIND $ids AS key
CALL (key) {
  MATCH (:Entity {id: key})<-[:CLAIMS]-(c:Claim&!Retracted)
  WITH DISTINCT c.sourceId AS sourceId
  MATCH (s:Source {id: sourceId})
  WITH s ORDER BY s.publishedAt DESC, s.id LIMIT 100
  RETURN s
}
RETURN key, {source}
ORDER BY key, publishedAt DESC, id
