// Columns of an event `e`.
// @row id string
// @row name string?
// @row kind string?
// @row format string?
// @row status string?
// @row start string?
// @row startText string?
// @row end string?
// @row endText string?
// @row day string?
// @row lastDay string?
// @row placeId string?
// @row placeName string?
// @row partOfId string?
// @row partOfName string?
// @row disputed boolean?
// @row originCount number?
e.id AS id,
e.name AS name,
e.kind AS kind,
e.format AS format,
e.status AS status,
e.start AS start,
e.startText AS startText,
e.end AS end,
e.endText AS endText,
e.day AS day,
e.lastDay AS lastDay,
head([(e)-[:AT_PLACE]->(z) | z.id]) AS placeId,
head([(e)-[:AT_PLACE]->(z) | z.name]) AS placeName,
head([(e)-[:PART_OF]->(z) | z.id]) AS partOfId,
head([(e)-[:PART_OF]->(z) | z.name]) AS partOfName,
e.disputed AS disputed,
e.originCount AS originCount
