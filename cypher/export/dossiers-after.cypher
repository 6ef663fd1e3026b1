// The dossiers and imports that gave claims, in the order of their names, from one name on.
// @param after string = ""
// @param limit number = 10
// @row id string
// @row hash string?
// @row path string?
// @row done number?
// @row finished boolean?
MATCH (d:Dossier)
WHERE d.name > $after
WITH d, d.name AS id ORDER BY id LIMIT $limit
RETURN id, d.hash AS hash, d.path AS path, d.done AS done, d.finished AS finished
ORDER BY id
