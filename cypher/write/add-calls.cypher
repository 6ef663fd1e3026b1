// Adds calls that counted for nothing before to those of the pairs of people who took part in them.
// @param events string[] = ["event/zelensky-macron-call"]
// @row added number
UNWIND $events AS id
MATCH (e:Entity&Event {id: id})
WHERE e.contact = 'SPOKE' AND e.status = 'HELD'
MATCH (e)<-[:IN_EVENT]-(:Participation {attended: true})-[:PARTICIPANT]->(x:Person)
WITH e, x ORDER BY x.id
WITH e, collect(x) AS those
UNWIND range(0, size(those) - 2) AS i
UNWIND range(i + 1, size(those) - 1) AS j
WITH those[i] AS a, those[j] AS b, count(e) AS calls
OPTIONAL MATCH ()-[spoke:SPOKE {fromId: a.id, toId: b.id}]->()
FOREACH (_ IN CASE WHEN spoke IS NULL THEN [1] ELSE [] END | CREATE (a)-[:SPOKE {fromId: a.id, toId: b.id, calls: calls}]->(b))
FOREACH (s IN CASE WHEN spoke IS NULL THEN [] ELSE [spoke] END | SET s.calls = s.calls + calls)
RETURN count(*) AS added
