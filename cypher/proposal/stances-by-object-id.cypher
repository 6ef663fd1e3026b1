// Where actors stand on things, by id.
// @param ids string[] = ["proposal-version/us-peace-plan--1"]
// @row key string
// @include stance
UNWIND $ids AS key
CALL (key) {
  MATCH (:Entity {id: key})<-[:ON]-(t:Stance)
  WITH t ORDER BY t.id LIMIT 200
  RETURN t
}
RETURN key, {stance}
ORDER BY key, id
