// Takes back that an import describes some sources and gives some claims.
// @param name string = "import hsg-visits"
// @param sourceIds string[] = ["source/hsg-visits"]
// @param claimIds string[] = ["claim/0"]
// @row name string
MATCH (d:Dossier {name: $name})
CALL (d) {
  UNWIND $sourceIds AS id
  MATCH (d)-[g:DESCRIBES]->(:Source {id: id})
  DELETE g
}
CALL (d) {
  UNWIND $claimIds AS id
  MATCH (d)-[g:GIVES]->(:Claim {id: id})
  DELETE g
}
RETURN d.name AS name
