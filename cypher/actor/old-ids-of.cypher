// The ids that stand for some things beside their own.
// @param ids string[] = ["person/marco-rubio"]
// @row key string
// @row id string
UNWIND $ids AS key
MATCH (r:Redirect)-[:RESOLVES_TO]->(:Entity {id: key})
//- now
WHERE r.recordedTo = 'forever'
//- past
WHERE r.recordedFrom <= $recordedAt AND $recordedAt < r.recordedTo
//- always
RETURN key, r.oldId AS id
ORDER BY key, id
