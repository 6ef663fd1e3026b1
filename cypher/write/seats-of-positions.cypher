// How many seats posts have, and had.
// @param positions string[] = ["position/us-secretary-of-state"]
// @row positionId string
// @row seats number?
// @row key string?
// @row knownFrom string
// @row knownTo string
// @row recordedFrom string
// @row recordedTo string
UNWIND $positions AS id
MATCH (p:Entity {id: id})<-[:WAS*0..1]-(x:Position|PositionVersion)
USING INDEX SEEK p:Entity(id)
WHERE x.knownFrom IS NOT NULL
RETURN id AS positionId, x.seats AS seats, x.key AS key,
  x.knownFrom AS knownFrom, coalesce(x.knownTo, 'forever') AS knownTo, x.recordedFrom AS recordedFrom, coalesce(x.recordedTo, 'forever') AS recordedTo
ORDER BY positionId, key
