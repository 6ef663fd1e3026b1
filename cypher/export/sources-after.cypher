// The record's sources as they are described, in the order of their ids, from one id on.
// @param after string = ""
// @param limit number = 10
// @row id string
// @row description string
MATCH (s:Source)
WHERE s.id > $after
WITH s ORDER BY s.id LIMIT $limit
RETURN s.id AS id, s.description AS description
ORDER BY id
