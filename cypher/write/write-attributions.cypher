// Leads from claims to the actors they are attributed to.
// @param claims map[] = [{"id": "claim/0", "actorId": "person/marco-rubio"}]
// @row written number
UNWIND $claims AS claim
MATCH (c:Claim {id: claim.id})
MERGE (a:Entity {id: claim.actorId})
MERGE (c)-[:ATTRIBUTED_TO]->(a)
RETURN count(c) AS written
