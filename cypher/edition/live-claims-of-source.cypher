// What a source states still, in the order of facts, from behind one claim on.
// @param source string = "source/ask-onix-2025-11-30"
// @param afterFact string = ""
// @param afterId string = ""
// @param limit number = 5000
// @row id string
// @row factId string
MATCH (c:Claim)
USING INDEX SEEK c:Claim(sourceId, factId, id)
WHERE c.sourceId = $source AND c.factId >= $afterFact AND c.id IS NOT NULL AND CASE WHEN c.factId = $afterFact THEN c.id > $afterId ELSE true END AND NOT c:Retracted
WITH c ORDER BY c.sourceId, c.factId, c.id LIMIT $limit
RETURN c.id AS id, c.factId AS factId
ORDER BY factId, id
