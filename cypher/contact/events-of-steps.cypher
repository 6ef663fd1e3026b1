// The events behind contacts: held ones in person, the latest first; behind planned contacts those ahead, the surest first, then the earliest.
// @param steps map[] = [{"key": "person/marco-rubio person/rustem-umerov", "a": "person/marco-rubio", "b": "person/rustem-umerov", "planned": false}, {"key": "person/steve-witkoff person/vladimir-putin", "a": "person/steve-witkoff", "b": "person/vladimir-putin", "planned": true}]
// @param maxParticipants number? = null
// @row key string
// @row planned number
// @include event
UNWIND $steps AS step
CALL (step) {
  //- now
  WITH step WHERE NOT step.planned
  MATCH (a)-[m:MET]->(b)
  USING INDEX SEEK m:MET(fromId, toId)
  WHERE m.fromId = step.a AND m.toId = step.b
  WITH m, CASE WHEN COUNT { (a)<-[:PARTICIPANT]-() } <= COUNT { (b)<-[:PARTICIPANT]-() } THEN [a.id, b.id] ELSE [b.id, a.id] END AS ids
  MATCH (p:Participation)
  USING INDEX p:Participation(personId, day, eventId)
  WHERE p.personId = ids[0] AND p.day >= m.first AND p.day <= m.last AND p.eventId IS NOT NULL AND p.attended
  MATCH (p)-[:IN_EVENT]->(e:Event {status: 'HELD', contact: 'MET'})
  WHERE EXISTS { (:Participation {personId: ids[1], day: p.day, eventId: p.eventId, attended: true}) }
    AND ($maxParticipants IS NULL OR COUNT { (e)<-[:IN_EVENT]-() } <= $maxParticipants)
  WITH e, p ORDER BY p.personId DESC, p.day DESC, p.eventId DESC LIMIT 5
  RETURN e, 0 AS planned
  UNION ALL
  WITH step WHERE step.planned
  MATCH (p:Participation)
  USING INDEX p:Participation(personId, planned)
  WHERE p.personId = step.a AND p.planned IS NOT NULL
  MATCH (p)-[:IN_EVENT]->(e:Event {contact: 'MET'})<-[:IN_EVENT]-(q:Participation)
  WHERE q.personId = step.b AND q.planned IS NOT NULL AND ($maxParticipants IS NULL OR COUNT { (e)<-[:IN_EVENT]-() } <= $maxParticipants)
  WITH e, CASE WHEN p.planned > q.planned THEN p.planned ELSE q.planned END AS planned
  ORDER BY planned, e.day, e.id LIMIT 5
  RETURN e, planned
  //- past
  MATCH (:Entity {id: step.a})<-[:PARTICIPANT]-(p:Participation)-[:IN_EVENT]->(e:Event {contact: 'MET'})
  CALL (step, e) {
    MATCH (e)<-[:IN_EVENT]-(q:Participation)-[:PARTICIPANT]->(:Entity {id: step.b})
    RETURN q
  }
  WITH step, p, q, e
  WHERE $maxParticipants IS NULL OR COUNT { (e)<-[:IN_EVENT]-() } <= $maxParticipants
  WITH step, e, {contact p q e} AS planned
  WHERE planned = 0 AND NOT step.planned OR planned > 0 AND step.planned
  WITH e, planned
  ORDER BY planned, CASE WHEN planned > 0 THEN e.day ELSE '' END, e.day DESC, CASE WHEN planned > 0 THEN e.id ELSE '' END, e.id DESC LIMIT 5
  RETURN e, planned
  //- always
}
RETURN step.key AS key, planned, {event}
ORDER BY key, planned, CASE WHEN planned > 0 THEN day ELSE '' END, day DESC, CASE WHEN planned > 0 THEN id ELSE '' END, id DESC
