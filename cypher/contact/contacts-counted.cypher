// How many people somebody has met, up to 10,001.
// @present the past is counted from participations, by contacts-filtered
// @param ids string[] = ["person/marco-rubio"]
// @row key string
// @row total number
UNWIND $ids AS key
CALL (key) {
  MATCH ()-[m:MET]->()
  USING INDEX m:MET(fromId, count, toId)
  WHERE m.fromId = key AND m.count IS NOT NULL AND m.toId IS NOT NULL
  WITH 1 AS one LIMIT 10001
  RETURN count(one) AS total
}
RETURN key, total
ORDER BY key
