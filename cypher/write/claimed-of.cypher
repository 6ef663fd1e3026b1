// Which of some facts were ever spoken of in a claim, retracted or not.
// @param ids string[] = ["person/marco-rubio"]
// @row id string
UNWIND $ids AS id
MATCH (f:Entity {id: id})
WHERE EXISTS { (f)<-[:CLAIMS]-() }
RETURN f.id AS id
ORDER BY id
