// The record's changes, in the order of their numbers, from one number on.
// @param after number = 0
// @param limit number = 10
// @row id number
// @row recordedAt string
// @row key string
// @row what string
// @row by string
// @row of string?
// @row added number
// @row retracted number
// @row restored number
// @row ranked number
// @row reasons string[]
// @row targets string[]
MATCH (c:Change)
WHERE c.seq > $after
WITH c, c.seq AS id ORDER BY id LIMIT $limit
RETURN id, c.recordedAt AS recordedAt, c.key AS key, c.what AS what, c.by AS by, c.of AS of,
  c.added AS added, c.retracted AS retracted, c.restored AS restored, c.ranked AS ranked, c.reasons AS reasons, c.targets AS targets
ORDER BY id
