// Claims marked as retracted, in the order of their ids, from one id on.
// @param after string = ""
// @param limit number = 10
// @row id string
MATCH (c:Claim&Retracted)
WHERE c.id > $after
RETURN c.id AS id
ORDER BY id
LIMIT $limit
