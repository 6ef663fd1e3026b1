// Leads from dossiers of a dump to the claims they give.
// @param pairs map[] = [{"dossier": "nothing", "claim": "claim/0"}]
// @row written number
UNWIND $pairs AS pair
MATCH (d:Dossier {name: pair.dossier})
MATCH (c:Claim {id: pair.claim})
CREATE (d)-[g:GIVES]->(c)
RETURN count(g) AS written
