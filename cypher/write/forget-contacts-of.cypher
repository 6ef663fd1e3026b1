// Takes away the contacts of some people, so that they are derived from nothing.
// @param ids string[] = ["person/nobody"]
// @row forgotten number
UNWIND $ids AS id
MATCH (f:Entity {id: id})-[r:MET|MET_ON_SIDES|SPOKE]->()
DELETE r
RETURN count(r) AS forgotten
