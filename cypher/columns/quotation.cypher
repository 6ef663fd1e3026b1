// Columns of a quotation `q`.
// @row id string
// @row text string
// @row lang string?
// @row form string?
// @row channel string?
// @row saidAt string?
// @row saidAtText string?
// @row day string
// @row attributionType string
// @row speakerWords string?
// @row speakerVia string?
// @row speakerId string?
// @row speakerName string?
// @row saidAtEventId string?
// @row saidAtEventName string?
// @row placeId string?
// @row placeName string?
// @row aboutIds string[]
// @row variantIds string[]
// @row variantTexts string[]
// @row disputed boolean?
// @row originCount number?
q.id AS id,
q.words AS text,
q.lang AS lang,
q.form AS form,
q.channel AS channel,
q.saidAt AS saidAt,
q.saidAtText AS saidAtText,
q.day AS day,
q.attributionType AS attributionType,
q.speakerWords AS speakerWords,
q.speakerVia AS speakerVia,
head([(q)-[:SPOKEN_BY]->(z) | z.id]) AS speakerId,
head([(q)-[:SPOKEN_BY]->(z) | z.name]) AS speakerName,
head([(q)-[:SAID_AT]->(z) | z.id]) AS saidAtEventId,
head([(q)-[:SAID_AT]->(z) | z.name]) AS saidAtEventName,
head([(q)-[:SAID_IN]->(z) | z.id]) AS placeId,
head([(q)-[:SAID_IN]->(z) | z.name]) AS placeName,
COLLECT { MATCH (q)-[:ABOUT]->(z:Entity) WHERE z.originCount IS NOT NULL RETURN z.id ORDER BY z.id LIMIT 200 } AS aboutIds,
//- now
COLLECT { MATCH (q)-[:VARIANT_OF*1..2]-(z:Quotation) WHERE z <> q WITH DISTINCT z ORDER BY z.id LIMIT 200 RETURN z.id } AS variantIds,
COLLECT { MATCH (q)-[:VARIANT_OF*1..2]-(z:Quotation) WHERE z <> q WITH DISTINCT z ORDER BY z.id LIMIT 200 RETURN z.words } AS variantTexts,
//- past
COLLECT { CALL (q) { MATCH (q)-[:VARIANT_OF]->(z:Quotation) RETURN z UNION MATCH (q)<-[:VARIANT_OF]-(z:Quotation) RETURN z UNION MATCH (q)-[:VARIANT_OF]->()<-[:VARIANT_OF]-(z:Quotation) RETURN z UNION MATCH (q)-[:VARIANT_OF]->(m:Quotation)-[:VARIANT_OF]->(z:Quotation) RETURN z UNION MATCH (q)<-[:VARIANT_OF]-(m:Quotation)<-[:VARIANT_OF]-(z:Quotation) RETURN z UNION MATCH (q)<-[:VARIANT_OF]-(m:Quotation)-[:VARIANT_OF]->(z:Quotation) RETURN z } WITH DISTINCT z ORDER BY z.id LIMIT 201 WHERE z.id <> q.id RETURN z.id } AS variantIds,
COLLECT { CALL (q) { MATCH (q)-[:VARIANT_OF]->(z:Quotation) RETURN z UNION MATCH (q)<-[:VARIANT_OF]-(z:Quotation) RETURN z UNION MATCH (q)-[:VARIANT_OF]->()<-[:VARIANT_OF]-(z:Quotation) RETURN z UNION MATCH (q)-[:VARIANT_OF]->(m:Quotation)-[:VARIANT_OF]->(z:Quotation) RETURN z UNION MATCH (q)<-[:VARIANT_OF]-(m:Quotation)<-[:VARIANT_OF]-(z:Quotation) RETURN z UNION MATCH (q)<-[:VARIANT_OF]-(m:Quotation)-[:VARIANT_OF]->(z:Quotation) RETURN z } WITH DISTINCT z ORDER BY z.id LIMIT 201 WHERE z.id <> q.id RETURN z.words } AS variantTexts,
//- always
q.disputed AS disputed,
q.originCount AS originCount
