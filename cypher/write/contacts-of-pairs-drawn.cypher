// The contacts that pairs of people have in the graph, from the first of each, the one first by id, to the second: by `key` a pair has each once, that of all meetings before those of one sort. Whom it joins is not among its `props`.
// @param pairs map[] = [{"a": "person/marco-rubio", "b": "person/rustem-umerov"}]
// @row aId string
// @row bId string
// @row type string
// @row key string
// @row props map
UNWIND $pairs AS pair
CALL (pair) {
  MATCH ()-[r:MET {fromId: pair.a, toId: pair.b}]->()
  USING INDEX SEEK r:MET(fromId, toId)
  RETURN r, '' AS key
  UNION ALL
  MATCH ()-[r:MET_ON_SIDES {fromId: pair.a, toId: pair.b}]->()
  USING INDEX SEEK r:MET_ON_SIDES(fromId, toId)
  RETURN r, r.sides AS key
  UNION ALL
  MATCH ()-[r:SPOKE {fromId: pair.a, toId: pair.b}]->()
  USING INDEX SEEK r:SPOKE(fromId, toId)
  RETURN r, type(r) AS key
}
RETURN pair.a AS aId, pair.b AS bId, type(r) AS type, key, r {.sides, .count, .calls, .across, .smallest, .first, .last, .firstStart, .lastStart, .firstText, .lastText} AS props
ORDER BY aId, bId, key
