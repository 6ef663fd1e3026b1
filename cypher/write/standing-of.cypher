// Which of some facts stand at all, be it only that something leads to them, and which were ever spoken of in a claim, retracted or not.
// @param ids string[] = ["person/marco-rubio"]
// @row id string
// @row claimed boolean
UNWIND $ids AS id
MATCH (f:Entity {id: id})
RETURN f.id AS id, EXISTS { (f)<-[:CLAIMS]-() } AS claimed
ORDER BY id
