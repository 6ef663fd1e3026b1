// Who dealt with people of both of two sides: at events where someone represents the one and they themselves do not.
// Where days select, `coalesce` keeps the planner from the index of days: all events are many more than those of one thing.
// To represent a side is to sit in its delegation or, in no delegation, to hold a post of it that day. A number says how sure
// a contact is: 0 held, and planned ones 1 confirmed, 2 expected, 3 possible; 3 also where a post was only possibly held.
// @param a string = "country/ua"
// @param b string = "country/ru"
// @param side string? = "country/us"
// @param from string = ""
// @param to string = "9999-12-31"
// @param includePlanned boolean = true
// @param afterRank number = -1
// @param afterId string = ""
// @param limit number = 21
// @row rank number
// @row aMet number
// @row aCalls number
// @row aPlanned number
// @row aSureness number
// @row aPeople string[]
// @row aEvents string[]
// @row bMet number
// @row bCalls number
// @row bPlanned number
// @row bSureness number
// @row bPeople string[]
// @row bEvents string[]
// @row name string?
// @row id string
CALL () {
  UNWIND [$a, $b] AS sideId
  CALL (sideId) {
    MATCH (:Entity {id: sideId})<-[:ON_BEHALF_OF]-(:Delegation)<-[:IN_DELEGATION]-(r:Participation)
    RETURN r, true AS sure
    UNION
    MATCH (:Entity {id: sideId})<-[:OF]-(:Position)<-[:POST]-(o:Occupancy)-[:HOLDER]->(h:Person)
    //- now
    MATCH (r:Participation)
    USING INDEX r:Participation(personId, day, eventId)
    WHERE r.personId = h.id AND r.day >= o.possiblyFrom AND r.day < o.possiblyTo AND r.eventId IS NOT NULL AND NOT EXISTS { (r)-[:IN_DELEGATION]->() }
    RETURN r, coalesce(o.surelyFrom <= r.day AND r.day <= o.surelyTo, false) AS sure
    //- past
    CALL (h) {
      MATCH (h)<-[:PARTICIPANT]-(r:Participation)-[:IN_EVENT]->(e:Event)
      RETURN r, e
    }
    WITH o, r, e
    WHERE e.day >= o.possiblyFrom AND e.day < o.possiblyTo AND NOT EXISTS { (r)-[:IN_DELEGATION]->() }
    RETURN r, coalesce(o.surelyFrom <= e.day AND e.day <= o.surelyTo, false) AS sure
    //- always
  }
  WITH sideId, r, min(CASE WHEN sure THEN 0 ELSE 3 END) AS unsure
  MATCH (r)-[:IN_EVENT]->(e:Event)
  WHERE e.contact IS NOT NULL AND e.day <= $to AND coalesce(e.lastDay, '') >= $from
    //- now
    AND (e.status = 'HELD' AND r.attended OR $includePlanned AND r.planned IS NOT NULL)
    //- past
    AND (e.status = 'HELD' AND {attended r e} OR $includePlanned AND {planned r e} IS NOT NULL)
    //- always
  MATCH (r)-[:PARTICIPANT]->(who:Person)
  WITH sideId, e, collect({part: r, who: who.id, unsure: unsure}) AS theirs
  MATCH (e)<-[:IN_EVENT]-(q:Participation)-[:PARTICIPANT]->(person:Person)
  //- now
  WHERE (e.status = 'HELD' AND q.attended OR q.planned IS NOT NULL) AND none(one IN theirs WHERE one.part = q)
  //- past
  WHERE (e.status = 'HELD' AND {attended q e} OR {planned q e} IS NOT NULL) AND none(one IN theirs WHERE one.part = q)
  //- always
  CALL (q, person, e) {
    WITH q WHERE $side IS NULL
    RETURN 0 AS unsure
    UNION ALL
    MATCH (q)-[:IN_DELEGATION]->(:Delegation)-[:ON_BEHALF_OF]->(:Entity {id: $side})
    RETURN 0 AS unsure
    UNION ALL
    MATCH (person)<-[:HOLDER]-(o:Occupancy)-[:POST]->(:Position)-[:OF]->(:Entity {id: $side})
    //- now
    WHERE o.possiblyFrom <= q.day AND q.day < o.possiblyTo AND NOT EXISTS { (q)-[:IN_DELEGATION]->() }
    RETURN min(CASE WHEN o.surelyFrom <= q.day AND q.day <= o.surelyTo THEN 0 ELSE 3 END) AS unsure
    //- past
    WHERE o.possiblyFrom <= e.day AND e.day < o.possiblyTo AND NOT EXISTS { (q)-[:IN_DELEGATION]->() }
    RETURN min(CASE WHEN o.surelyFrom <= e.day AND e.day <= o.surelyTo THEN 0 ELSE 3 END) AS unsure
    //- always
  }
  WITH sideId, e, theirs, q, person, unsure
  WHERE unsure IS NOT NULL
  UNWIND theirs AS one
  //- now
  WITH sideId, e, person, one.who AS who, reduce(most = 0, each IN [unsure, one.unsure, CASE WHEN e.status = 'HELD' THEN 0 ELSE q.planned END, CASE WHEN e.status = 'HELD' THEN 0 ELSE one.part.planned END] | CASE WHEN each > most THEN each ELSE most END) AS sureness
  //- past
  WITH sideId, e, person, unsure, one, q, one.part AS r
  WITH sideId, e, person, one.who AS who, reduce(most = 0, each IN [unsure, one.unsure, CASE WHEN e.status = 'HELD' THEN 0 ELSE {contact q r e} END] | CASE WHEN each > most THEN each ELSE most END) AS sureness
  //- always
  ORDER BY e.day DESC, e.id DESC
  WITH sideId, person, collect(DISTINCT who) AS people, collect(DISTINCT e.id) AS events, min(sureness) AS sureness,
    count(DISTINCT CASE WHEN e.status = 'HELD' AND e.contact = 'MET' THEN e END) AS met,
    count(DISTINCT CASE WHEN e.status = 'HELD' AND e.contact = 'SPOKE' THEN e END) AS calls,
    count(DISTINCT CASE WHEN e.status <> 'HELD' THEN e END) AS planned
  WITH person, sideId, {people: people, events: events, sureness: sureness, met: met, calls: calls, planned: planned} AS with
  WITH person, collect({sideId: sideId, with: with}) AS sides
  WHERE size(sides) = 2
  RETURN person, head([one IN sides WHERE one.sideId = $a | one.with]) AS a, head([one IN sides WHERE one.sideId = $b | one.with]) AS b
}
WITH person, a, b, CASE WHEN a.met + a.calls = 0 OR b.met + b.calls = 0 THEN 10 ELSE 0 END + CASE WHEN a.sureness > b.sureness THEN a.sureness ELSE b.sureness END AS tier,
  size(a.events) + size(b.events) AS events
WITH person, a, b, tier * 1000000000 + 999999999 - events AS rank
WHERE rank > $afterRank OR (rank = $afterRank AND person.id > $afterId)
//- page
WITH person, a, b, rank ORDER BY rank, person.id LIMIT $limit
RETURN rank, a.met AS aMet, a.calls AS aCalls, a.planned AS aPlanned, a.sureness AS aSureness,
  COLLECT { UNWIND a.people AS one RETURN one ORDER BY one LIMIT 20 } AS aPeople, a.events[0..20] AS aEvents,
  b.met AS bMet, b.calls AS bCalls, b.planned AS bPlanned, b.sureness AS bSureness,
  COLLECT { UNWIND b.people AS one RETURN one ORDER BY one LIMIT 20 } AS bPeople, b.events[0..20] AS bEvents,
  person.name AS name, person.id AS id
ORDER BY rank, id
