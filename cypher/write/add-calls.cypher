// Adds calls that counted for nothing before to those of the pairs of people who took part in them.
// @param events string[] = ["event/zelensky-macron-call"]
// @row added number
UNWIND $events AS id
MATCH (e:Entity&Event {id: id})
USING INDEX SEEK e:Entity(id)
WHERE e.contact = 'SPOKE' AND e.status = 'HELD'
MATCH (e)<-[:IN_EVENT]-(p:Participation {attended: true})-[:PARTICIPANT]->(x:Person)
WITH e, x, head([(p)-[:IN_DELEGATION]->(d:Entity) | d.id]) AS side ORDER BY x.id
WITH e, collect({x: x, side: side}) AS those
UNWIND range(0, size(those) - 2) AS i
UNWIND range(i + 1, size(those) - 1) AS j
WITH those[i].x AS a, those[j].x AS b, count(e) AS calls, sum(CASE WHEN those[i].side <> those[j].side THEN 1 ELSE 0 END) AS across
OPTIONAL MATCH ()-[spoke:SPOKE {fromId: a.id, toId: b.id}]->()
USING INDEX SEEK spoke:SPOKE(fromId, toId)
FOREACH (_ IN CASE WHEN spoke IS NULL THEN [1] ELSE [] END | CREATE (a)-[:SPOKE {fromId: a.id, toId: b.id, calls: calls, across: across}]->(b))
FOREACH (s IN CASE WHEN spoke IS NULL THEN [] ELSE [spoke] END | SET s.calls = s.calls + calls, s.across = s.across + across)
RETURN count(*) AS added
