// Columns of a stance `t`; `holder` holds the words for those a source does not name.
// @row id string
// @row holder string?
// @row verb string
// @row date string?
// @row dateText string?
// @row holderId string?
// @row holderName string?
// @row onId string?
// @row disputed boolean?
// @row originCount number?
t.id AS id,
t.holder AS holder,
t.verb AS verb,
t.date AS date,
t.dateText AS dateText,
head([(t)-[:HELD_BY]->(z) | z.id]) AS holderId,
head([(t)-[:HELD_BY]->(z) | z.name]) AS holderName,
head([(t)-[:ON]->(z) WHERE z.originCount IS NOT NULL | z.id]) AS onId,
t.disputed AS disputed,
t.originCount AS originCount
