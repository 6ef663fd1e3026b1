// What the whole record covers. Reference works are left out of the period of publication.
// @row sources number
// @row claims number
// @row events number
// @row publishedFrom string?
// @row publishedTo string?
// @row eventsFrom string?
// @row eventsTo string?
//- now
RETURN COUNT { (:Source) } - COUNT { (:Silent) } AS sources, COUNT { (:Claim) } - COUNT { (:Retracted) } AS claims,
//- past
RETURN COUNT { (:Source&!Silent) } AS sources, COUNT { (:Claim&!Retracted) } AS claims,
//- always
  COUNT { (:Event) } AS events,
  head(COLLECT { MATCH (s:Source&!Silent) USING INDEX s:Source(publishedAt, id) WHERE s.publishedAt > '' AND s.id IS NOT NULL AND s.kind <> 'DATASET' RETURN s.publishedAt ORDER BY s.publishedAt, s.id LIMIT 1 }) AS publishedFrom,
  head(COLLECT { MATCH (s:Source&!Silent) USING INDEX s:Source(publishedAt, id) WHERE s.publishedAt > '' AND s.id IS NOT NULL AND s.kind <> 'DATASET' RETURN s.publishedAt ORDER BY s.publishedAt DESC, s.id DESC LIMIT 1 }) AS publishedTo,
  head(COLLECT { MATCH (e:Event) USING INDEX e:Event(day, id) WHERE e.day > '0001-01-01' AND e.day < '9999-12-31' AND e.id IS NOT NULL RETURN e.day ORDER BY e.day, e.id LIMIT 1 }) AS eventsFrom,
  head(COLLECT { MATCH (e:Event) USING INDEX e:Event(lastDay) WHERE e.lastDay < '9999-12-31' RETURN e.lastDay ORDER BY e.lastDay DESC LIMIT 1 }) AS eventsTo
