// Which of some claims are on record, and what they are about.
// @param ids string[] = ["claim/0"]
// @row id string
// @row factId string
UNWIND $ids AS id
MATCH (c:Claim {id: id})
RETURN c.id AS id, c.factId AS factId
ORDER BY id
