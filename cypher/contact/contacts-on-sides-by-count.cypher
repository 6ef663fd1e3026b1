// Whom people have met across the table, or on their own side of it, most frequent first. What is tied with the end of the page before is sought by itself: an index has it in one place, and nothing is stepped over.
// @present the past is counted from participations, by contacts-filtered
// @param ids string[] = ["person/marco-rubio"]
// @param sides string = "ACROSS"
// @param afterCount number = 1000000000
// @param afterId string = ""
// @param limit number = 21
// @row key string
// @row sides string
// @include contact
UNWIND $ids AS key
CALL (key) {
  CALL (key) {
    MATCH (a)-[m:MET]->(b)
    USING INDEX m:MET(fromId, sides, count, toId)
    WHERE m.fromId = key AND m.sides = $sides AND m.count = $afterCount AND m.toId < $afterId
    WITH a, m, b ORDER BY m.fromId DESC, m.sides DESC, m.count DESC, m.toId DESC LIMIT $limit
    RETURN a, m, b, m.count AS count, m.toId AS bId
    UNION ALL
    MATCH (a)-[m:MET]->(b)
    USING INDEX m:MET(fromId, sides, count, toId)
    WHERE m.fromId = key AND m.sides = $sides AND m.count < $afterCount AND m.toId IS NOT NULL
    WITH a, m, b ORDER BY m.fromId DESC, m.sides DESC, m.count DESC, m.toId DESC LIMIT $limit
    RETURN a, m, b, m.count AS count, m.toId AS bId
    UNION ALL
    MATCH (a)-[m:MET_ON_SIDES]->(b)
    USING INDEX m:MET_ON_SIDES(fromId, sides, count, toId)
    WHERE m.fromId = key AND m.sides = $sides AND m.count = $afterCount AND m.toId < $afterId
    WITH a, m, b ORDER BY m.fromId DESC, m.sides DESC, m.count DESC, m.toId DESC LIMIT $limit
    RETURN a, m, b, m.count AS count, m.toId AS bId
    UNION ALL
    MATCH (a)-[m:MET_ON_SIDES]->(b)
    USING INDEX m:MET_ON_SIDES(fromId, sides, count, toId)
    WHERE m.fromId = key AND m.sides = $sides AND m.count < $afterCount AND m.toId IS NOT NULL
    WITH a, m, b ORDER BY m.fromId DESC, m.sides DESC, m.count DESC, m.toId DESC LIMIT $limit
    RETURN a, m, b, m.count AS count, m.toId AS bId
  }
  WITH a, m, b, count, bId ORDER BY count DESC, bId DESC LIMIT $limit
  RETURN a, m, b, bId, count, m.last AS last
}
RETURN key, $sides AS sides, {contact}
ORDER BY key, count DESC, bId DESC
