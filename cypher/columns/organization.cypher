// Columns of an organization `o`.
// @row id string
// @row name string?
// @row wikidataId string?
// @row kind string?
// @row founded string?
// @row foundedText string?
// @row dissolved string?
// @row dissolvedText string?
// @row successorId string?
// @row successorName string?
// @row disputed boolean?
// @row originCount number?
o.id AS id,
o.name AS name,
o.wikidataId AS wikidataId,
o.kind AS kind,
o.founded AS founded,
o.foundedText AS foundedText,
o.dissolved AS dissolved,
o.dissolvedText AS dissolvedText,
head([(o)-[:SUCCEEDED_BY]->(z) | z.id]) AS successorId,
head([(o)-[:SUCCEEDED_BY]->(z) | z.name]) AS successorName,
o.disputed AS disputed,
o.originCount AS originCount
