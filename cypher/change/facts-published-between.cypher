// Facts of which something was published after one moment and by another, as claims have it, the first published first.
// @present it names its moments itself
// @param from string = ""
// @param to string = "9999-12-31T23:59:59.999Z"
// @param recordedAt string = "9999-12-31T23:59:59.999Z"
// @param afterKnown string = ""
// @param afterFact string = ""
// @param afterId string = ""
// @param limit number = 21
// @row knownAt string
// @row factId string
// @row id string
MATCH (c:Claim)
USING INDEX c:Claim(knownAt, factId, id)
WHERE c.knownAt > $from AND c.knownAt <= $to AND c.factId IS NOT NULL AND c.id IS NOT NULL AND c.knownAt >= $afterKnown
  AND (c.knownAt > $afterKnown OR c.factId > $afterFact OR (c.factId = $afterFact AND c.id > $afterId)) AND c.recordedAt <= $recordedAt
WITH c ORDER BY c.knownAt, c.factId, c.id LIMIT $limit
RETURN c.knownAt AS knownAt, c.factId AS factId, c.id AS id
ORDER BY knownAt, factId, id
