// Adds claims to the record; one that is there already stays as it is.
// @param claims map[] = [{"id": "claim/0", "factId": "person/marco-rubio", "props": {"sourceId": "source/ask-onix-2025-11-30"}}]
// @row written number
UNWIND $claims AS claim
MERGE (f:Entity {id: claim.factId})
MERGE (c:Claim {id: claim.id})
ON CREATE SET c += claim.props
MERGE (c)-[:CLAIMS]->(f)
RETURN count(c) AS written
