// Where people stand on things, by id.
// @param ids string[] = ["person/volodymyr-zelensky"]
// @param afterId string = ""
// @param limit number = 21
// @row key string
// @include stance
UNWIND $ids AS key
CALL (key) {
  MATCH (:Entity {id: key})<-[:HELD_BY]-(t:Stance)
  WHERE t.id > $afterId
  //- page
  WITH t ORDER BY t.id LIMIT $limit
  RETURN t
}
RETURN key, {stance}
ORDER BY key, id
