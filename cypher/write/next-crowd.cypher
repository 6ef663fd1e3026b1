// The first event whose contacts are still to be derived: who was in it, and from which of them on.
// @row id string
// @row people string[]
// @row next number
MATCH (c:Crowd)
WHERE c.id > ''
WITH c ORDER BY c.id LIMIT 1
RETURN c.id AS id, c.people AS people, c.next AS next
ORDER BY id
