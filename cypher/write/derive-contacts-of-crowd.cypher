// Derives the contacts of some of a crowd with those of it who come after them by id, from whatever they attended; those without any lose it.
// Goes through what each of them attended once, and not pair by pair.
// @param people string[] = ["person/marco-rubio", "person/rustem-umerov"]
// @param from number = 0
// @param to number = 1
// @include contact-of-pair
// @row derived number
UNWIND $people[$from..$to] AS id
MATCH (a:Entity {id: id})
CALL (a) {
  OPTIONAL MATCH (a)-[old:MET|MET_ON_SIDES|SPOKE]-(b:Entity)
  WHERE b.id > a.id AND b.id IN $people
  DELETE old
  RETURN count(old) AS deleted
}
CALL (a) {
  MATCH (pa:Participation)
  USING INDEX SEEK pa:Participation(personId, day, eventId)
  WHERE pa.personId = a.id AND pa.day >= '' AND pa.eventId IS NOT NULL AND pa.attended
  MATCH (pa)-[:IN_EVENT]->(e:Event {status: 'HELD'})
  WHERE e.contact IS NOT NULL
  OPTIONAL MATCH (pa)-[:IN_DELEGATION]->(da:Entity)
  MATCH (e)<-[:IN_EVENT]-(pb:Participation {attended: true})
  WHERE pb.personId > a.id AND pb.personId IN $people
  OPTIONAL MATCH (pb)-[:IN_DELEGATION]->(db:Entity)
  WITH e, COUNT { (e)<-[:IN_EVENT]-() } AS size, pb.personId AS otherId, coalesce(da.id <> db.id, false) AS across
  ORDER BY e.day, e.id
  RETURN otherId, collect(CASE WHEN e.contact = 'MET' THEN {day: e.day, start: coalesce(e.start, ''), text: e.startText, size: size, across: across} END) AS met,
    sum(CASE WHEN e.contact = 'SPOKE' THEN 1 ELSE 0 END) AS calls, sum(CASE WHEN e.contact = 'SPOKE' AND across THEN 1 ELSE 0 END) AS callsAcross
}
MATCH (b:Entity {id: otherId})
WITH a, b, met, calls, callsAcross, [] AS olds
{contact-of-pair}
RETURN count(*) AS derived
