// The record's decisions, in the order of their ids, from one id on.
// @param after string = ""
// @param limit number = 10
// @row id string
// @row kind string
// @row target string
// @row other string?
// @row reason string
// @row by string
// @row after string?
// @row seq number
// @row recordedAt string
MATCH (d:Decision)
WHERE d.id > $after
WITH d ORDER BY d.id LIMIT $limit
RETURN d.id AS id, d.kind AS kind, d.targetId AS target, d.other AS other, d.reason AS reason, d.by AS by, d.after AS after, d.seq AS seq, d.recordedAt AS recordedAt
ORDER BY id
