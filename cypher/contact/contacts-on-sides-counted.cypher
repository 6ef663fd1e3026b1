// How many people met across the table, or on their own side of it, up to 10,001.
// @present the past is counted from participations, by contacts-filtered
// @param ids string[] = ["person/marco-rubio"]
// @param sides string = "ACROSS"
// @row key string
// @row total number
UNWIND $ids AS key
CALL (key) {
  CALL (key) {
    MATCH ()-[m:MET]->()
    USING INDEX m:MET(fromId, sides, count, toId)
    WHERE m.fromId = key AND m.sides = $sides AND m.count IS NOT NULL AND m.toId IS NOT NULL
    RETURN 1 AS one
    UNION ALL
    MATCH ()-[m:MET_ON_SIDES]->()
    USING INDEX m:MET_ON_SIDES(fromId, sides, count, toId)
    WHERE m.fromId = key AND m.sides = $sides AND m.count IS NOT NULL AND m.toId IS NOT NULL
    RETURN 1 AS one
  }
  WITH one LIMIT 10001
  RETURN count(one) AS total
}
RETURN key, total
ORDER BY key
