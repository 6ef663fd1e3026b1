// Who takes part in events, by id.
// @param ids string[] = ["event/us-ua-talks-2025-11-30"]
// @param afterId string = ""
// @param limit number = 51
// @row key string
// @include participation
UNWIND $ids AS key
CALL (key) {
  MATCH (:Entity {id: key})<-[:IN_EVENT]-(p:Participation)
  WHERE p.id > $afterId
  //- page
  WITH p ORDER BY p.id LIMIT $limit
  RETURN p
}
RETURN key, {participation}
ORDER BY key, id
