// Whom people have met, the latest meeting first. What is tied with the end of the page before is sought by itself: an index has it in one place, and nothing is stepped over.
// @present the past is counted from participations, by contacts-filtered
// @param ids string[] = ["person/marco-rubio"]
// @param afterDay string = "9999-99-99"
// @param afterId string = ""
// @param limit number = 21
// @row key string
// @row aId string
// @row aName string?
// @row bId string
// @row bName string?
// @row count number
// @row across number
// @row firstStart string?
// @row firstText string?
// @row lastStart string?
// @row lastText string?
// @row last string?
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
  RETURN a, m, b, last, bId
}
RETURN key, key AS aId, a.name AS aName, bId, b.name AS bName, m.count AS count, m.across AS across, m.firstStart AS firstStart,
  m.firstText AS firstText, m.lastStart AS lastStart, m.lastText AS lastText, last
ORDER BY key, last DESC, bId DESC
