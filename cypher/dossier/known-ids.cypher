// Which of some ids the record speaks of.
// @param ids string[] = ["person/marco-rubio", "person/nobody"]
// @row id string
UNWIND $ids AS id
MATCH (f:Entity {id: id})
WHERE EXISTS { (f)<-[:CLAIMS|WAS_CLAIMS]-(:Claim) }
RETURN f.id AS id
ORDER BY id
