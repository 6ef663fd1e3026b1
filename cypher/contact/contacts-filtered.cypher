// Whom people have met, or spoken to by call, in events of some kinds, days, places, sizes and sides; counted from participations.
// `coalesce` keeps the planner from the index of days: all events are many more than those of one person.
// @param ids string[] = ["person/marco-rubio"]
// @param means string = "MET"
// @param sides string = "ANY"
// @param kinds string[]? = null
// @param from string = ""
// @param to string = "9999-12-31"
// @param place string? = null
// @param maxParticipants number? = null
// @param latest boolean = false
// @param afterRank string = "~"
// @param afterId string = "~"
// @param limit number = 21
// @row key string
// @row aId string
// @row aName string?
// @row bId string
// @row bName string?
// @row count number
// @row across number
// @row calls number
// @row firstStart string?
// @row lastStart string?
// @row rank string
UNWIND $ids AS key
CALL (key) {
  //- now
  MATCH (p:Participation)
  USING INDEX p:Participation(personId, day, eventId)
  WHERE p.personId = key AND p.day <= $to AND p.eventId IS NOT NULL AND p.attended
  MATCH (p)-[:IN_EVENT]->(e:Event {status: 'HELD'})
  //- past
  MATCH (a:Entity&Person {id: key})<-[:PARTICIPANT]-(p:Participation {attendance: 'ATTENDED', alleged: false})-[:IN_EVENT]->(e:Event {status: 'HELD', alleged: false})
  WHERE e.day <= $to
  WITH a, p, e
  //- always
  WHERE e.contact IS NOT NULL AND coalesce(e.lastDay, '') >= $from AND ($kinds IS NULL OR e.kind IN $kinds) AND ($maxParticipants IS NULL OR COUNT { (e)<-[:IN_EVENT]-() } <= $maxParticipants)
    AND ($place IS NULL OR EXISTS { (e)-[:AT_PLACE]->()-[:WITHIN*0..8]->(:Entity {id: $place}) })
  //- now
  MATCH (p)-[:PARTICIPANT]->(a:Person)
  MATCH (e)<-[:IN_EVENT]-(o:Participation {attended: true})-[:PARTICIPANT]->(b:Person)
  WHERE b <> a
  //- past
  CALL (e) {
    MATCH (e)<-[:IN_EVENT]-(o:Participation {attendance: 'ATTENDED', alleged: false})-[:PARTICIPANT]->(b:Person)
    RETURN o, b
  }
  WITH a, b, e, p, o
  WHERE b <> a
  //- always
  WITH a, b, e, coalesce(head([(p)-[:IN_DELEGATION]->(d) | d.id]) <> head([(o)-[:IN_DELEGATION]->(d) | d.id]), false) AS across
  WHERE $sides = 'ANY' OR across = ($sides = 'ACROSS')
  WITH a, b, across, {contact: e.contact, day: e.day, start: e.start} AS e ORDER BY e.day, e.id
  WITH a, b, collect(CASE WHEN e.contact = 'MET' THEN e END) AS met, sum(CASE WHEN e.contact = 'MET' AND across THEN 1 ELSE 0 END) AS across,
    sum(CASE WHEN e.contact = 'SPOKE' THEN 1 ELSE 0 END) AS calls, collect(CASE WHEN e.contact = $means THEN e.day END) AS days
  WITH a, b, met, across, calls, days, CASE WHEN $latest THEN days[-1] ELSE right('000000000' + toString(size(days)), 9) END AS rank
  WHERE size(days) > 0 AND (rank < $afterRank OR (rank = $afterRank AND b.id < $afterId))
  //- page
  WITH a, b, met, across, calls, rank ORDER BY rank DESC, b.id DESC LIMIT $limit
  RETURN a, b, met, across, calls, rank
}
RETURN key, a.id AS aId, a.name AS aName, b.id AS bId, b.name AS bName, size(met) AS count, across, calls, met[0].start AS firstStart, met[-1].start AS lastStart, rank
ORDER BY key, rank DESC, bId DESC
