// What was written, change by change, in the order of the one sequence.
// @present it is the sequence itself
// @param since number = 0
// @param until number = 1000000000
// @param afterSeq number = 0
// @param limit number = 21
// @row seq number
// @row recordedAt string
// @row what string
// @row by string
// @row of string?
// @row added number
// @row retracted number
// @row restored number
// @row ranked number
// @row reasons string[]
// @row facts number
MATCH (c:Change)
USING INDEX c:Change(seq)
WHERE c.seq > $since AND c.seq <= $until AND c.seq > $afterSeq
//- page
WITH c ORDER BY c.seq LIMIT $limit
RETURN c.seq AS seq, c.recordedAt AS recordedAt, c.what AS what, c.by AS by, c.of AS of, coalesce(c.added, 0) AS added,
  coalesce(c.retracted, 0) AS retracted, coalesce(c.restored, 0) AS restored, coalesce(c.ranked, 0) AS ranked, coalesce(c.reasons, []) AS reasons, size(c.targets) AS facts
ORDER BY seq
