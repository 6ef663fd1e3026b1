// What events lead to: who took part, sides, places, topics, other events, words and stances on them, versions they discussed or leaked.
// Where days select, `coalesce` keeps the planner from the index of days: all events are many more than those of one thing.
// @param ids string[] = ["event/us-ua-talks-2025-11-30", "event/us-plan-leak", "event/yermak-resignation"]
// @param kinds string[] = ["SELF", "PARTICIPATION", "SIDE", "PLACE", "TOPIC", "RELATED", "QUOTATION", "STANCE", "PROPOSAL"]
// @param from string = ""
// @param to string = "9999-12-31"
// @param most number = 301
// @row key string
// @row kind string
// @row day string
// @row weight number
// @include edge
UNWIND $ids AS key
MATCH (x:Entity&Event {id: key})
CALL (x) {
  WITH x WHERE 'SELF' IN $kinds
  RETURN 'SELF' AS kind, null AS label, x AS s, x AS t, null AS f, null AS w, '' AS day, 0 AS weight, 0 AS planned
  UNION ALL
  WITH x WHERE 'PARTICIPATION' IN $kinds
  MATCH (x)<-[:IN_EVENT]-(f:Participation)-[:PARTICIPANT]->(s:Actor)
  WHERE coalesce(f.attendance, '') <> 'ABSENT' AND coalesce(f.certainty, '') <> 'RULED_OUT'
  WITH x, f, s ORDER BY f.id LIMIT $most
  //- now
  RETURN 'PARTICIPATION' AS kind, f.role AS label, s, x AS t, f, x AS w, x.day AS day, 1 AS weight, coalesce(f.planned, 0) AS planned
  //- past
  RETURN 'PARTICIPATION' AS kind, f.role AS label, s, x AS t, f, x AS w, x.day AS day, 1 AS weight, coalesce({planned f x}, 0) AS planned
  //- always
  UNION ALL
  WITH x WHERE 'SIDE' IN $kinds
  MATCH (x)<-[:DELEGATION_AT]-(f:Delegation)-[:ON_BEHALF_OF]->(t:Actor)
  WITH x, f, t ORDER BY f.id LIMIT $most
  RETURN 'SIDE' AS kind, null AS label, x AS s, t, f, x AS w, x.day AS day, 1 AS weight, 0 AS planned
  UNION ALL
  WITH x WHERE 'PLACE' IN $kinds
  MATCH (x)-[:AT_PLACE]->(t:Place)
  RETURN 'PLACE' AS kind, null AS label, x AS s, t, x AS f, x AS w, x.day AS day, 1 AS weight, 0 AS planned
  UNION ALL
  WITH x WHERE 'TOPIC' IN $kinds
  MATCH (x)-[:ABOUT_TOPIC]->(t:Topic)
  WITH x, t ORDER BY t.id LIMIT $most
  RETURN 'TOPIC' AS kind, null AS label, x AS s, t, x AS f, x AS w, x.day AS day, 1 AS weight, 0 AS planned
  UNION ALL
  WITH x WHERE 'RELATED' IN $kinds
  MATCH (x)-[r:RELATED]->(t:Event)
  WHERE t.day <= $to AND coalesce(t.lastDay, '') >= $from
  WITH x, r, t ORDER BY r.as, t.id LIMIT $most
  RETURN 'RELATED' AS kind, r.as AS label, x AS s, t, x AS f, x AS w, t.day AS day, 1 AS weight, 0 AS planned
  UNION ALL
  WITH x WHERE 'RELATED' IN $kinds
  MATCH (x)<-[r:RELATED]-(s:Event)
  WHERE s.day <= $to AND coalesce(s.lastDay, '') >= $from
  WITH x, r, s ORDER BY r.as, s.id LIMIT $most
  RETURN 'RELATED' AS kind, r.as AS label, s, x AS t, s AS f, s AS w, s.day AS day, 1 AS weight, 0 AS planned
  UNION ALL
  WITH x WHERE 'RELATED' IN $kinds
  MATCH (x)-[:PART_OF]->(t:Event)
  WHERE t.day <= $to AND coalesce(t.lastDay, '') >= $from
  RETURN 'RELATED' AS kind, 'PART_OF' AS label, x AS s, t, x AS f, x AS w, t.day AS day, 1 AS weight, 0 AS planned
  UNION ALL
  WITH x WHERE 'RELATED' IN $kinds
  MATCH (x)<-[:PART_OF]-(s:Event)
  WHERE s.day <= $to AND coalesce(s.lastDay, '') >= $from
  WITH x, s ORDER BY s.day DESC, s.id LIMIT $most
  RETURN 'RELATED' AS kind, 'PART_OF' AS label, s, x AS t, s AS f, s AS w, s.day AS day, 1 AS weight, 0 AS planned
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
  MATCH (x)-[:DISCUSSED]->(t:ProposalVersion)
  WITH x, t ORDER BY t.id LIMIT $most
  RETURN 'PROPOSAL' AS kind, 'DISCUSSED' AS label, x AS s, t, x AS f, x AS w, '' AS day, 1 AS weight, 0 AS planned
  UNION ALL
  WITH x WHERE 'PROPOSAL' IN $kinds
  MATCH (x)<-[:LEAKED_IN]-(s:ProposalVersion)
  WITH x, s ORDER BY s.id LIMIT $most
  RETURN 'PROPOSAL' AS kind, 'LEAKED_IN' AS label, s, x AS t, s AS f, x AS w, '' AS day, 1 AS weight, 0 AS planned
}
RETURN key, kind, day, weight, {edge}
ORDER BY key, kind, weight DESC, day DESC, sourceId, targetId, label, factId
