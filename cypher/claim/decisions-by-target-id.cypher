// What curators decided of claims and sources, oldest first; the last hundred of each.
// @param ids string[] = ["source/ask-onix-2025-11-30"]
// @row key string
// @row id string
// @row kind string
// @row target string
// @row other string?
// @row reason string
// @row by string
// @row after string?
// @row seq number
// @row recordedAt string
UNWIND $ids AS key
CALL (key) {
  MATCH (d:Decision {targetId: key})
  //- past
  WHERE d.recordedAt <= $recordedAt
  //- always
  WITH d ORDER BY d.seq DESC, d.id LIMIT 100
  RETURN d
}
RETURN key, d.id AS id, d.kind AS kind, d.targetId AS target, d.other AS other, d.reason AS reason, d.by AS by, d.after AS after, d.seq AS seq, d.recordedAt AS recordedAt
ORDER BY key, seq, id
