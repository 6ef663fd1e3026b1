// Columns of a topic `t`.
// @row id string
// @row name string?
// @row withinId string?
// @row withinName string?
// @row disputed boolean?
// @row originCount number?
t.id AS id,
t.name AS name,
head([(t)-[:WITHIN]->(z) | z.id]) AS withinId,
head([(t)-[:WITHIN]->(z) | z.name]) AS withinName,
t.disputed AS disputed,
t.originCount AS originCount
