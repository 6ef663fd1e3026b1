// The superseded states of some facts, as they are laid down.
// @param ids string[] = ["person/marco-rubio"]
// @row key string
// @row look string
UNWIND $ids AS id
MATCH (f:Entity {id: id})<-[:WAS]-(v:Version)
USING INDEX SEEK f:Entity(id)
RETURN v.key AS key, v.look AS look
ORDER BY key
