// Takes the lock that puts writers in line, and tells where the one sequence stands; a record that begins is marked with its versions.
// @param key string = "example"
// @param recordVersion number = 1
// @param projectionVersion number = 1
// @row number number
// @row recordedAt string?
// @row restoring string?
MERGE (s:Sequence {id: 'sequence'})
ON CREATE SET s.number = 0, s.recordVersion = $recordVersion, s.projectionVersion = $projectionVersion
SET s.lockedFor = $key
RETURN s.number AS number, s.recordedAt AS recordedAt, s.restoring AS restoring
