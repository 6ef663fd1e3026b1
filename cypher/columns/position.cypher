// Columns of a post `x`.
// @row id string
// @row name string?
// @row kind string?
// @row adHoc boolean?
// @row seats number?
// @row inception string?
// @row inceptionText string?
// @row dissolution string?
// @row dissolutionText string?
// @row ofId string?
// @row ofName string?
// @row disputed boolean?
// @row originCount number?
x.id AS id,
x.name AS name,
x.kind AS kind,
x.adHoc AS adHoc,
x.seats AS seats,
x.inception AS inception,
x.inceptionText AS inceptionText,
x.dissolution AS dissolution,
x.dissolutionText AS dissolutionText,
head([(x)-[:OF]->(a) | a.id]) AS ofId,
head([(x)-[:OF]->(a) | a.name]) AS ofName,
x.disputed AS disputed,
x.originCount AS originCount
