// Facts that were written of after one moment and by another, in the order of the changes that did.
// @present it names its moments itself
// @param from string = ""
// @param to string = "9999-12-31T23:59:59.999Z"
// @param afterRecorded string = ""
// @param afterFact string = ""
// @param limit number = 21
// @row recordedAt string
// @row factId string
MATCH (c:Change)
USING INDEX c:Change(recordedAt, seq)
WHERE c.recordedAt > $from AND c.recordedAt <= $to AND c.recordedAt >= $afterRecorded AND c.seq IS NOT NULL
WITH c ORDER BY c.recordedAt, c.seq
UNWIND c.targets AS factId
WITH c.recordedAt AS recordedAt, factId
WHERE recordedAt > $afterRecorded OR factId > $afterFact
WITH recordedAt, factId ORDER BY recordedAt, factId LIMIT $limit
RETURN recordedAt, factId
ORDER BY recordedAt, factId
