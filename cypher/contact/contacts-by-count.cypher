// Whom people have met, most frequent first.
// @present the past is counted from participations, by contacts-filtered
// @param ids string[] = ["person/marco-rubio"]
// @param afterCount number = 1000000000
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
  MATCH (a)-[m:MET]->(b)
  USING INDEX m:MET(fromId, count, toId)
  WHERE m.fromId = key AND m.count <= $afterCount AND m.toId IS NOT NULL AND (m.count < $afterCount OR m.toId < $afterId)
  //- page
  WITH a, m, b ORDER BY m.fromId DESC, m.count DESC, m.toId DESC LIMIT $limit
  RETURN a, m, b
}
RETURN key, m.fromId AS aId, a.name AS aName, m.toId AS bId, b.name AS bName, m.count AS count, m.across AS across, m.firstStart AS firstStart,
  m.firstText AS firstText, m.lastStart AS lastStart, m.lastText AS lastText, m.last AS last
ORDER BY key, count DESC, bId DESC
