// What ids that stand for another resolved to at a moment of recording.
// @present it names its moment itself
// @param ids string[] = ["person/nobody"]
// @param recordedAt string = "9999-12-31T23:59:59.999Z"
// @row id string
// @row canonical string
UNWIND $ids AS id
MATCH (r:Redirect {oldId: id})-[:RESOLVES_TO]->(f:Entity)
WHERE r.recordedFrom <= $recordedAt AND $recordedAt < r.recordedTo
RETURN id, f.id AS canonical
ORDER BY id
