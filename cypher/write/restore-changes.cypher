// Writes changes of a dump, and puts the sequence where the last of them left it.
// @param changes map[] = [{"seq": 1, "recordedAt": "2025-11-30T20:00:00.000Z", "key": "example", "what": "loaded example.yaml", "by": "chancery load", "of": "example", "added": 1, "retracted": 0, "restored": 0, "ranked": 0, "reasons": [], "targets": []}]
// @row written number
MATCH (s:Sequence {id: 'sequence'})
SET s.number = $changes[-1].seq, s.recordedAt = $changes[-1].recordedAt
WITH s
UNWIND $changes AS change
CREATE (c:Change)
SET c = change
RETURN count(c) AS written
