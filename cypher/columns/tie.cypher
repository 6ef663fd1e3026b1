// Columns of a tie `t`, its two people in the order of their ids.
// @row id string
// @row kind string?
// @row start string?
// @row startText string?
// @row end string?
// @row endText string?
// @row aIs string?
// @row bIs string?
// @row people string[]
// @row names string[]
// @row disputed boolean?
// @row originCount number?
t.id AS id,
t.kind AS kind,
t.start AS start,
t.startText AS startText,
t.end AS end,
t.endText AS endText,
t.aIs AS aIs,
t.bIs AS bIs,
COLLECT { MATCH (t)-[:PARTY]->(z) RETURN z.id ORDER BY z.id } AS people,
COLLECT { MATCH (t)-[:PARTY]->(z) RETURN coalesce(z.name, '') ORDER BY z.id } AS names,
t.disputed AS disputed,
t.originCount AS originCount
