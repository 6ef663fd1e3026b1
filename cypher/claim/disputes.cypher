// Fields on which sources contradict each other, in the order of what they are fields of.
// @param afterId string = ""
// @param afterField string = ""
// @param limit number = 21
// @row id string
// @row field string
CALL () {
  //- now
  MATCH (f:Disputed)
  WHERE f.id >= $afterId
  //- past
  MATCH (f:Entity)
  WHERE f.id >= $afterId AND f.disputed
  //- always
  UNWIND f.disputedFields AS field
  WITH f, field
  WHERE f.id > $afterId OR field > $afterField
  //- page
  WITH f, field ORDER BY f.id, field LIMIT $limit
  RETURN f.id AS id, field
}
RETURN id, field
ORDER BY id, field
