// Columns of a place `l`.
// @row id string
// @row name string?
// @row kind string?
// @row lat number?
// @row lon number?
// @row withinId string?
// @row withinName string?
// @row disputed boolean?
// @row originCount number?
l.id AS id,
l.name AS name,
l.kind AS kind,
l.lat AS lat,
l.lon AS lon,
head([(l)-[:WITHIN]->(z) | z.id]) AS withinId,
head([(l)-[:WITHIN]->(z) | z.name]) AS withinName,
l.disputed AS disputed,
l.originCount AS originCount
