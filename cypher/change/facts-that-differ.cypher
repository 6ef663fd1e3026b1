// Which of some facts stood otherwise at one moment than at another, by id.
// @present it names its moments itself
// @param ids string[] = ["person/marco-rubio"]
// @param before map = {"knownAt": "2020-01-01T00:00:00.000Z", "recordedAt": "9999-12-31T23:59:59.999Z"}
// @param after map = {"knownAt": "9999-12-31T23:59:59.999Z", "recordedAt": "9999-12-31T23:59:59.999Z"}
// @row id string
UNWIND $ids AS id
MATCH (f:Entity {id: id})
WITH f.id AS id, head(COLLECT { MATCH (f)<-[:WAS*0..1]-(s:Entity|Version) WHERE coalesce(s.knownFrom, '') <= $before.knownAt AND $before.knownAt < coalesce(s.knownTo, 'forever') AND coalesce(s.recordedFrom, '') <= $before.recordedAt AND $before.recordedAt < coalesce(s.recordedTo, 'forever') AND s.originCount IS NOT NULL RETURN coalesce(s.key, '') ORDER BY s.id LIMIT 1 }) AS stood, head(COLLECT { MATCH (f)<-[:WAS*0..1]-(s:Entity|Version) WHERE coalesce(s.knownFrom, '') <= $after.knownAt AND $after.knownAt < coalesce(s.knownTo, 'forever') AND coalesce(s.recordedFrom, '') <= $after.recordedAt AND $after.recordedAt < coalesce(s.recordedTo, 'forever') AND s.originCount IS NOT NULL RETURN coalesce(s.key, '') ORDER BY s.id LIMIT 1 }) AS stands
WHERE coalesce(stood <> stands, stood IS NOT NULL OR stands IS NOT NULL)
RETURN id
ORDER BY id
