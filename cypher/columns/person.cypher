// Columns of a person `p`.
// @row id string
// @row name string?
// @row wikidataId string?
// @row born string?
// @row bornText string?
// @row died string?
// @row diedText string?
// @row disputed boolean?
// @row originCount number?
p.id AS id,
p.name AS name,
p.wikidataId AS wikidataId,
p.born AS born,
p.bornText AS bornText,
p.died AS died,
p.diedText AS diedText,
p.disputed AS disputed,
p.originCount AS originCount
