// Words said by people, the latest first.
// @param ids string[] = ["person/marco-rubio"]
// @param afterDay string = "9999-99-99"
// @param afterId string = ""
// @param limit number = 21
// @row key string
// @include quotation
UNWIND $ids AS key
CALL (key) {
  MATCH (:Entity {id: key})<-[:SPOKEN_BY]-(q:Quotation)
  WITH DISTINCT q
  WHERE q.day < $afterDay OR (q.day = $afterDay AND q.id < $afterId)
  //- page
  WITH q ORDER BY q.day DESC, q.id DESC LIMIT $limit
  RETURN q
}
RETURN key, {quotation}
ORDER BY key, day DESC, id DESC
