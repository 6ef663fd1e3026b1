// Who takes part in events, by id.
// @param ids string[] = ["event/us-ua-talks-2025-11-30"]
// @param afterId string = ""
// @param limit number = 51
// @row key string
// @include participation
UNWIND $ids AS key
CALL (key) {
  //- now
  MATCH (p:Participation)
  USING INDEX p:Participation(eventId, id)
  WHERE p.eventId = key AND p.id > $afterId
  //- past
  MATCH (:Entity {id: key})<-[:IN_EVENT]-(p:Participation)
  WHERE p.id > $afterId
  //- always
  //- page
  //- now
  WITH p ORDER BY p.eventId, p.id LIMIT $limit
  //- past
  WITH p ORDER BY p.id LIMIT $limit
  //- always
  RETURN p
}
RETURN key, {participation}
ORDER BY key, id
