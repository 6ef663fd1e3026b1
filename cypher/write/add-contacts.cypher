// Adds events that counted for nothing before to the contacts of those who attended them; gives the pairs for which that does not decide: of whose
// first or last day there are now several events, and who sat on different sides at some and not at others.
// @param events string[] = ["event/us-ua-talks-2025-11-30"]
// @row aId string
// @row bId string
UNWIND $events AS id
MATCH (e:Entity&Event {id: id})
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
WITH a, b, count(e) AS count, sum(CASE WHEN across THEN 1 ELSE 0 END) AS across, min(size) AS smallest,
  collect(e.day) AS days, collect(coalesce(e.start, '')) AS starts, collect(coalesce(e.startText, '')) AS texts
WITH a, b, count, across, smallest, days, starts, texts, CASE across WHEN 0 THEN 'TOGETHER' WHEN count THEN 'ACROSS' ELSE 'BOTH' END AS sides
OPTIONAL MATCH ()-[there:MET {fromId: a.id, toId: b.id}]->()
USING INDEX there:MET(fromId, toId)
OPTIONAL MATCH ()-[back:MET {fromId: b.id, toId: a.id}]->()
USING INDEX back:MET(fromId, toId)
WITH a, b, count, across, sides, smallest, days, starts, texts, there, back, sides = 'BOTH' OR there IS NOT NULL
  AND (sides <> there.sides OR days[0] = there.first AND [starts[0], texts[0]] <> [there.firstStart, coalesce(there.firstText, '')]
    OR days[-1] = there.last AND [starts[-1], texts[-1]] <> [there.lastStart, coalesce(there.lastText, '')]) AS undecided
FOREACH (_ IN CASE WHEN there IS NULL AND NOT undecided THEN [1] ELSE [] END |
  CREATE (a)-[:MET {fromId: a.id, toId: b.id, count: count, across: across, sides: sides, smallest: smallest, first: days[0], last: days[-1], firstStart: starts[0], lastStart: starts[-1], firstText: nullIf(texts[0], ''), lastText: nullIf(texts[-1], '')}]->(b)
  CREATE (b)-[:MET {fromId: b.id, toId: a.id, count: count, across: across, sides: sides, smallest: smallest, first: days[0], last: days[-1], firstStart: starts[0], lastStart: starts[-1], firstText: nullIf(texts[0], ''), lastText: nullIf(texts[-1], '')}]->(a))
FOREACH (m IN CASE WHEN there IS NULL OR undecided THEN [] ELSE [there, back] END |
  SET m.count = m.count + count, m.across = m.across + across,
    m.smallest = CASE WHEN smallest < m.smallest THEN smallest ELSE m.smallest END
  FOREACH (_ IN CASE WHEN days[0] < m.first THEN [1] ELSE [] END | SET m.first = days[0], m.firstStart = starts[0], m.firstText = nullIf(texts[0], ''))
  FOREACH (_ IN CASE WHEN days[-1] > m.last THEN [1] ELSE [] END | SET m.last = days[-1], m.lastStart = starts[-1], m.lastText = nullIf(texts[-1], '')))
WITH a, b, undecided
WHERE undecided
RETURN a.id AS aId, b.id AS bId
ORDER BY aId, bId
