// What curators decided of pairs of ids that may be one: kept apart, let be one again, or split, with what the split one was merged into; oldest first.
// @row id string
// @row kind string
// @row target string
// @row other string
// @row seq number
MATCH (d:Decision)
USING INDEX d:Decision(kind)
WHERE d.kind IN ['KEEP_APART', 'LET_MERGE', 'SPLIT']
//- past
  AND d.recordedAt <= $recordedAt
//- always
OPTIONAL MATCH (m:Decision {id: d.after})
RETURN d.id AS id, d.kind AS kind, d.targetId AS target, coalesce(d.other, m.other, d.targetId) AS other, d.seq AS seq
ORDER BY seq, id
