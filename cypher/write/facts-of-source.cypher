// What a source speaks of.
// @param id string = "source/ask-onix-2025-11-30"
// @row factId string
MATCH (c:Claim {sourceId: $id})
RETURN DISTINCT c.factId AS factId
ORDER BY factId
