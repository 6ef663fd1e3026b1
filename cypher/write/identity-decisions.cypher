// Every decision on which ids stand for one thing, or never shall, oldest first.
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
USING INDEX d:Decision(kind)
WHERE d.kind IN ['MERGE', 'SPLIT', 'KEEP_APART', 'LET_MERGE']
RETURN d.id AS id, d.kind AS kind, d.targetId AS target, d.other AS other, d.reason AS reason, d.by AS by, d.after AS after, d.seq AS seq, d.recordedAt AS recordedAt
ORDER BY seq, id
