// Whom people have met across the table, or on their own side of it, most frequent first.
// @present the past is counted from participations, by contacts-filtered
// @param ids string[] = ["person/marco-rubio"]
// @param sides string = "ACROSS"
// @param afterCount number = 1000000000
// @param afterId string = ""
// @param limit number = 21
// @row key string
// @row sides string
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
  USING INDEX m:MET(fromId, sides, count, toId)
  WHERE m.fromId = key AND m.sides = $sides AND m.count <= $afterCount AND m.toId IS NOT NULL AND (m.count < $afterCount OR m.toId < $afterId)
  WITH a, m, b ORDER BY m.fromId DESC, m.sides DESC, m.count DESC, m.toId DESC LIMIT $limit
  RETURN a, m, b
  UNION ALL
  MATCH (a)-[m:MET_ON_SIDES]->(b)
  USING INDEX m:MET_ON_SIDES(fromId, sides, count, toId)
  WHERE m.fromId = key AND m.sides = $sides AND m.count <= $afterCount AND m.toId IS NOT NULL AND (m.count < $afterCount OR m.toId < $afterId)
  WITH a, m, b ORDER BY m.fromId DESC, m.sides DESC, m.count DESC, m.toId DESC LIMIT $limit
  RETURN a, m, b
}
WITH key, a, m, b ORDER BY key, m.count DESC, m.toId DESC
WITH key, collect({a: a, m: m, b: b})[0..$limit] AS page
UNWIND page AS one
WITH key, one.a AS a, one.m AS m, one.b AS b
RETURN key, m.sides AS sides, m.fromId AS aId, a.name AS aName, m.toId AS bId, b.name AS bName, m.count AS count, m.across AS across, m.firstStart AS firstStart,
  m.firstText AS firstText, m.lastStart AS lastStart, m.lastText AS lastText, m.last AS last
ORDER BY key, count DESC, bId DESC
