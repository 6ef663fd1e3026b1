// Draws contacts that pairs of people, the first of each by id first, do not have yet: meetings there and back, calls once. What many are like comes once and is told by its place.
// @param pairs map[] = [{"a": "person/marco-rubio", "b": "person/rustem-umerov", "met": [0], "onSides": [], "spoke": [1]}]
// @param alike map[] = [{"count": 1, "across": 1, "sides": "ACROSS", "smallest": 5, "first": "2025-11-30", "last": "2025-11-30", "firstStart": "2025-11-30", "lastStart": "2025-11-30"}, {"calls": 1, "across": 0}]
// @row drawn number
UNWIND $pairs AS pair
MATCH (a:Entity {id: pair.a})
USING INDEX SEEK a:Entity(id)
MATCH (b:Entity {id: pair.b})
USING INDEX SEEK b:Entity(id)
FOREACH (contact IN pair.met |
  CREATE (a)-[there:MET {fromId: pair.a, toId: pair.b}]->(b)
  SET there += $alike[contact]
  CREATE (b)-[back:MET {fromId: pair.b, toId: pair.a}]->(a)
  SET back += $alike[contact])
FOREACH (contact IN pair.onSides |
  CREATE (a)-[there:MET_ON_SIDES {fromId: pair.a, toId: pair.b}]->(b)
  SET there += $alike[contact]
  CREATE (b)-[back:MET_ON_SIDES {fromId: pair.b, toId: pair.a}]->(a)
  SET back += $alike[contact])
FOREACH (contact IN pair.spoke |
  CREATE (a)-[once:SPOKE {fromId: pair.a, toId: pair.b}]->(b)
  SET once += $alike[contact])
RETURN count(*) AS drawn
