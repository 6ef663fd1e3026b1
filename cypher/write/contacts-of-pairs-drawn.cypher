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
  RETURN 'MET' AS type, '' AS key, r {.sides, .count, .across, .smallest, .first, .last, .firstStart, .lastStart, .firstText, .lastText} AS props
  UNION ALL
  MATCH ()-[r:MET_ON_SIDES {fromId: pair.a, toId: pair.b}]->()
  USING INDEX SEEK r:MET_ON_SIDES(fromId, toId)
  RETURN 'MET_ON_SIDES' AS type, r.sides AS key, r {.sides, .count, .across, .smallest, .first, .last, .firstStart, .lastStart, .firstText, .lastText} AS props
  UNION ALL
  MATCH ()-[r:SPOKE {fromId: pair.a, toId: pair.b}]->()
  USING INDEX SEEK r:SPOKE(fromId, toId)
  RETURN 'SPOKE' AS type, 'SPOKE' AS key, r {.calls, .across} AS props
}
RETURN pair.a AS aId, pair.b AS bId, type, key, props
ORDER BY aId, bId, key
