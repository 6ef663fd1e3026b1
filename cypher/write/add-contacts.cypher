// Adds events that counted for nothing before to the contacts of those who attended them; gives the pairs for which that takes a closer look: of whose
// first or last day there are now several events, and who sat on different sides at some and not at others; with what is added and the contacts they had.
// @param events string[] = ["event/us-ua-talks-2025-11-30"]
// @row aId string
// @row bId string
// @row added map[]
// @row olds map[]
UNWIND $events AS id
MATCH (e:Entity&Event {id: id})
USING INDEX SEEK e:Entity(id)
WHERE e.contact = 'MET' AND e.status = 'HELD'
WITH e, COUNT { (e)<-[:IN_EVENT]-() } AS size
MATCH (e)<-[:IN_EVENT]-(p:Participation {attended: true})-[:PARTICIPANT]->(x:Person)
WITH e, size, p, x, head([(p)-[:IN_DELEGATION]->(d:Entity) | d.id]) AS side
ORDER BY x.id
WITH e, size, collect({x: x, side: side}) AS those
UNWIND range(0, size(those) - 2) AS i
UNWIND range(i + 1, size(those) - 1) AS j
WITH those[i].x AS a, those[j].x AS b, e, size, coalesce(those[i].side <> those[j].side, false) AS across
ORDER BY e.day, e.id
WITH a, b, collect({day: e.day, start: coalesce(e.start, ''), text: e.startText, size: size, across: across}) AS added
WITH a, b, added, added[0] AS first, added[-1] AS last, size(added) AS count, size([one IN added WHERE one.across]) AS across,
  reduce(least = added[0].size, one IN added | CASE WHEN one.size < least THEN one.size ELSE least END) AS smallest
WITH a, b, added, first, last, count, across, smallest, CASE across WHEN 0 THEN 'TOGETHER' WHEN count THEN 'ACROSS' ELSE 'BOTH' END AS sides
OPTIONAL MATCH ()-[there:MET {fromId: a.id, toId: b.id}]->()
USING INDEX SEEK there:MET(fromId, toId)
OPTIONAL MATCH ()-[back:MET {fromId: b.id, toId: a.id}]->()
USING INDEX SEEK back:MET(fromId, toId)
WITH a, b, added, first, last, count, across, smallest, sides, there, back, sides = 'BOTH' OR there IS NOT NULL
  AND (sides <> there.sides OR first.day = there.first AND [first.start, coalesce(first.text, '')] <> [there.firstStart, coalesce(there.firstText, '')]
    OR last.day = there.last AND [last.start, coalesce(last.text, '')] <> [there.lastStart, coalesce(there.lastText, '')]) AS undecided
FOREACH (_ IN CASE WHEN there IS NULL AND NOT undecided THEN [1] ELSE [] END |
  CREATE (a)-[:MET {fromId: a.id, toId: b.id, count: count, across: across, sides: sides, smallest: smallest, first: first.day, last: last.day, firstStart: first.start, lastStart: last.start, firstText: first.text, lastText: last.text}]->(b)
  CREATE (b)-[:MET {fromId: b.id, toId: a.id, count: count, across: across, sides: sides, smallest: smallest, first: first.day, last: last.day, firstStart: first.start, lastStart: last.start, firstText: first.text, lastText: last.text}]->(a))
FOREACH (m IN CASE WHEN there IS NULL OR undecided THEN [] ELSE [there, back] END |
  SET m.count = m.count + count, m.across = m.across + across,
    m.smallest = CASE WHEN smallest < m.smallest THEN smallest ELSE m.smallest END
  FOREACH (_ IN CASE WHEN first.day < m.first THEN [1] ELSE [] END | SET m.first = first.day, m.firstStart = first.start, m.firstText = first.text)
  FOREACH (_ IN CASE WHEN last.day > m.last THEN [1] ELSE [] END | SET m.last = last.day, m.lastStart = last.start, m.lastText = last.text))
WITH a, b, added, CASE WHEN there IS NULL THEN [] ELSE [there] END AS wholes, undecided
WHERE undecided
CALL (a, b) {
  OPTIONAL MATCH ()-[m:MET_ON_SIDES {fromId: a.id, toId: b.id}]->()
  USING INDEX SEEK m:MET_ON_SIDES(fromId, toId)
  RETURN collect(m) AS onSides
}
RETURN a.id AS aId, b.id AS bId, added, [one IN wholes + onSides | one {.sides, .count, .across, .smallest, .first, .last, .firstStart, .lastStart, .firstText, .lastText}] AS olds
ORDER BY aId, bId
