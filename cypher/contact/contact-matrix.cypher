// Which of some people met which, by the held events in person of a period; where all their meetings lie in it, as derived, else counted.
// @param people string[] = ["person/marco-rubio", "person/rustem-umerov", "person/steve-witkoff"]
// @param from string = ""
// @param to string = "9999-12-31"
// @row aId string
// @row aName string?
// @row bId string
// @row bName string?
// @row count number
// @row across number
// @row lastStart string?
UNWIND $people AS aId
//- now
UNWIND [one IN $people WHERE one > aId] AS bId
MATCH (a:Person)-[m:MET]->(b:Person)
USING INDEX SEEK m:MET(fromId, toId)
WHERE m.fromId = aId AND m.toId = bId
CALL (a, m, b) {
  WITH m WHERE m.first >= $from AND m.last <= $to
  RETURN m.count AS count, m.across AS across, m.lastStart AS lastStart
  UNION ALL
  WITH m, CASE WHEN COUNT { (a)<-[:PARTICIPANT]-() } <= COUNT { (b)<-[:PARTICIPANT]-() } THEN [a.id, b.id] ELSE [b.id, a.id] END AS ids
  WHERE m.first < $from OR m.last > $to
  MATCH (p:Participation)
  USING INDEX p:Participation(personId, day, eventId)
  WHERE p.personId = ids[0] AND p.day >= m.first AND p.day <= m.last AND p.day <= $to AND p.eventId IS NOT NULL AND p.attended
  MATCH (p)-[:IN_EVENT]->(e:Event {status: 'HELD', contact: 'MET'})
  WITH p, e, ids[1] AS other
  WHERE e.lastDay >= $from
  MATCH (q:Participation)
  USING INDEX q:Participation(personId, day, eventId)
  WHERE q.personId = other AND q.day = p.day AND q.eventId = p.eventId AND q.attended
  WITH e, coalesce(head([(p)-[:IN_DELEGATION]->(d) | d.id]) <> head([(q)-[:IN_DELEGATION]->(d) | d.id]), false) AS across
  ORDER BY e.day, e.id
  RETURN count(e) AS count, sum(CASE WHEN across THEN 1 ELSE 0 END) AS across, collect(coalesce(e.start, ''))[-1] AS lastStart
}
//- past
MATCH (a:Entity&Person {id: aId})<-[:PARTICIPANT]-(p:Participation {attendance: 'ATTENDED', alleged: false})-[:IN_EVENT]->(e:Event {status: 'HELD', contact: 'MET', alleged: false})
WHERE e.day <= $to AND e.lastDay >= $from
CALL (e) {
  MATCH (e)<-[:IN_EVENT]-(q:Participation {attendance: 'ATTENDED', alleged: false})-[:PARTICIPANT]->(b:Person)
  WHERE b.id IN $people
  RETURN q, b
}
WITH a, b, e, p, q
WHERE b.id > a.id
WITH a, b, e, coalesce(head([(p)-[:IN_DELEGATION]->(d) | d.id]) <> head([(q)-[:IN_DELEGATION]->(d) | d.id]), false) AS across
ORDER BY e.day, e.id
WITH a, b, count(e) AS count, sum(CASE WHEN across THEN 1 ELSE 0 END) AS across, collect(coalesce(e.start, ''))[-1] AS lastStart
//- always
WITH a, b, count, across, lastStart
WHERE count > 0
RETURN a.id AS aId, a.name AS aName, b.id AS bId, b.name AS bName, count, across, lastStart
ORDER BY aId, bId
