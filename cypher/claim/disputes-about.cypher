// Fields of one thing and of what joins it to others on which sources contradict each other, in the order of what they are fields of.
// @param about string = "person/marco-rubio"
// @param afterId string = ""
// @param afterField string = ""
// @param limit number = 21
// @row id string
// @row field string
CALL () {
  //- now
  MATCH (f:Entity {id: $about})
  WHERE f.disputed AND f.id >= $afterId
  RETURN f
  UNION
  MATCH (f)-[d:DISPUTED_ABOUT]->()
  USING INDEX d:DISPUTED_ABOUT(aboutId, factId)
  WHERE d.aboutId = $about AND d.factId >= $afterId
  WITH f, d ORDER BY d.aboutId, d.factId LIMIT $limit + 1
  RETURN f
  //- past
  MATCH (f:Entity {id: $about})
  RETURN f
  UNION
  MATCH (:Entity {id: $about})<-[:PARTICIPANT|HOLDER|PARTY|SPOKEN_BY|HELD_BY|POST|IN_EVENT|DELEGATION_AT|ON|ON_BEHALF_OF|ABOUT|VERSION_OF]-(f:Entity)
  RETURN f
  //- always
}
CALL (f) {
  WITH f WHERE f.disputed AND f.id >= $afterId
  UNWIND f.disputedFields AS field
  WITH field
  WHERE f.id > $afterId OR field > $afterField
  RETURN field
}
WITH f, field
//- page
WITH f, field ORDER BY f.id, field LIMIT $limit
RETURN f.id AS id, field
ORDER BY id, field
