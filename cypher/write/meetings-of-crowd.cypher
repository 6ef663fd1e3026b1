// What some of a crowd attended together with those of it who come after them by id; pairs who attended nothing together are left out.
// Goes through what each of them attended once, and not pair by pair.
// @param people string[] = ["person/marco-rubio", "person/rustem-umerov"]
// @param from number = 0
// @param to number = 1
// @row aId string
// @row bId string
// @row met map[]
// @row calls number
// @row callsAcross number
UNWIND $people[$from..$to] AS aId
CALL (aId) {
  MATCH (pa:Participation)
  USING INDEX SEEK pa:Participation(personId, day, eventId)
  WHERE pa.personId = aId AND pa.day >= '' AND pa.eventId IS NOT NULL AND pa.attended
  MATCH (pa)-[:IN_EVENT]->(e:Event {status: 'HELD'})
  WHERE e.contact IS NOT NULL
  OPTIONAL MATCH (pa)-[:IN_DELEGATION]->(da:Entity)
  MATCH (e)<-[:IN_EVENT]-(pb:Participation {attended: true})
  WHERE pb.personId > aId AND pb.personId IN $people
  OPTIONAL MATCH (pb)-[:IN_DELEGATION]->(db:Entity)
  WITH e, COUNT { (e)<-[:IN_EVENT]-() } AS size, pb.personId AS bId, coalesce(da.id <> db.id, false) AS across
  ORDER BY e.day, e.id
  RETURN bId, collect(CASE WHEN e.contact = 'MET' THEN {day: e.day, start: coalesce(e.start, ''), text: e.startText, size: size, across: across} END) AS met,
    sum(CASE WHEN e.contact = 'SPOKE' THEN 1 ELSE 0 END) AS calls, sum(CASE WHEN e.contact = 'SPOKE' AND across THEN 1 ELSE 0 END) AS callsAcross
}
RETURN aId, bId, met, calls, callsAcross
ORDER BY aId, bId
