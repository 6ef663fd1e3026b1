// Writes facts that nothing was claimed of before, all in one: node, claims, names, and relationships with what they lead to.
// @param facts map[] = [{"id": "event/nothing", "labels": ["Event"], "props": {"kind": "TALKS"}, "claims": [{"props": {"id": "claim/0", "sourceId": "source/ask-onix-2025-11-30"}, "actorIds": ["person/marco-rubio"]}], "names": [{"value": "Nothing"}], "edges": [{"to": "place/moscow", "type": "AT_PLACE", "props": {}}]}]
// @row written number
UNWIND $facts AS fact
MERGE (f:Entity {id: fact.id})
SET f:$(fact.labels)
SET f += fact.props
FOREACH (claim IN fact.claims |
  CREATE (c:Claim)-[:CLAIMS]->(f)
  SET c = claim.props
  FOREACH (actorId IN claim.actorIds | MERGE (a:Entity {id: actorId}) CREATE (c)-[:ATTRIBUTED_TO]->(a)))
FOREACH (name IN fact.names | CREATE (f)-[:HAS_NAME]->(n:Name) SET n = name)
FOREACH (edge IN fact.edges | MERGE (t:Entity {id: edge.to}) CREATE (f)-[r:$(edge.type)]->(t) SET r = edge.props)
RETURN count(f) AS written
