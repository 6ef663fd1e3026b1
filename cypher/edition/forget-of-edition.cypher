// Takes back that an import describes some sources and gives some claims.
// @param name string = "import hsg-visits"
// @param sourceIds string[] = ["source/hsg-visits"]
// @param claimIds string[] = ["claim/0"]
// @row name string
MATCH (d:Dossier {name: $name})
CALL (d) {
  UNWIND $sourceIds AS id
  MATCH (d)-[g:DESCRIBES]->(s:Source {id: id})
  USING INDEX SEEK s:Source(id)
  DELETE g
}
CALL (d) {
  UNWIND $claimIds AS id
  MATCH (d)-[g:GIVES]->(c:Claim {id: id})
  USING INDEX SEEK c:Claim(id)
  DELETE g
}
RETURN d.name AS name
