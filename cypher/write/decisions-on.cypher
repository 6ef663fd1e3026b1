// Every decision on some claims and sources, oldest first.
// @param targets string[] = ["claim/0", "source/ask-onix-2025-11-30"]
// @row id string
// @row kind string
// @row target string
// @row other string?
// @row reason string
// @row by string
// @row after string?
// @row seq number
// @row recordedAt string
UNWIND $targets AS target
MATCH (d:Decision {targetId: target})
RETURN d.id AS id, d.kind AS kind, d.targetId AS target, d.other AS other, d.reason AS reason, d.by AS by, d.after AS after, d.seq AS seq, d.recordedAt AS recordedAt
ORDER BY seq, id
