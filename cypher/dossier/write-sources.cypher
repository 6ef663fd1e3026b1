// Writes sources as a dossier describes them, and their publishers.
// @param sources map[] = [{"id": "source/ask-onix-2025-11-30", "publisher": "Ask Onix", "props": {"kind": "ARTICLE"}}]
// @param dossier string = "us-ukraine-talks-2025-11-30"
// @row id string
CALL () {
  MATCH (d:Dossier {name: $dossier})-[g:DESCRIBES]->(s:Source)
  USING INDEX SEEK d:Dossier(name)
  WHERE NOT s.id IN [source IN $sources | source.id]
  DELETE g
}
UNWIND $sources AS source
MERGE (s:Source {id: source.id})
ON CREATE SET s:Silent
SET s += source.props
MERGE (p:Publisher {name: source.publisher})
MERGE (s)-[:PUBLISHED_BY]->(p)
MERGE (d:Dossier {name: $dossier})
MERGE (d)-[:DESCRIBES]->(s)
RETURN s.id AS id
ORDER BY id
