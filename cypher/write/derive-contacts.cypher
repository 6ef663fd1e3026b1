// Derives the contact of pairs of people, the first of each by id first, from the held events in person and the calls that both attended; a pair without any loses it.
// Who sat on different sides at some events and not at others has a contact for either beside the whole (docs/decisions/contacts.md).
// @param pairs map[] = [{"a": "person/marco-rubio", "b": "person/rustem-umerov"}]
// @row derived number
UNWIND $pairs AS pair
MATCH (a:Entity {id: pair.a})
MATCH (b:Entity {id: pair.b})
WITH a, b, COUNT { (a)<-[:PARTICIPANT]-() } <= COUNT { (b)<-[:PARTICIPANT]-() } AS aFirst
WITH a, b, CASE WHEN aFirst THEN a ELSE b END AS few, CASE WHEN aFirst THEN b ELSE a END AS many
CALL (few, many) {
  MATCH (pa:Participation)
  USING INDEX pa:Participation(personId, day, eventId)
  WHERE pa.personId = few.id AND pa.day >= '' AND pa.eventId IS NOT NULL
  MATCH (pb:Participation)
  USING INDEX pb:Participation(personId, day, eventId)
  WHERE pb.personId = many.id AND pb.day = pa.day AND pb.eventId = pa.eventId AND pa.attended AND pb.attended
  MATCH (pa)-[:IN_EVENT]->(e:Event {status: 'HELD'})
  WHERE e.contact IS NOT NULL
  OPTIONAL MATCH (pa)-[:IN_DELEGATION]->(da:Entity)
  OPTIONAL MATCH (pb)-[:IN_DELEGATION]->(db:Entity)
  WITH e, coalesce(da.id <> db.id, false) AS across
  ORDER BY e.day, e.id
  RETURN collect(CASE WHEN e.contact = 'MET' THEN {day: e.day, start: coalesce(e.start, ''), text: e.startText, size: COUNT { (e)<-[:IN_EVENT]-() }, across: across} END) AS met,
    sum(CASE WHEN e.contact = 'SPOKE' THEN 1 ELSE 0 END) AS calls, sum(CASE WHEN e.contact = 'SPOKE' AND across THEN 1 ELSE 0 END) AS callsAcross
}
OPTIONAL MATCH ()-[there:MET {fromId: a.id, toId: b.id}]->()
OPTIONAL MATCH ()-[back:MET {fromId: b.id, toId: a.id}]->()
OPTIONAL MATCH ()-[thereOn:MET_ON_SIDES {fromId: a.id, toId: b.id}]->()
OPTIONAL MATCH ()-[backOn:MET_ON_SIDES {fromId: b.id, toId: a.id}]->()
OPTIONAL MATCH ()-[spoke:SPOKE {fromId: a.id, toId: b.id}]->()
WITH a, b, met, calls, callsAcross, collect(DISTINCT there) + collect(DISTINCT back) + collect(DISTINCT thereOn) + collect(DISTINCT backOn) + collect(DISTINCT spoke) AS olds
WITH a, b, calls, callsAcross, olds, met, [one IN met WHERE one.across] AS across, [one IN met WHERE NOT one.across] AS together
WITH a, b, calls, callsAcross, olds, [some IN CASE WHEN met = [] THEN [] WHEN across = [] OR together = [] THEN [met] ELSE [met, across, together] END | {
    count: size(some), across: size([one IN some WHERE one.across]), smallest: reduce(least = some[0].size, one IN some | CASE WHEN one.size < least THEN one.size ELSE least END),
    sides: CASE WHEN all(one IN some WHERE one.across) THEN 'ACROSS' WHEN none(one IN some WHERE one.across) THEN 'TOGETHER' ELSE 'BOTH' END,
    first: some[0].day, last: some[-1].day, firstStart: some[0].start, lastStart: some[-1].start, firstText: some[0].text, lastText: some[-1].text
  }] AS contacts
FOREACH (old IN olds | DELETE old)
FOREACH (contact IN contacts[0..1] |
  CREATE (a)-[there:MET {fromId: a.id, toId: b.id}]->(b)
  SET there += contact
  CREATE (b)-[back:MET {fromId: b.id, toId: a.id}]->(a)
  SET back += contact)
FOREACH (contact IN contacts[1..] |
  CREATE (a)-[there:MET_ON_SIDES {fromId: a.id, toId: b.id}]->(b)
  SET there += contact
  CREATE (b)-[back:MET_ON_SIDES {fromId: b.id, toId: a.id}]->(a)
  SET back += contact)
FOREACH (_ IN CASE WHEN calls > 0 THEN [1] ELSE [] END | CREATE (a)-[:SPOKE {fromId: a.id, toId: b.id, calls: calls, across: callsAcross}]->(b))
RETURN count(*) AS derived
