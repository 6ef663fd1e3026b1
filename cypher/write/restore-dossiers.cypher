// Writes dossiers and imports of a dump.
// @param dossiers map[] = [{"name": "nothing", "hash": "0"}]
// @row written number
UNWIND $dossiers AS dossier
CREATE (d:Dossier)
SET d = dossier
RETURN count(d) AS written
