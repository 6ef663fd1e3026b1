// Columns of a delegation `d`, its heads in the order stated.
// @row id string
// @row othersPresent boolean?
// @row sideId string
// @row sideName string?
// @row eventId string
// @row eventName string?
// @row headIds string[]
// @row headActorIds string[]
// @row headActorNames string[]
// @row disputed boolean?
// @row originCount number?
d.id AS id,
d.othersPresent AS othersPresent,
head([(d)-[:ON_BEHALF_OF]->(z) | z.id]) AS sideId,
head([(d)-[:ON_BEHALF_OF]->(z) | z.name]) AS sideName,
head([(d)-[:DELEGATION_AT]->(z) | z.id]) AS eventId,
head([(d)-[:DELEGATION_AT]->(z) | z.name]) AS eventName,
COLLECT { MATCH (d)-[h:HEADED_BY]->(z:Participation)-[:PARTICIPANT]->() RETURN z.id ORDER BY h.place } AS headIds,
COLLECT { MATCH (d)-[h:HEADED_BY]->(:Participation)-[:PARTICIPANT]->(a) RETURN a.id ORDER BY h.place } AS headActorIds,
COLLECT { MATCH (d)-[h:HEADED_BY]->(:Participation)-[:PARTICIPANT]->(a) RETURN coalesce(a.name, '') ORDER BY h.place } AS headActorNames,
d.disputed AS disputed,
d.originCount AS originCount
