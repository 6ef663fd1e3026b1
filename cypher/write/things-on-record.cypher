// Which of some ids the record speaks of, in a claim about them or in one that leads to them, and what they are called.
// @param ids string[] = ["person/marco-rubio"]
// @row id string
// @row name string?
UNWIND $ids AS id
MATCH (f:Entity {id: id})
WHERE size(labels(f)) > 1 OR EXISTS { (f)<-[:CLAIMS]-(:Claim) }
RETURN f.id AS id, f.name AS name
ORDER BY id
