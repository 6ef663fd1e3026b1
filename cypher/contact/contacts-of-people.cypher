// Whom people have met, or are to meet where planned contacts are asked for: at most so many rows in all, and how many each of those has met.
// `planned` says how sure a contact still ahead is: 1 confirmed, 2 expected, 3 possible; 0 where it was held.
// In the past every meeting is looked at, and `degree` is only an estimate; where there are too many, each is a row of its own, so that it is seen.
// @param ids string[] = ["person/steve-witkoff"]
// @param includePlanned boolean = true
// @param maxParticipants number? = null
// @param most number = 1000
// @row key string
// @row planned number
// @row degree number
// @row id string
UNWIND $ids AS key
CALL (key) {
  //- now
  MATCH (:Entity {id: key})-[m:MET]->(b:Person)
  WHERE $maxParticipants IS NULL OR m.smallest <= $maxParticipants
  RETURN b, 0 AS planned
  UNION ALL
  WITH key WHERE $includePlanned
  MATCH (p:Participation)
  USING INDEX p:Participation(personId, planned)
  WHERE p.personId = key AND p.planned IS NOT NULL
  MATCH (p)-[:IN_EVENT]->(e:Event {contact: 'MET'})<-[:IN_EVENT]-(q:Participation)-[:PARTICIPANT]->(b:Person)
  WHERE q <> p AND q.planned IS NOT NULL AND ($maxParticipants IS NULL OR COUNT { (e)<-[:IN_EVENT]-() } <= $maxParticipants)
  WITH b, CASE WHEN p.planned > q.planned THEN p.planned ELSE q.planned END AS planned LIMIT $most
  RETURN b, min(planned) AS planned
  //- past
  MATCH (:Entity {id: key})<-[:PARTICIPANT]-(p:Participation)-[:IN_EVENT]->(e:Event {contact: 'MET'})
  WHERE $maxParticipants IS NULL OR COUNT { (e)<-[:IN_EVENT]-() } <= $maxParticipants
  CALL (e) {
    MATCH (e)<-[:IN_EVENT]-(q:Participation)-[:PARTICIPANT]->(b:Person)
    RETURN q, b
  }
  WITH p, q, b, {contact p q e} AS planned
  WHERE q <> p AND (planned = 0 OR planned > 0 AND $includePlanned)
  RETURN b, planned
  //- always
}
//- now
WITH key, b, planned LIMIT $most
RETURN key, planned, COUNT { (b)-[:MET]->() } AS degree, b.id AS id
//- past
WITH key, b, planned LIMIT $most
WITH collect({key: key, b: b, planned: planned}) AS seen
UNWIND range(0, size(seen) - 1) AS place
WITH seen[place] AS one, CASE WHEN size(seen) = $most THEN place END AS place
WITH one.key AS key, one.b AS b, one.planned > 0 AS ahead, place, min(one.planned) AS planned
RETURN key, planned, COUNT { (b)-[:WAS*0..1]->(:Entity)<-[:PARTICIPANT|WAS_PARTICIPANT]-() } AS degree, b.id AS id
//- always
ORDER BY key, planned, id
