// Notes what a dossier gives now: its text's hash, and its claims in place of those it gave before.
// @param name string = "us-ukraine-talks-2025-11-30"
// @param hash string = "0"
// @param path string = "dossiers/us-ukraine-talks-2025-11-30.yaml"
// @param claimIds string[] = ["claim/0"]
// @param goneIds string[] = ["claim/1"]
// @row name string
MERGE (d:Dossier {name: $name})
SET d.hash = $hash, d.path = $path
WITH d
CALL (d) {
  UNWIND $goneIds AS id
  MATCH (d)-[g:GIVES]->(c:Claim {id: id})
  USING INDEX SEEK c:Claim(id)
  DELETE g
}
CALL (d) {
  UNWIND $claimIds AS id
  MATCH (c:Claim {id: id})
  USING INDEX SEEK c:Claim(id)
  MERGE (d)-[:GIVES]->(c)
}
RETURN d.name AS name
