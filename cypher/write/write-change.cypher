// Closes a write: the next number of the sequence, what was done and touched, by whom, and the caller's key.
// @param seq number = 1
// @param recordedAt string = "2025-11-30T20:00:00.000Z"
// @param key string = "example"
// @param what string = "loaded example.yaml"
// @param by string = "chancery load"
// @param of string? = "example"
// @param added number = 1
// @param retracted number = 0
// @param restored number = 0
// @param ranked number = 0
// @param reasons string[] = []
// @param targets string[] = ["person/marco-rubio"]
// @row seq number
MATCH (s:Sequence {id: 'sequence'})
SET s.number = $seq, s.recordedAt = $recordedAt
CREATE (c:Change {seq: $seq, recordedAt: $recordedAt, key: $key, what: $what, by: $by, added: $added, retracted: $retracted, restored: $restored, ranked: $ranked, reasons: $reasons, targets: $targets})
SET c.of = $of
RETURN c.seq AS seq
