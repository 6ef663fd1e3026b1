// Columns of a proposal `r`.
// @row id string
// @row name string?
// @row disputed boolean?
// @row originCount number?
r.id AS id,
r.name AS name,
r.disputed AS disputed,
r.originCount AS originCount
