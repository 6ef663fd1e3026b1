// Ids that begin with some text, to suggest one where another is not known.
// @param prefix string = "person/m"
// @row id string
MATCH (f:Entity)
WHERE f.id STARTS WITH $prefix
RETURN f.id AS id
ORDER BY id
LIMIT 5000
