// Leads claims to the facts they are of, now and at other times, and to whom they are attributed, in place of where they led before.
// @param ids string[] = ["claim/0"]
// @param links map[] = [{"id": "claim/0", "type": "CLAIMS", "to": "person/marco-rubio", "props": {"recordedFrom": "2025-12-01T00:00:00.000Z"}}]
// @row linked number
CALL () {
  UNWIND $ids AS id
  MATCH (c:Claim {id: id})-[r:CLAIMS|ATTRIBUTED_TO|WAS_CLAIMS|WAS_ATTRIBUTED_TO]->()
  USING INDEX SEEK c:Claim(id)
  DELETE r
}
CALL () {
  UNWIND $links AS link
  MATCH (c:Claim {id: link.id})
  MERGE (f:Entity {id: link.to})
  CREATE (c)-[r:$(link.type)]->(f)
  SET r = link.props
  RETURN count(r) AS linked
}
RETURN linked
