// The claims that a dossier or an import gives, in the order of their ids, from one id on.
// @param name string = "us-ukraine-talks-2025-11-30"
// @param after string = ""
// @param limit number = 10
// @row id string
MATCH (:Dossier {name: $name})-[:GIVES]->(c:Claim)
WHERE c.id > $after
RETURN c.id AS id
ORDER BY id
LIMIT $limit
