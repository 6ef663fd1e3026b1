// Columns of an occupancy `o`.
// @row id string
// @row start string?
// @row startText string?
// @row end string?
// @row endText string?
// @row startCause string?
// @row startCauseWords string?
// @row endCause string?
// @row endCauseWords string?
// @row acting boolean?
// @row heldOn string[]?
// @row surelyFrom string?
// @row surelyTo string?
// @row possiblyFrom string
// @row possiblyTo string
// @row sortDay string
// @row personId string
// @row personName string?
// @row positionId string
// @row positionName string?
// @row startEventId string?
// @row startEventName string?
// @row endEventId string?
// @row endEventName string?
// @row replacesId string?
// @row replacesDerived boolean?
// @row replacesPersonId string?
// @row replacesPersonName string?
// @row disputed boolean?
// @row originCount number?
o.id AS id,
o.start AS start,
o.startText AS startText,
o.end AS end,
o.endText AS endText,
o.startCause AS startCause,
o.startCauseWords AS startCauseWords,
o.endCause AS endCause,
o.endCauseWords AS endCauseWords,
o.acting AS acting,
o.heldOn AS heldOn,
o.surelyFrom AS surelyFrom,
o.surelyTo AS surelyTo,
o.possiblyFrom AS possiblyFrom,
o.possiblyTo AS possiblyTo,
o.sortDay AS sortDay,
head([(o)-[:HOLDER]->(z) | z.id]) AS personId,
head([(o)-[:HOLDER]->(z) | z.name]) AS personName,
head([(o)-[:POST]->(z) | z.id]) AS positionId,
head([(o)-[:POST]->(z) | z.name]) AS positionName,
head([(o)-[:START_EVENT]->(z) | z.id]) AS startEventId,
head([(o)-[:START_EVENT]->(z) | z.name]) AS startEventName,
head([(o)-[:END_EVENT]->(z) | z.id]) AS endEventId,
head([(o)-[:END_EVENT]->(z) | z.name]) AS endEventName,
head([(o)-[:REPLACES]->(z:Occupancy) | z.id]) AS replacesId,
head([(o)-[r:REPLACES]->(:Occupancy) | r.derived]) AS replacesDerived,
head([(o)-[:REPLACES]->(:Occupancy)-[:HOLDER]->(z) | z.id]) AS replacesPersonId,
head([(o)-[:REPLACES]->(:Occupancy)-[:HOLDER]->(z) | z.name]) AS replacesPersonName,
o.disputed AS disputed,
o.originCount AS originCount
