// Draws contacts of pairs of people, the first of each by id first, in place of those they had; calls stay as they are.
// @param pairs map[] = [{"a": "person/marco-rubio", "b": "person/rustem-umerov", "contacts": [{"count": 1, "across": 1, "sides": "ACROSS", "smallest": 5, "first": "2025-11-30", "last": "2025-11-30", "firstStart": "2025-11-30", "lastStart": "2025-11-30"}]}]
// @include contacts-drawn
// @row written number
UNWIND $pairs AS pair
MATCH (a:Entity {id: pair.a})
MATCH (b:Entity {id: pair.b})
OPTIONAL MATCH ()-[there:MET {fromId: a.id, toId: b.id}]->()
USING INDEX SEEK there:MET(fromId, toId)
OPTIONAL MATCH ()-[back:MET {fromId: b.id, toId: a.id}]->()
USING INDEX SEEK back:MET(fromId, toId)
OPTIONAL MATCH ()-[thereOn:MET_ON_SIDES {fromId: a.id, toId: b.id}]->()
USING INDEX SEEK thereOn:MET_ON_SIDES(fromId, toId)
OPTIONAL MATCH ()-[backOn:MET_ON_SIDES {fromId: b.id, toId: a.id}]->()
USING INDEX SEEK backOn:MET_ON_SIDES(fromId, toId)
WITH a, b, pair.contacts AS contacts, collect(DISTINCT there) + collect(DISTINCT back) + collect(DISTINCT thereOn) + collect(DISTINCT backOn) AS olds
{contacts-drawn}
RETURN count(*) AS written
