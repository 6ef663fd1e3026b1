// Notes that everything derived is being made anew, or that it is done, by the rules of which version.
// @param rebuilding boolean = false
// @param recordVersion number = 1
// @param projectionVersion number = 1
// @row rebuilding boolean?
MERGE (s:Sequence {id: 'sequence'})
ON CREATE SET s.number = 0, s.recordVersion = $recordVersion
SET s.rebuilding = CASE WHEN $rebuilding THEN true END,
  s.projectionVersion = CASE WHEN $rebuilding THEN s.projectionVersion ELSE $projectionVersion END
RETURN s.rebuilding AS rebuilding
