// Words said by people, the latest first.
// @param ids string[] = ["person/marco-rubio"]
// @param afterDay string = "9999-99-99"
// @param afterId string = ""
// @param limit number = 21
// @row key string
// @include quotation
UNWIND $ids AS key
CALL (key) {
  //- now
  MATCH (q:Quotation)
  WHERE q.speakerId = key AND q.day <= $afterDay AND q.id IS NOT NULL AND CASE WHEN q.day = $afterDay THEN q.id < $afterId ELSE true END
  //- past
  MATCH (:Entity {id: key})<-[:SPOKEN_BY]-(q:Quotation)
  WHERE q.day < $afterDay OR (q.day = $afterDay AND q.id < $afterId)
  //- always
  //- page
  //- now
  WITH q ORDER BY q.speakerId DESC, q.day DESC, q.id DESC LIMIT $limit
  //- past
  WITH q ORDER BY q.day DESC, q.id DESC LIMIT $limit
  //- always
  RETURN q
}
RETURN key, {quotation}
ORDER BY key, day DESC, id DESC
