// The sources that state the edges of a drawn graph, the latest published first: of a fact, of one field of it (a word of what is stated), or of a contact by the events behind it.
// @param edges map[] = [{"key": "1", "factId": "event/us-ua-talks-2025-11-30", "word": "\"place/hallandale-beach\""}, {"key": "2", "a": "person/marco-rubio", "b": "person/rustem-umerov", "planned": false, "from": "", "to": "9999-12-31"}, {"key": "3", "a": "person/steve-witkoff", "b": "person/vladimir-putin", "planned": true}]
// @row key string
// @include source
UNWIND $edges AS edge
CALL (edge) {
  CALL (edge) {
    MATCH (f:Entity {id: edge.factId})
    RETURN f
    UNION
    //- now
    WITH edge WHERE NOT edge.planned
    MATCH (a:Person)-[m:MET]->(b:Person)
    USING INDEX SEEK m:MET(fromId, toId)
    WHERE m.fromId = edge.a AND m.toId = edge.b
    WITH m, CASE WHEN COUNT { (a)<-[:PARTICIPANT]-() } <= COUNT { (b)<-[:PARTICIPANT]-() } THEN [a.id, b.id] ELSE [b.id, a.id] END AS ids
    MATCH (p:Participation)
    USING INDEX p:Participation(personId, day, eventId)
    WHERE p.personId = ids[0] AND p.day >= m.first AND p.day <= m.last AND p.day <= edge.to AND p.eventId IS NOT NULL AND p.attended
    MATCH (p)-[:IN_EVENT]->(e:Event {status: 'HELD', contact: 'MET'})
    WITH p, e, ids[1] AS other
    WHERE e.lastDay >= edge.from
    MATCH (q:Participation)
    USING INDEX q:Participation(personId, day, eventId)
    WHERE q.personId = other AND q.day = p.day AND q.eventId = p.eventId AND q.attended
    WITH p, q ORDER BY p.personId DESC, p.day DESC, p.eventId DESC LIMIT 20
    UNWIND [p, q] AS f
    RETURN f
    UNION
    WITH edge WHERE edge.planned
    MATCH (p:Participation)
    USING INDEX p:Participation(personId, planned)
    WHERE p.personId = edge.a AND p.planned IS NOT NULL
    MATCH (p)-[:IN_EVENT]->(e:Event {contact: 'MET'})<-[:IN_EVENT]-(q:Participation)
    WHERE q.personId = edge.b AND q.planned IS NOT NULL
    WITH p, q ORDER BY p.day, p.id LIMIT 20
    UNWIND [p, q] AS f
    RETURN f
    //- past
    MATCH (:Entity {id: edge.a})<-[:PARTICIPANT]-(p:Participation)-[:IN_EVENT]->(e:Event {contact: 'MET'})
    WHERE NOT edge.planned AND e.day <= edge.to AND e.lastDay >= edge.from
    CALL (edge, e) {
      MATCH (e)<-[:IN_EVENT]-(q:Participation)-[:PARTICIPANT]->(:Entity {id: edge.b})
      RETURN q
    }
    WITH p, q, e
    WHERE {contact p q e} = 0
    WITH p, q, e ORDER BY e.day DESC, e.id DESC LIMIT 20
    UNWIND [p, q] AS f
    RETURN f
    UNION
    MATCH (:Entity {id: edge.a})<-[:PARTICIPANT]-(p:Participation)-[:IN_EVENT]->(e:Event {contact: 'MET'})
    WHERE edge.planned
    CALL (edge, e) {
      MATCH (e)<-[:IN_EVENT]-(q:Participation)-[:PARTICIPANT]->(:Entity {id: edge.b})
      RETURN q
    }
    WITH p, q, e
    WHERE {contact p q e} > 0
    WITH p, q, e ORDER BY e.day, p.id LIMIT 20
    UNWIND [p, q] AS f
    RETURN f
    //- always
  }
  MATCH (f)<-[:CLAIMS]-(c:Claim&!Retracted)
  WHERE edge.word IS NULL OR c.states CONTAINS edge.word
  WITH DISTINCT c.sourceId AS sourceId
  MATCH (s:Source {id: sourceId})
  WITH s ORDER BY s.publishedAt DESC, s.id LIMIT 20
  RETURN s
}
RETURN edge.key AS key, {source}
ORDER BY key, publishedAt DESC, id
