// Writes facts that nothing was claimed of before, all in one: node, claims, names, and relationships with what they lead to. What many look like, and what many claims have in common, comes once and is told by its place.
// @param facts map[] = [{"id": "event/nothing", "look": 0, "claims": [{"id": "claim/0", "props": {"passage": "Nothing"}, "common": 0, "actorIds": ["person/marco-rubio"]}], "names": [{"value": "Nothing"}], "edges": [{"to": "place/moscow", "type": "AT_PLACE", "props": {}}]}]
// @param looks map[] = [{"labels": ["Event"], "props": {"kind": "TALKS"}}]
// @param common map[] = [{"sourceId": "source/ask-onix-2025-11-30"}]
// @param seq number = 1
// @param recordedAt string = "2025-11-30T20:00:00.000Z"
// @row written number
UNWIND $facts AS fact
MERGE (f:Entity {id: fact.id})
SET f:$($looks[fact.look].labels)
SET f += $looks[fact.look].props
SET f.recordedFrom = $recordedAt
FOREACH (claim IN fact.claims |
  CREATE (c:Claim {id: claim.id})-[:CLAIMS]->(f)
  SET c += $common[claim.common]
  SET c.seq = $seq, c.recordedAt = $recordedAt
  SET c += claim.props
  FOREACH (actorId IN claim.actorIds | MERGE (a:Entity {id: actorId}) CREATE (c)-[:ATTRIBUTED_TO]->(a)))
FOREACH (name IN fact.names | CREATE (f)-[:HAS_NAME]->(n:Name) SET n = name)
FOREACH (edge IN fact.edges | MERGE (t:Entity {id: edge.to}) CREATE (f)-[r:$(edge.type)]->(t) SET r = edge.props)
RETURN count(f) AS written
