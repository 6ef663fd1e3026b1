// Fields of one thing and of what joins it to others on which sources contradict each other, in the order of what they are fields of.
// @param about string = "person/marco-rubio"
// @param afterId string = ""
// @param afterField string = ""
// @param limit number = 21
// @row id string
// @row field string
MATCH (x:Entity {id: $about})
CALL (x) {
  CALL (x) {
    RETURN x AS f
    UNION
    MATCH (x)<-[:PARTICIPANT|HOLDER|PARTY|SPOKEN_BY|HELD_BY|POST|IN_EVENT|DELEGATION_AT|ON|ON_BEHALF_OF|ABOUT|VERSION_OF]-(f:Entity)
    RETURN f
  }
  WITH DISTINCT f
  WHERE f.disputed AND f.id >= $afterId
  UNWIND f.disputedFields AS field
  WITH f, field
  WHERE f.id > $afterId OR field > $afterField
  //- page
  WITH f, field ORDER BY f.id, field LIMIT $limit
  RETURN f.id AS id, field
}
RETURN id, field
ORDER BY id, field
