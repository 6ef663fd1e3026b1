// What a graph is marked with: whether its record has begun, in which versions, and what was begun and not finished.
// @row begun boolean
// @row number number
// @row lockedFor string?
// @row recordVersion number?
// @row projectionVersion number?
// @row rebuilding boolean
// @row restoring string?
// @row restored number
OPTIONAL MATCH (s:Sequence {id: 'sequence'})
RETURN s IS NOT NULL AS begun, coalesce(s.number, 0) AS number, s.lockedFor AS lockedFor, s.recordVersion AS recordVersion,
  s.projectionVersion AS projectionVersion, coalesce(s.rebuilding, false) AS rebuilding, s.restoring AS restoring, coalesce(s.restored, 0) AS restored
