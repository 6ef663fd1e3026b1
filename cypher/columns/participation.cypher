// Columns of a participation `p`; ATTENDED needs an event that is under way or held.
// @row id string
// @row role string?
// @row certainty string?
// @row attendance string?
// @row day string?
// @row actorId string
// @row actorName string?
// @row eventId string
// @row eventName string?
// @row delegationId string?
// @row delegationSideName string?
// @row speakingAsId string?
// @row speakingAsName string?
// @row disputed boolean?
// @row originCount number?
p.id AS id,
p.role AS role,
p.certainty AS certainty,
//- now
CASE WHEN p.attendance = 'ATTENDED' AND NOT p.attended AND p.allegedly IS NULL THEN 'UNKNOWN' ELSE p.attendance END AS attendance,
p.day AS day,
//- past
CASE WHEN p.attendance = 'ATTENDED' AND NOT EXISTS { (p)-[:IN_EVENT]->(e:Event) WHERE e.status IN ['UNDERWAY', 'HELD'] } THEN 'UNKNOWN' ELSE p.attendance END AS attendance,
coalesce(head([(p)-[:IN_EVENT]->(e:Event) | e.day]), '9999-12-31') AS day,
//- always
head([(p)-[:PARTICIPANT]->(z) | z.id]) AS actorId,
head([(p)-[:PARTICIPANT]->(z) | z.name]) AS actorName,
head([(p)-[:IN_EVENT]->(z) | z.id]) AS eventId,
head([(p)-[:IN_EVENT]->(z) | z.name]) AS eventName,
head([(p)-[:IN_DELEGATION]->(z) | z.id]) AS delegationId,
head([(p)-[:IN_DELEGATION]->()-[:ON_BEHALF_OF]->(z) | z.name]) AS delegationSideName,
head([(p)-[:SPEAKING_AS]->(z) | z.id]) AS speakingAsId,
head([(p)-[:SPEAKING_AS]->(z) | z.name]) AS speakingAsName,
p.disputed AS disputed,
p.originCount AS originCount
