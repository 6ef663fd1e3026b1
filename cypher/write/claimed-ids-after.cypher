// Facts that claims speak of, in the order of their ids, from one id on.
// @param after string = ""
// @param limit number = 10
// @row id string
MATCH (f:Entity)
WHERE f.id > $after
WITH f ORDER BY f.id LIMIT $limit
RETURN f.id AS id
ORDER BY id
