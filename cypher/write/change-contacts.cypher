// Changes contacts that are drawn, each in one direction, or takes them away where they come to nothing (`props` is null). Of meetings of either sort `sides` tells which.
// @param contacts map[] = [{"type": "MET", "from": "person/marco-rubio", "to": "person/rustem-umerov", "sides": "ACROSS", "props": {"count": 2}}]
// @row changed number
UNWIND $contacts AS contact
CALL (contact) {
  WITH contact WHERE contact.type = 'MET'
  MATCH ()-[r:MET {fromId: contact.from, toId: contact.to}]->()
  USING INDEX SEEK r:MET(fromId, toId)
  RETURN r
  UNION ALL
  WITH contact WHERE contact.type = 'MET_ON_SIDES'
  MATCH ()-[r:MET_ON_SIDES {fromId: contact.from, toId: contact.to}]->()
  USING INDEX SEEK r:MET_ON_SIDES(fromId, toId)
  WHERE r.sides = contact.sides
  RETURN r
  UNION ALL
  WITH contact WHERE contact.type = 'SPOKE'
  MATCH ()-[r:SPOKE {fromId: contact.from, toId: contact.to}]->()
  USING INDEX SEEK r:SPOKE(fromId, toId)
  RETURN r
}
FOREACH (_ IN CASE WHEN contact.props IS NULL THEN [1] ELSE [] END | DELETE r)
FOREACH (props IN CASE WHEN contact.props IS NULL THEN [] ELSE [contact.props] END | SET r += props)
RETURN count(*) AS changed
