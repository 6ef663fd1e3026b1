// Of some things, of what joins them to others, and of the events they took part in and the sides they sat on or led, now or once, the facts that stood otherwise at one moment than at another, or all; the nearest first, then by id.
// @present it names its moments itself
// @param ids string[] = ["person/rustem-umerov"]
// @param before map = {"knownAt": "2020-01-01T00:00:00.000Z", "recordedAt": "9999-12-31T23:59:59.999Z"}
// @param after map = {"knownAt": "9999-12-31T23:59:59.999Z", "recordedAt": "9999-12-31T23:59:59.999Z"}
// @param all boolean = false
// @param limit number = 21
// @row id string
// @row distance number
CALL () {
  UNWIND $ids AS id
  MATCH (x:Entity {id: id})
  RETURN x AS f, 0 AS far
  UNION
  UNWIND $ids AS id
  MATCH (x:Entity {id: id})<-[:DELEGATION_AT|HELD_BY|HOLDER|IN_DELEGATION|IN_EVENT|ON|ON_BEHALF_OF|PARTICIPANT|PARTY|POST|SPOKEN_BY|ABOUT|VERSION_OF|OF|WAS_DELEGATION_AT|WAS_HELD_BY|WAS_HOLDER|WAS_IN_DELEGATION|WAS_IN_EVENT|WAS_ON|WAS_ON_BEHALF_OF|WAS_PARTICIPANT|WAS_PARTY|WAS_POST|WAS_SPOKEN_BY|WAS_ABOUT|WAS_VERSION_OF|WAS_OF]-()-[:WAS*0..1]->(f:Entity)
  RETURN f, 1 AS far
  UNION
  UNWIND $ids AS id
  MATCH (x:Entity {id: id})<-[:PARTICIPANT|WAS_PARTICIPANT]-(p)
  MATCH (p)-[:IN_EVENT|WAS_IN_EVENT|IN_DELEGATION|WAS_IN_DELEGATION]->(f:Entity)
  RETURN f, 2 AS far
  UNION
  UNWIND $ids AS id
  MATCH (x:Entity {id: id})<-[:PARTICIPANT]-(p:Participation)<-[:HEADED_BY|WAS_HEADED_BY]-()-[:WAS*0..1]->(f:Entity)
  RETURN f, 2 AS far
}
WITH f, min(far) AS distance
WITH f, distance, head(COLLECT { MATCH (f)<-[:WAS*0..1]-(s:Entity|Version) WHERE coalesce(s.knownFrom, '') <= $before.knownAt AND $before.knownAt < coalesce(s.knownTo, 'forever') AND coalesce(s.recordedFrom, '') <= $before.recordedAt AND $before.recordedAt < coalesce(s.recordedTo, 'forever') AND s.originCount IS NOT NULL RETURN coalesce(s.key, '') ORDER BY s.id LIMIT 1 }) AS stood, head(COLLECT { MATCH (f)<-[:WAS*0..1]-(s:Entity|Version) WHERE coalesce(s.knownFrom, '') <= $after.knownAt AND $after.knownAt < coalesce(s.knownTo, 'forever') AND coalesce(s.recordedFrom, '') <= $after.recordedAt AND $after.recordedAt < coalesce(s.recordedTo, 'forever') AND s.originCount IS NOT NULL RETURN coalesce(s.key, '') ORDER BY s.id LIMIT 1 }) AS stands
WHERE $all OR coalesce(stood <> stands, stood IS NOT NULL OR stands IS NOT NULL)
WITH f, distance ORDER BY distance, f.id LIMIT $limit
RETURN f.id AS id, distance
ORDER BY distance, id
