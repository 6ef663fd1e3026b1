// Sources marked as silent, in the order of their ids, from one id on.
// @param after string = ""
// @param limit number = 10
// @row id string
MATCH (s:Source&Silent)
WHERE s.id > $after
RETURN s.id AS id
ORDER BY id
LIMIT $limit
