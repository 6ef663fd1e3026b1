// Notes since when facts are led to and asserted; tells those that were led to before anything asserted them, and whether that was not known until now.
// @param references map[] = [{"id": "person/marco-rubio", "known": "2025-12-01T00:00:00.000Z", "recorded": "2025-12-01T00:00:00.000Z"}]
// @row id string
// @row isNews boolean
UNWIND $references AS it
MERGE (f:Entity {id: it.id})
WITH f, it, coalesce(it.seenKnown, f.seenKnown, f.knownFrom) AS seenKnown, coalesce(it.seenRecorded, f.seenRecorded, f.recordedFrom) AS seenRecorded
WITH f, it, seenKnown, seenRecorded, coalesce(f.referredKnown < seenKnown OR f.referredRecorded < seenRecorded, false) AS wasEarly
FOREACH (_ IN CASE WHEN seenKnown <> f.knownFrom OR seenRecorded <> f.recordedFrom OR f.seenKnown IS NOT NULL THEN [1] ELSE [] END |
  SET f.seenKnown = seenKnown, f.seenRecorded = seenRecorded)
FOREACH (_ IN CASE WHEN it.known IS NOT NULL AND (seenKnown IS NULL OR it.known < seenKnown OR it.recorded < seenRecorded) THEN [1] ELSE [] END |
  SET f.referredKnown = CASE WHEN f.referredKnown < it.known THEN f.referredKnown ELSE it.known END,
    f.referredRecorded = CASE WHEN f.referredRecorded < it.recorded THEN f.referredRecorded ELSE it.recorded END)
WITH f, seenKnown, seenRecorded, wasEarly
WHERE f.referredKnown < seenKnown OR f.referredRecorded < seenRecorded
RETURN f.id AS id, NOT wasEarly AS isNews
ORDER BY id
