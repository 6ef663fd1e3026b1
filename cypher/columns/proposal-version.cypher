// Columns of a version `v` of a proposal.
// @row id string
// @row label string?
// @row status string?
// @row date string?
// @row dateText string?
// @row contents string?
// @row proposalId string
// @row proposalName string?
// @row revisesId string?
// @row revisesLabel string?
// @row leakedInId string?
// @row leakedInName string?
// @row proposedByIds string[]
// @row proposedByNames string[]
// @row disputed boolean?
// @row originCount number?
v.id AS id,
v.label AS label,
v.status AS status,
v.date AS date,
v.dateText AS dateText,
v.contents AS contents,
head([(v)-[:VERSION_OF]->(z) | z.id]) AS proposalId,
head([(v)-[:VERSION_OF]->(z) | z.name]) AS proposalName,
head([(v)-[:REVISES]->(z:ProposalVersion) | z.id]) AS revisesId,
head([(v)-[:REVISES]->(z:ProposalVersion) | z.label]) AS revisesLabel,
head([(v)-[:LEAKED_IN]->(z) | z.id]) AS leakedInId,
head([(v)-[:LEAKED_IN]->(z) | z.name]) AS leakedInName,
COLLECT { MATCH (v)-[:PROPOSED_BY]->(z) RETURN z.id ORDER BY z.id } AS proposedByIds,
COLLECT { MATCH (v)-[:PROPOSED_BY]->(z) RETURN coalesce(z.name, '') ORDER BY z.id } AS proposedByNames,
v.disputed AS disputed,
v.originCount AS originCount
