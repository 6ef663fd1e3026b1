// The facts that changes touched, by id.
// @present a change is what it was
// @param keys map[] = [{"key": "1", "seq": 1}]
// @param afterId string = ""
// @param limit number = 21
// @row key string
// @row id string
UNWIND $keys AS asked
WITH asked.key AS key, asked.seq AS seq
CALL (seq) {
  MATCH (c:Change {seq: seq})
  UNWIND c.targets AS id
  WITH id
  WHERE id > $afterId
  //- page
  WITH id ORDER BY id LIMIT $limit
  RETURN id
}
RETURN key, id
ORDER BY key, id
