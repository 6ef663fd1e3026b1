// Sources as they stand, and the dossiers other than one that give claims of theirs.
// @param ids string[] = ["source/ask-onix-2025-11-30"]
// @param dossier string = "us-ukraine-talks-2025-11-30"
// @row id string
// @row description string
// @row dossiers string[]
UNWIND $ids AS id
MATCH (s:Source {id: id})
OPTIONAL MATCH (s)<-[:DESCRIBES]-(d:Dossier)
WHERE d.name <> $dossier
WITH s, d ORDER BY d.name
RETURN s.id AS id, s.description AS description, collect(d.name) AS dossiers
ORDER BY id
