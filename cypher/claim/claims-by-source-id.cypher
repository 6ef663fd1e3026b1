// What sources state, in the order of facts.
// @param ids string[] = ["source/ask-onix-2025-11-30"]
// @param afterFact string = ""
// @param afterId string = ""
// @param limit number = 21
// @row key string
// @include claim
UNWIND $ids AS key
CALL (key) {
  MATCH (c:Claim&!Retracted)
  USING INDEX c:Claim(sourceId, factId, id)
  WHERE c.sourceId = key AND c.factId >= $afterFact AND c.id IS NOT NULL AND CASE WHEN c.factId = $afterFact THEN c.id > $afterId ELSE true END
  //- page
  WITH c ORDER BY c.sourceId, c.factId, c.id LIMIT $limit
  RETURN c
}
RETURN key, {claim}
ORDER BY key, factId, id
