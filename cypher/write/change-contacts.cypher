// Changes contacts that are drawn, meetings there and back, or takes them away where they come to nothing (`look` is null). Of meetings of either sort `sides` tells which. What many are like comes once and is told by its place.
// @param contacts map[] = [{"type": "MET", "a": "person/marco-rubio", "b": "person/rustem-umerov", "sides": "ACROSS", "look": 0}]
// @param alike map[] = [{"count": 2}]
// @row changed number
UNWIND $contacts AS contact
CALL (contact) {
  WITH contact WHERE contact.type = 'MET'
  UNWIND [{from: contact.a, to: contact.b}, {from: contact.b, to: contact.a}] AS way
  MATCH ()-[r:MET {fromId: way.from, toId: way.to}]->()
  USING INDEX SEEK r:MET(fromId, toId)
  RETURN r
  UNION ALL
  WITH contact WHERE contact.type = 'MET_ON_SIDES'
  UNWIND [{from: contact.a, to: contact.b}, {from: contact.b, to: contact.a}] AS way
  MATCH ()-[r:MET_ON_SIDES {fromId: way.from, toId: way.to}]->()
  USING INDEX SEEK r:MET_ON_SIDES(fromId, toId)
  WHERE r.sides = contact.sides
  RETURN r
  UNION ALL
  WITH contact WHERE contact.type = 'SPOKE'
  MATCH ()-[r:SPOKE {fromId: contact.a, toId: contact.b}]->()
  USING INDEX SEEK r:SPOKE(fromId, toId)
  RETURN r
}
FOREACH (_ IN CASE WHEN contact.look IS NULL THEN [1] ELSE [] END | DELETE r)
FOREACH (look IN CASE WHEN contact.look IS NULL THEN [] ELSE [contact.look] END | SET r += $alike[look])
RETURN count(*) AS changed
