// Facts as they stood at moments: their properties, what they led to and how that was called then, their names, and of a side who sat on it.
// @present it names its moments itself
// @param keys map[] = [{"key": "person/marco-rubio", "id": "person/marco-rubio", "knownAt": "9999-12-31T23:59:59.999Z", "recordedAt": "9999-12-31T23:59:59.999Z"}]
// @row key string
// @row props map
// @row edges map[]
// @row names map[]
// @row members map[]
UNWIND $keys AS asked
MATCH (f:Entity {id: asked.id})<-[:WAS*0..1]-(s:Entity|Version)
WHERE coalesce(s.knownFrom, '') <= asked.knownAt AND asked.knownAt < coalesce(s.knownTo, 'forever') AND coalesce(s.recordedFrom, '') <= asked.recordedAt AND asked.recordedAt < coalesce(s.recordedTo, 'forever') AND s.originCount IS NOT NULL
RETURN asked.key AS key, properties(s) AS props,
  COLLECT { MATCH (s)-[r:ABOUT|ABOUT_TOPIC|AT_PLACE|DELEGATION_AT|DISCUSSED|END_EVENT|HEADED_BY|HELD_BY|HOLDER|IN_DELEGATION|IN_EVENT|LEAKED_IN|OF|ON|ON_BEHALF_OF|PARTICIPANT|PARTY|PART_OF|POST|PROPOSED_BY|RELATED|REPLACES|REVISES|SAID_AT|SAID_IN|SPEAKING_AS|SPOKEN_BY|START_EVENT|SUCCEEDED_BY|VARIANT_OF|VERSION_OF|WITHIN|WAS_ABOUT|WAS_ABOUT_TOPIC|WAS_AT_PLACE|WAS_DELEGATION_AT|WAS_DISCUSSED|WAS_END_EVENT|WAS_HEADED_BY|WAS_HELD_BY|WAS_HOLDER|WAS_IN_DELEGATION|WAS_IN_EVENT|WAS_LEAKED_IN|WAS_OF|WAS_ON|WAS_ON_BEHALF_OF|WAS_PARTICIPANT|WAS_PARTY|WAS_PART_OF|WAS_POST|WAS_PROPOSED_BY|WAS_RELATED|WAS_REPLACES|WAS_REVISES|WAS_SAID_AT|WAS_SAID_IN|WAS_SPEAKING_AS|WAS_SPOKEN_BY|WAS_START_EVENT|WAS_SUCCEEDED_BY|WAS_VARIANT_OF|WAS_VERSION_OF|WAS_WITHIN]->(t:Entity) WHERE r.derived IS NULL
    RETURN {type: replace(type(r), 'WAS_', ''), to: t.id, props: properties(r), name: head(COLLECT { MATCH (t)<-[:WAS*0..1]-(n:Entity|Version) WHERE coalesce(n.knownFrom, '') <= asked.knownAt AND asked.knownAt < coalesce(n.knownTo, 'forever') AND coalesce(n.recordedFrom, '') <= asked.recordedAt AND asked.recordedAt < coalesce(n.recordedTo, 'forever') AND n.name IS NOT NULL RETURN n.name ORDER BY n.id LIMIT 1 })} ORDER BY t.id } AS edges,
  COLLECT { MATCH (s)-[:HAS_NAME|WAS_HAS_NAME]->(n:Name|NameVersion) WITH n ORDER BY n.place RETURN n {.value, .kind, .lang, .start, .end} } AS names,
  COLLECT { MATCH (f)<-[:IN_DELEGATION|WAS_IN_DELEGATION]-(p:Participation|ParticipationVersion)-[:PARTICIPANT|WAS_PARTICIPANT]->(a:Entity)
    WHERE coalesce(p.knownFrom, '') <= asked.knownAt AND asked.knownAt < coalesce(p.knownTo, 'forever') AND coalesce(p.recordedFrom, '') <= asked.recordedAt AND asked.recordedAt < coalesce(p.recordedTo, 'forever') AND NOT coalesce(p.certainty, '') = 'RULED_OUT' AND NOT coalesce(p.attendance, '') = 'ABSENT'
    RETURN {id: p.id, actorId: a.id, name: head(COLLECT { MATCH (a)<-[:WAS*0..1]-(n:Entity|Version) WHERE coalesce(n.knownFrom, '') <= asked.knownAt AND asked.knownAt < coalesce(n.knownTo, 'forever') AND coalesce(n.recordedFrom, '') <= asked.recordedAt AND asked.recordedAt < coalesce(n.recordedTo, 'forever') AND n.name IS NOT NULL RETURN n.name ORDER BY n.id LIMIT 1 })} ORDER BY a.id LIMIT 101 } AS members
ORDER BY key
