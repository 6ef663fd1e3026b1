// Columns of whom someone, `a`, has met: of the contact `m` with `b`, of which the id, the count and the last day were read already.
// @row aId string
// @row aName string?
// @row bId string
// @row bName string?
// @row count number
// @row across number
// @row firstStart string?
// @row firstText string?
// @row lastStart string?
// @row lastText string?
// @row last string?
key AS aId,
a.name AS aName,
bId AS bId,
b.name AS bName,
count AS count,
m.across AS across,
m.firstStart AS firstStart,
m.firstText AS firstText,
m.lastStart AS lastStart,
m.lastText AS lastText,
last AS last
