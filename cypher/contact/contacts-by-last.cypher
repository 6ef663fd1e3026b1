// Whom people have met, the latest meeting first. What is tied with the end of the page before is sought by itself: an index has it in one place, and nothing is stepped over.
// @present the past is counted from participations, by contacts-filtered
// @param ids string[] = ["person/marco-rubio"]
// @param afterDay string = "9999-99-99"
// @param afterId string = ""
// @param limit number = 21
// @row key string
// @include contact
UNWIND $ids AS key
CALL (key) {
  CALL (key) {
    MATCH (a)-[m:MET]->(b)
    USING INDEX m:MET(fromId, last, toId)
    WHERE m.fromId = key AND m.last = $afterDay AND m.toId < $afterId
    WITH a, m, b ORDER BY m.fromId DESC, m.last DESC, m.toId DESC LIMIT $limit
    RETURN a, m, b, m.last AS last, m.toId AS bId
    UNION ALL
    MATCH (a)-[m:MET]->(b)
    USING INDEX m:MET(fromId, last, toId)
    WHERE m.fromId = key AND m.last < $afterDay AND m.toId IS NOT NULL
    WITH a, m, b ORDER BY m.fromId DESC, m.last DESC, m.toId DESC LIMIT $limit
    RETURN a, m, b, m.last AS last, m.toId AS bId
  }
  WITH a, m, b, last, bId ORDER BY last DESC, bId DESC LIMIT $limit
  RETURN a, m, b, bId, last, m.count AS count
}
RETURN key, {contact}
ORDER BY key, last DESC, bId DESC
