// Which of some people have met which of others, or are to meet where planned contacts are asked for.
// `planned` says how sure a contact still ahead is: 1 confirmed, 2 expected, 3 possible; 0 where it was held.
// @present in the past pairs cannot be looked up: whom people met is listed, by contacts-of-people
// @param some string[] = ["person/steve-witkoff", "person/rustem-umerov"]
// @param others string[] = ["person/vladimir-putin", "person/marco-rubio"]
// @param includePlanned boolean = true
// @param maxParticipants number? = null
// @row planned number
// @row aId string
// @row bId string
UNWIND $some AS aId
CALL (aId) {
  UNWIND $others AS bId
  MATCH (:Person)-[m:MET]->(:Person)
  USING INDEX SEEK m:MET(fromId, toId)
  WHERE m.fromId = aId AND m.toId = bId AND ($maxParticipants IS NULL OR m.smallest <= $maxParticipants)
  RETURN bId, 0 AS planned
  UNION ALL
  WITH aId WHERE $includePlanned
  MATCH (p:Participation)
  USING INDEX p:Participation(personId, planned)
  WHERE p.personId = aId AND p.planned IS NOT NULL
  MATCH (p)-[:IN_EVENT]->(e:Event {contact: 'MET'})
  WHERE $maxParticipants IS NULL OR COUNT { (e)<-[:IN_EVENT]-() } <= $maxParticipants
  UNWIND $others AS bId
  MATCH (q:Participation)
  USING INDEX q:Participation(personId, day, eventId)
  WHERE q.personId = bId AND q.day = p.day AND q.eventId = p.eventId AND q.planned IS NOT NULL AND aId <> bId
  RETURN bId, min(CASE WHEN p.planned > q.planned THEN p.planned ELSE q.planned END) AS planned
}
RETURN planned, aId, bId
ORDER BY aId, planned, bId
