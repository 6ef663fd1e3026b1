// What is on record between two people: held events that both attended, in person or by call, what is planned, and what is only alleged.
// @param pairs map[] = [{"key": "person/marco-rubio person/rustem-umerov", "a": "person/marco-rubio", "b": "person/rustem-umerov"}]
// @row key string
// @row aId string
// @row aName string?
// @row bId string
// @row bName string?
// @row count number
// @row across number
// @row calls number
// @row planned number
// @row alleged number
// @row firstStart string?
// @row firstText string?
// @row lastStart string?
// @row lastText string?
UNWIND $pairs AS pair
MATCH (a:Entity&Person {id: pair.a})
MATCH (b:Entity&Person {id: pair.b})
WITH pair.key AS key, a, b, CASE WHEN a.id < b.id THEN [a.id, b.id] ELSE [b.id, a.id] END AS pair
CALL (a, b, pair) {
  //- now
  OPTIONAL MATCH ()-[m:MET]->()
  USING INDEX SEEK m:MET(fromId, toId)
  WHERE m.fromId = a.id AND m.toId = b.id
  OPTIONAL MATCH ()-[spoke:SPOKE]->()
  USING INDEX SEEK spoke:SPOKE(fromId, toId)
  WHERE spoke.fromId = pair[0] AND spoke.toId = pair[1]
  WITH m, spoke, CASE WHEN COUNT { (a)<-[:PARTICIPANT]-() } <= COUNT { (b)<-[:PARTICIPANT]-() } THEN [a.id, b.id] ELSE [b.id, a.id] END AS ids
  RETURN coalesce(m.count, 0) AS count, coalesce(m.across, 0) AS across, coalesce(spoke.calls, 0) AS calls, COUNT {
      MATCH (pa:Participation)
      USING INDEX pa:Participation(personId, planned)
      WHERE pa.personId = ids[0] AND pa.planned IS NOT NULL
      MATCH (pb:Participation)
      USING INDEX pb:Participation(personId, day, eventId)
      WHERE pb.personId = ids[1] AND pb.day = pa.day AND pb.eventId = pa.eventId AND pb.planned IS NOT NULL
      MATCH (pa)-[:IN_EVENT]->(e:Event)
      WHERE e.contact IS NOT NULL
    } AS planned, COUNT {
      UNWIND [ids, [ids[1], ids[0]]] AS ends
      MATCH (pa:Participation)
      USING INDEX SEEK pa:Participation(personId, allegedly)
      WHERE pa.personId = ends[0] AND pa.allegedly = true
      MATCH (pb:Participation)
      USING INDEX pb:Participation(personId, day, eventId)
      WHERE pb.personId = ends[1] AND pb.day = pa.day AND pb.eventId = pa.eventId AND (pb.attended OR pb.allegedly AND pa.personId < pb.personId)
      MATCH (pa)-[:IN_EVENT]->(e:Event)
      WHERE e.contact IS NOT NULL AND e.status = 'HELD'
    } AS alleged, nullIf(m.firstStart, '') AS firstStart, m.firstText AS firstText, nullIf(m.lastStart, '') AS lastStart, m.lastText AS lastText
  //- past
  MATCH (a)<-[:PARTICIPANT]-(pa:Participation)-[:IN_EVENT]->(e:Event)
  WHERE e.contact IS NOT NULL
  CALL (e, b) {
    MATCH (e)<-[:IN_EVENT]-(pb:Participation)-[:PARTICIPANT]->(b)
    RETURN pb
  }
  WITH e, {contact pa pb e} AS sureness, e.status = 'HELD' AND ({alleged pa e} OR {attended pa e}) AND ({alleged pb e} OR {attended pb e}) AS told,
    coalesce(head([(pa)-[:IN_DELEGATION]->(d) | d.id]) <> head([(pb)-[:IN_DELEGATION]->(d) | d.id]), false) AS across
  ORDER BY e.day, e.id
  WITH collect(CASE WHEN sureness = 0 AND e.contact = 'MET' THEN {e: e, across: across} END) AS met,
    sum(CASE WHEN sureness = 0 AND e.contact = 'SPOKE' THEN 1 ELSE 0 END) AS calls, sum(CASE WHEN sureness > 0 THEN 1 ELSE 0 END) AS planned,
    sum(CASE WHEN told AND sureness IS NULL THEN 1 ELSE 0 END) AS alleged
  RETURN size(met) AS count, size([one IN met WHERE one.across]) AS across, calls, planned, alleged,
    met[0].e.start AS firstStart, met[0].e.startText AS firstText, met[-1].e.start AS lastStart, met[-1].e.startText AS lastText
  //- always
}
RETURN key, a.id AS aId, a.name AS aName, b.id AS bId, b.name AS bName, count, across, calls, planned, alleged, firstStart, firstText, lastStart, lastText
ORDER BY key
