// The held events that some of a crowd attended together with those of it who come after them by id, and that count as contacts.
// Goes through what each of them attended once, and not pair by pair.
// @param people string[] = ["person/marco-rubio", "person/rustem-umerov"]
// @param from number = 0
// @param to number = 1
// @include shared-event
UNWIND $people[$from..$to] AS aId
MATCH (pa:Participation)
USING INDEX SEEK pa:Participation(personId, day, eventId)
WHERE pa.personId = aId AND pa.day >= '' AND pa.eventId IS NOT NULL AND pa.attended
MATCH (pa)-[:IN_EVENT]->(e:Event {status: 'HELD'})
WHERE e.contact IS NOT NULL
OPTIONAL MATCH (pa)-[:IN_DELEGATION]->(da:Entity)
MATCH (e)<-[:IN_EVENT]-(pb:Participation {attended: true})
WHERE pb.personId > aId AND pb.personId IN $people
OPTIONAL MATCH (pb)-[:IN_DELEGATION]->(db:Entity)
WITH aId, pb.personId AS bId, e, da, db
RETURN {shared-event}
ORDER BY aId, bId, eventId
