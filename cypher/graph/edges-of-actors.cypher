// What people, organizations and countries lead to: events, whom they met or are to meet, posts, ties, sides, words and stances.
// UNWIND of a list that may be empty keeps what is not asked for from being looked up. Where days select, `coalesce` keeps the planner from the index of days: all events are many more than those of one thing.
// @param ids string[] = ["person/steve-witkoff", "person/jared-kushner", "person/volodymyr-zelensky", "country/us"]
// @param kinds string[] = ["SELF", "PARTICIPATION", "CONTACT", "OCCUPANCY", "TIE", "SIDE", "POST_OF", "QUOTATION", "STANCE", "PROPOSAL"]
// @param validOn string? = null
// @param from string = ""
// @param to string = "9999-12-31"
// @param most number = 301
// @row key string
// @row kind string
// @row day string
// @row weight number
// @include edge
UNWIND $ids AS key
//- now
MATCH (x:Entity {id: key})
//- past
MATCH (x:Entity&Actor {id: key})
//- always
CALL (key, x) {
  WITH x WHERE 'SELF' IN $kinds AND x:Actor
  RETURN 'SELF' AS kind, null AS label, x AS s, x AS t, null AS f, null AS w, '' AS day, 0 AS weight, 0 AS planned
  UNION ALL
  //- now
  UNWIND CASE WHEN 'PARTICIPATION' IN $kinds THEN [key] ELSE [] END AS id
  CALL (id) {
    MATCH (f:Participation)
    USING INDEX f:Participation(personId, day, eventId)
    WHERE f.personId = id AND f.day <= $to AND f.eventId IS NOT NULL
    MATCH (f)-[:IN_EVENT]->(t:Event)
    WHERE coalesce(t.lastDay, '') >= $from AND coalesce(f.attendance, '') <> 'ABSENT' AND coalesce(f.certainty, '') <> 'RULED_OUT'
    WITH f, t ORDER BY f.personId DESC, f.day DESC, f.eventId DESC LIMIT $most
    RETURN f, t
  }
  RETURN 'PARTICIPATION' AS kind, f.role AS label, x AS s, t, f, t AS w, t.day AS day, 1 AS weight, coalesce(f.planned, 0) AS planned
  UNION ALL
  UNWIND CASE WHEN 'CONTACT' IN $kinds AND $from = '' AND $to = '9999-12-31' THEN [key] ELSE [] END AS id
  CALL (id) {
    MATCH (a)-[m:MET]->(b)
    USING INDEX m:MET(fromId, count, toId)
    WHERE m.fromId = id AND m.count IS NOT NULL AND m.toId IS NOT NULL
    WITH a, m, b ORDER BY m.fromId DESC, m.count DESC, m.toId DESC LIMIT $most
    RETURN a, m, b
  }
  RETURN 'CONTACT' AS kind, null AS label, a AS s, b AS t, null AS f, {start: m.firstStart, end: m.lastStart} AS w, m.last AS day, m.count AS weight, 0 AS planned
  UNION ALL
  UNWIND CASE WHEN 'CONTACT' IN $kinds AND ($from > '' OR $to < '9999-12-31') THEN [key] ELSE [] END AS id
  MATCH (p:Participation)
  USING INDEX p:Participation(personId, day, eventId)
  WHERE p.personId = id AND p.day <= $to AND p.eventId IS NOT NULL AND p.attended
  MATCH (p)-[:IN_EVENT]->(e:Event {status: 'HELD', contact: 'MET'})
  WHERE coalesce(e.lastDay, '') >= $from
  MATCH (e)<-[:IN_EVENT]-(:Participation {attended: true})-[:PARTICIPANT]->(t:Person)
  WHERE t <> x
  WITH x, t, e ORDER BY e.day, e.id
  WITH x, t, collect({day: e.day, start: e.start}) AS met
  WITH x, t, met ORDER BY size(met) DESC, t.id DESC LIMIT $most
  RETURN 'CONTACT' AS kind, null AS label, x AS s, t, null AS f, {start: met[0].start, end: met[-1].start} AS w, met[-1].day AS day, size(met) AS weight, 0 AS planned
  UNION ALL
  WITH key, x WHERE 'CONTACT' IN $kinds
  MATCH (p:Participation)
  USING INDEX p:Participation(personId, planned)
  WHERE p.personId = key AND p.planned IS NOT NULL
  MATCH (p)-[:IN_EVENT]->(e:Event {contact: 'MET'})<-[:IN_EVENT]-(q:Participation)-[:PARTICIPANT]->(t:Person)
  WHERE q <> p AND q.planned IS NOT NULL AND e.day <= $to AND coalesce(e.lastDay, '') >= $from
    AND NOT EXISTS { (:Person)-[m:MET]->(:Person) WHERE m.fromId = key AND m.toId = t.id AND m.first <= $to AND m.last >= $from }
  WITH x, t, e, CASE WHEN p.planned > q.planned THEN p.planned ELSE q.planned END AS planned ORDER BY planned, e.day, e.id
  WITH x, t, head(collect(e)) AS w, min(planned) AS planned
  WITH x, t, w, planned ORDER BY planned, t.id LIMIT $most
  RETURN 'CONTACT' AS kind, null AS label, x AS s, t, null AS f, w, w.day AS day, 1 AS weight, planned
  //- past
  WITH x WHERE 'PARTICIPATION' IN $kinds
  MATCH (x)<-[:PARTICIPANT]-(f:Participation)-[:IN_EVENT]->(t:Event)
  WHERE coalesce(t.day, '9999-12-31') <= $to AND coalesce(t.lastDay, '') >= $from AND coalesce(f.attendance, '') <> 'ABSENT' AND coalesce(f.certainty, '') <> 'RULED_OUT'
  WITH x, f, t ORDER BY coalesce(t.day, '9999-12-31') DESC, t.id DESC LIMIT $most
  RETURN 'PARTICIPATION' AS kind, f.role AS label, x AS s, t, f, t AS w, t.day AS day, 1 AS weight, coalesce({planned f t}, 0) AS planned
  UNION ALL
  WITH x WHERE 'CONTACT' IN $kinds
  MATCH (x)<-[:PARTICIPANT]-(:Participation {attendance: 'ATTENDED', alleged: false})-[:IN_EVENT]->(e:Event {status: 'HELD', contact: 'MET', alleged: false})
  WHERE e.day <= $to AND coalesce(e.lastDay, '') >= $from
  CALL (e) {
    MATCH (e)<-[:IN_EVENT]-(:Participation {attendance: 'ATTENDED', alleged: false})-[:PARTICIPANT]->(t:Person)
    RETURN t
  }
  WITH x, t, e
  WHERE t <> x
  WITH x, t, e ORDER BY e.day, e.id
  WITH x, t, collect({day: e.day, start: e.start}) AS met
  WITH x, t, met ORDER BY size(met) DESC, t.id DESC LIMIT $most
  RETURN 'CONTACT' AS kind, null AS label, x AS s, t, null AS f, {start: met[0].start, end: met[-1].start} AS w, met[-1].day AS day, size(met) AS weight, 0 AS planned
  UNION ALL
  WITH x WHERE 'CONTACT' IN $kinds
  WITH x, COLLECT {
    MATCH (x)<-[:PARTICIPANT]-(:Participation {attendance: 'ATTENDED', alleged: false})-[:IN_EVENT]->(m:Event {status: 'HELD', contact: 'MET', alleged: false})
    CALL (m) {
      MATCH (m)<-[:IN_EVENT]-(:Participation {attendance: 'ATTENDED', alleged: false})-[:PARTICIPANT]->(t:Person)
      RETURN t
    }
    WITH t.id AS id, min(m.day) AS first, max(m.day) AS last
    WHERE first <= $to AND last >= $from
    RETURN id
  } AS met
  MATCH (x)<-[:PARTICIPANT]-(p:Participation)-[:IN_EVENT]->(e:Event {contact: 'MET'})
  WHERE {planned p e} IS NOT NULL AND e.day <= $to AND coalesce(e.lastDay, '') >= $from
  CALL (e) {
    MATCH (e)<-[:IN_EVENT]-(q:Participation)-[:PARTICIPANT]->(t:Person)
    RETURN q, t
  }
  WITH x, t, e, {contact p q e} AS planned, met
  WHERE t <> x AND planned > 0 AND NOT t.id IN met
  WITH x, t, e, planned ORDER BY planned, e.day, e.id
  WITH x, t, head(collect(e)) AS w, min(planned) AS planned
  WITH x, t, w, planned ORDER BY planned, t.id LIMIT $most
  RETURN 'CONTACT' AS kind, null AS label, x AS s, t, null AS f, w, w.day AS day, 1 AS weight, planned
  //- always
  UNION ALL
  WITH x WHERE 'OCCUPANCY' IN $kinds
  MATCH (x)<-[:HOLDER]-(f:Occupancy)-[:POST]->(t:Position)
  WHERE f.possiblyFrom <= coalesce($validOn, $to) AND f.possiblyTo > coalesce($validOn, $from)
  WITH x, f, t ORDER BY f.sortDay DESC, f.id LIMIT $most
  RETURN 'OCCUPANCY' AS kind, null AS label, x AS s, t, f, f AS w, f.sortDay AS day, 1 AS weight, 0 AS planned
  UNION ALL
  WITH x WHERE 'TIE' IN $kinds
  MATCH (x)<-[own:PARTY]-(f:Tie)-[its:PARTY]->(t:Person)
  WHERE coalesce(f.startEarliest, '') <= coalesce($validOn, $to) AND coalesce(f.endLatest, '9999-12-31') >= coalesce($validOn, $from)
  WITH x, own, f, t, its ORDER BY f.id LIMIT $most
  RETURN 'TIE' AS kind, CASE WHEN x.id < t.id THEN own.as ELSE its.as END AS label, x AS s, t, f, f AS w, '' AS day, 1 AS weight, 0 AS planned
  UNION ALL
  WITH x WHERE 'SIDE' IN $kinds
  MATCH (x)<-[:ON_BEHALF_OF]-(f:Delegation)-[:DELEGATION_AT]->(s:Event)
  WHERE s.day <= $to AND coalesce(s.lastDay, '') >= $from
  WITH x, f, s ORDER BY s.day DESC, f.id LIMIT $most
  RETURN 'SIDE' AS kind, null AS label, s, x AS t, f, s AS w, s.day AS day, 1 AS weight, 0 AS planned
  UNION ALL
  WITH x WHERE 'POST_OF' IN $kinds
  MATCH (x)<-[:OF]-(s:Position)
  WITH x, s ORDER BY s.id LIMIT $most
  RETURN 'POST_OF' AS kind, null AS label, s, x AS t, s AS f, null AS w, '' AS day, 1 AS weight, 0 AS planned
  UNION ALL
  WITH x WHERE 'QUOTATION' IN $kinds
  MATCH (x)<-[:SPOKEN_BY]-(f:Quotation)-[:ABOUT]->(t:Entity)
  WHERE f.day <= $to AND f.lastDay >= $from
  WITH x, f, t ORDER BY f.day DESC, f.id, t.id LIMIT $most
  RETURN 'QUOTATION' AS kind, f.words AS label, x AS s, t, f, f AS w, f.day AS day, 1 AS weight, 0 AS planned
  UNION ALL
  WITH x WHERE 'STANCE' IN $kinds
  MATCH (x)<-[:HELD_BY]-(f:Stance)-[:ON]->(t:Entity)
  WHERE coalesce(f.dateEarliest, '') <= $to AND coalesce(f.dateLatest, '9999-12-31') >= $from
  WITH x, f, t ORDER BY f.id LIMIT $most
  RETURN 'STANCE' AS kind, f.verb AS label, x AS s, t, f, f AS w, '' AS day, 1 AS weight, 0 AS planned
  UNION ALL
  WITH x WHERE 'PROPOSAL' IN $kinds
  MATCH (x)<-[:PROPOSED_BY]-(f:ProposalVersion)
  WITH x, f ORDER BY f.id LIMIT $most
  RETURN 'PROPOSAL' AS kind, 'PROPOSED_BY' AS label, f AS s, x AS t, f, f AS w, '' AS day, 1 AS weight, 0 AS planned
}
RETURN key, kind, day, weight, {edge}
ORDER BY key, kind, weight DESC, day DESC, sourceId, targetId, label, factId
