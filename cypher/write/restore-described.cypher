// Leads from dossiers of a dump to the sources they describe.
// @param pairs map[] = [{"dossier": "nothing", "source": "source/nothing"}]
// @row written number
UNWIND $pairs AS pair
MATCH (d:Dossier {name: pair.dossier})
MATCH (s:Source {id: pair.source})
CREATE (d)-[g:DESCRIBES]->(s)
RETURN count(g) AS written
