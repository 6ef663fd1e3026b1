// The sources that a dossier or an import describes, in the order of their ids, from one id on.
// @param name string = "us-ukraine-talks-2025-11-30"
// @param after string = ""
// @param limit number = 10
// @row id string
MATCH (:Dossier {name: $name})-[:DESCRIBES]->(s:Source)
WHERE s.id > $after
RETURN s.id AS id
ORDER BY id
LIMIT $limit
