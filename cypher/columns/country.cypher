// Columns of a country `c`.
// @row id string
// @row name string?
// @row wikidataId string?
// @row iso2 string?
// @row iso3 string?
// @row founded string?
// @row foundedText string?
// @row dissolved string?
// @row dissolvedText string?
// @row successorId string?
// @row successorName string?
// @row disputed boolean?
// @row originCount number?
c.id AS id,
c.name AS name,
c.wikidataId AS wikidataId,
c.iso2 AS iso2,
c.iso3 AS iso3,
c.founded AS founded,
c.foundedText AS foundedText,
c.dissolved AS dissolved,
c.dissolvedText AS dissolvedText,
head([(c)-[:SUCCEEDED_BY]->(z) | z.id]) AS successorId,
head([(c)-[:SUCCEEDED_BY]->(z) | z.name]) AS successorName,
c.disputed AS disputed,
c.originCount AS originCount
