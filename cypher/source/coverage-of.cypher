// What the record covers of some things: claims about them and about what joins them to others, and the events among those.
// @param keys map[] = [{"key": "person/marco-rubio", "ids": ["person/marco-rubio"]}]
// @row key string
// @row sources number
// @row claims number
// @row events number
// @row publishedFrom string?
// @row publishedTo string?
// @row eventsFrom string?
// @row eventsTo string?
CALL () {
  UNWIND COLLECT { UNWIND $keys AS asked UNWIND asked.ids AS id RETURN DISTINCT id ORDER BY id } AS id
  MATCH (x:Entity {id: id})
  CALL (x) {
    CALL (x) {
      RETURN x AS f
      UNION
      MATCH (x)<-[:PARTICIPANT|HOLDER|PARTY|SPOKEN_BY|HELD_BY|POST|IN_EVENT|DELEGATION_AT|ON|ABOUT|VERSION_OF]-(f:Entity)
      RETURN f
      UNION
      MATCH (x)<-[:PARTICIPANT]-(:Participation)-[:IN_EVENT]->(f:Event)
      RETURN f
    }
    WITH DISTINCT f
    OPTIONAL MATCH (f)<-[:CLAIMS]-(c:Claim&!Retracted)
    WITH collect(DISTINCT c) AS claims, collect(DISTINCT CASE WHEN f:Event THEN f END) AS events
    WITH claims, events, COLLECT { UNWIND claims AS c RETURN DISTINCT c.sourceId } AS sourceIds
    RETURN claims, events, sourceIds
  }
  RETURN collect({id: x.id, claims: claims, events: events, sourceIds: sourceIds}) AS each
}
UNWIND $keys AS asked
WITH asked, [one IN each WHERE one.id IN asked.ids] AS covered
WITH asked, COLLECT { UNWIND covered AS one UNWIND one.events AS e RETURN DISTINCT e } AS events,
  COLLECT { UNWIND covered AS one UNWIND one.sourceIds AS id RETURN DISTINCT id } AS sourceIds,
  COUNT { UNWIND covered AS one UNWIND one.claims AS c RETURN DISTINCT c } AS claims
CALL (sourceIds) {
  UNWIND sourceIds AS id
  MATCH (s:Source {id: id})
  WHERE s.kind <> 'DATASET'
  RETURN min(s.publishedAt) AS publishedFrom, max(s.publishedAt) AS publishedTo
}
RETURN asked.key AS key, size(sourceIds) AS sources, claims, size(events) AS events, publishedFrom, publishedTo,
  reduce(first = null, e IN events | CASE WHEN e.day IN ['0001-01-01', '9999-12-31'] OR first < e.day THEN first ELSE e.day END) AS eventsFrom,
  reduce(last = null, e IN events | CASE WHEN e.lastDay = '9999-12-31' OR last > e.lastDay THEN last ELSE e.lastDay END) AS eventsTo
ORDER BY key
