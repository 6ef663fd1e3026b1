// Notes how far an import has come; the sources it has described, and the claims of the reference source it gives.
// @param name string = "import hsg-visits"
// @param fingerprint string = "0"
// @param done number = 0
// @param finished boolean = false
// @param sources map[] = [{"id": "source/hsg-visits", "publisher": "Office of the Historian", "props": {"kind": "DATASET"}}]
// @param claimIds string[] = ["claim/0"]
// @row name string
MERGE (d:Dossier {name: $name})
SET d.hash = $fingerprint, d.done = $done, d.finished = $finished
WITH d
CALL (d) {
  UNWIND $sources AS source
  MERGE (s:Source {id: source.id})
  ON CREATE SET s:Silent
  SET s += source.props
  MERGE (p:Publisher {name: source.publisher})
  MERGE (s)-[:PUBLISHED_BY]->(p)
  MERGE (d)-[:DESCRIBES]->(s)
}
CALL (d) {
  UNWIND $claimIds AS id
  MATCH (c:Claim {id: id})
  MERGE (d)-[:GIVES]->(c)
}
RETURN d.name AS name
