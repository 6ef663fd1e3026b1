// What sources state of facts, the latest published first.
// @param ids string[] = ["person/marco-rubio"]
// @param afterPublished string = "9999"
// @param afterId string = ""
// @param limit number = 21
// @row key string
// @include claim
UNWIND $ids AS key
CALL (key) {
  MATCH (:Entity {id: key})<-[:CLAIMS]-(c:Claim&!Retracted)
  WHERE c.publishedAt < $afterPublished OR (c.publishedAt = $afterPublished AND c.id > $afterId)
  //- page
  WITH c ORDER BY c.publishedAt DESC, c.id LIMIT $limit
  RETURN c
}
RETURN key, {claim}
ORDER BY key, publishedAt DESC, id
