// What posts, places, topics and proposals lead to: holders and owners, events, versions, and words and stances on them.
// Where days select, `coalesce` keeps the planner from the index of days: all events are many more than those of one thing.
// @param ids string[] = ["position/ua-chief-negotiator", "place/moscow", "topic/security-guarantees", "proposal/us-peace-plan", "proposal-version/us-peace-plan--1"]
// @param kinds string[] = ["SELF", "OCCUPANCY", "POST_OF", "PLACE", "TOPIC", "QUOTATION", "STANCE", "PROPOSAL"]
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
MATCH (x:Position|Place|Topic|Proposal|ProposalVersion {id: key})
//- always
CALL (x) {
  WITH x WHERE 'SELF' IN $kinds AND (x:Position OR x:Place OR x:Topic OR x:Proposal OR x:ProposalVersion)
  RETURN 'SELF' AS kind, null AS label, x AS s, x AS t, null AS f, null AS w, '' AS day, 0 AS weight, 0 AS planned
  UNION ALL
  WITH x WHERE 'OCCUPANCY' IN $kinds
  MATCH (x)<-[:POST]-(f:Occupancy)-[:HOLDER]->(s:Person)
  WHERE f.possiblyFrom <= coalesce($validOn, $to) AND f.possiblyTo > coalesce($validOn, $from)
  WITH x, f, s ORDER BY f.sortDay DESC, f.id LIMIT $most
  RETURN 'OCCUPANCY' AS kind, null AS label, s, x AS t, f, f AS w, f.sortDay AS day, 1 AS weight, 0 AS planned
  UNION ALL
  WITH x WHERE 'POST_OF' IN $kinds
  MATCH (x)-[:OF]->(t:Actor)
  RETURN 'POST_OF' AS kind, null AS label, x AS s, t, x AS f, null AS w, '' AS day, 1 AS weight, 0 AS planned
  UNION ALL
  WITH x WHERE 'PLACE' IN $kinds
  MATCH (x)<-[:AT_PLACE]-(s:Event)
  WHERE s.day <= $to AND coalesce(s.lastDay, '') >= $from
  WITH x, s ORDER BY s.day DESC, s.id LIMIT $most
  RETURN 'PLACE' AS kind, null AS label, s, x AS t, s AS f, s AS w, s.day AS day, 1 AS weight, 0 AS planned
  UNION ALL
  WITH x WHERE 'TOPIC' IN $kinds
  MATCH (x)<-[:ABOUT_TOPIC]-(s:Event)
  WHERE s.day <= $to AND coalesce(s.lastDay, '') >= $from
  WITH x, s ORDER BY s.day DESC, s.id LIMIT $most
  RETURN 'TOPIC' AS kind, null AS label, s, x AS t, s AS f, s AS w, s.day AS day, 1 AS weight, 0 AS planned
  UNION ALL
  WITH x WHERE 'QUOTATION' IN $kinds
  MATCH (x)<-[:ABOUT]-(f:Quotation)-[:SPOKEN_BY]->(s:Actor)
  WHERE f.day <= $to AND f.lastDay >= $from
  WITH x, f, s ORDER BY f.day DESC, f.id LIMIT $most
  RETURN 'QUOTATION' AS kind, f.words AS label, s, x AS t, f, f AS w, f.day AS day, 1 AS weight, 0 AS planned
  UNION ALL
  WITH x WHERE 'STANCE' IN $kinds
  MATCH (x)<-[:ON]-(f:Stance)-[:HELD_BY]->(s:Actor)
  WHERE coalesce(f.dateEarliest, '') <= $to AND coalesce(f.dateLatest, '9999-12-31') >= $from
  WITH x, f, s ORDER BY f.id LIMIT $most
  RETURN 'STANCE' AS kind, f.verb AS label, s, x AS t, f, f AS w, '' AS day, 1 AS weight, 0 AS planned
  UNION ALL
  WITH x WHERE 'PROPOSAL' IN $kinds
  MATCH (x)<-[:VERSION_OF]-(s:ProposalVersion)
  WITH x, s ORDER BY s.id LIMIT $most
  RETURN 'PROPOSAL' AS kind, 'VERSION_OF' AS label, s, x AS t, s AS f, s AS w, '' AS day, 1 AS weight, 0 AS planned
  UNION ALL
  WITH x WHERE 'PROPOSAL' IN $kinds
  MATCH (x)-[:VERSION_OF]->(t:Proposal)
  RETURN 'PROPOSAL' AS kind, 'VERSION_OF' AS label, x AS s, t, x AS f, x AS w, '' AS day, 1 AS weight, 0 AS planned
  UNION ALL
  WITH x WHERE 'PROPOSAL' IN $kinds
  MATCH (x)-[:PROPOSED_BY]->(t:Actor)
  WITH x, t ORDER BY t.id LIMIT $most
  RETURN 'PROPOSAL' AS kind, 'PROPOSED_BY' AS label, x AS s, t, x AS f, x AS w, '' AS day, 1 AS weight, 0 AS planned
  UNION ALL
  WITH x WHERE 'PROPOSAL' IN $kinds
  MATCH (x)-[:LEAKED_IN]->(t:Event)
  RETURN 'PROPOSAL' AS kind, 'LEAKED_IN' AS label, x AS s, t, x AS f, t AS w, '' AS day, 1 AS weight, 0 AS planned
  UNION ALL
  WITH x WHERE 'PROPOSAL' IN $kinds
  MATCH (x)<-[:DISCUSSED]-(s:Event)
  WITH x, s ORDER BY s.id LIMIT $most
  RETURN 'PROPOSAL' AS kind, 'DISCUSSED' AS label, s, x AS t, s AS f, s AS w, '' AS day, 1 AS weight, 0 AS planned
}
RETURN key, kind, day, weight, {edge}
ORDER BY key, kind, weight DESC, day DESC, sourceId, targetId, label, factId
