// A dossier as it was last loaded, and every claim it gave.
// @param name string = "us-ukraine-talks-2025-11-30"
// @row hash string?
// @row path string?
// @row claimId string?
// @row elsewhere boolean
MATCH (d:Dossier {name: $name})
OPTIONAL MATCH (d)-[:GIVES]->(c:Claim)
RETURN d.hash AS hash, d.path AS path, c.id AS claimId, c IS NOT NULL AND EXISTS { (c)<-[:GIVES]-(other:Dossier) WHERE other <> d } AS elsewhere
ORDER BY claimId
