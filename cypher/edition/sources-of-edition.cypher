// The sources that an import describes.
// @param name string = "us-ukraine-talks-2025-11-30"
// @row id string
MATCH (:Dossier {name: $name})-[:DESCRIBES]->(s:Source)
RETURN s.id AS id
ORDER BY id
