// Columns of a claim `c`.
// @row id string
// @row sourceId string
// @row publisher string
// @row reliability string
// @row publishedAt string
// @row factId string
// @row identity string
// @row states string
// @row stance string
// @row modality string
// @row reading string
// @row note string?
// @row credibility number
// @row attributionType string
// @row attributionActorId string?
// @row attributionWords string?
// @row attributionVia string?
// @row givenOrigin string?
// @row origin string
// @row passage string?
// @row locus string?
// @row seq number
// @row recordedAt string
// @row knownAt string
// @row attributionActorName string?
// @row sourceTitle string?
// @row sourceKind string
c.id AS id,
c.sourceId AS sourceId,
c.publisher AS publisher,
c.reliability AS reliability,
c.publishedAt AS publishedAt,
c.factId AS factId,
c.identity AS identity,
c.states AS states,
c.stance AS stance,
c.modality AS modality,
c.reading AS reading,
c.note AS note,
c.credibility AS credibility,
c.attributionType AS attributionType,
c.attributionActorId AS attributionActorId,
c.attributionWords AS attributionWords,
c.attributionVia AS attributionVia,
c.givenOrigin AS givenOrigin,
c.origin AS origin,
c.passage AS passage,
c.locus AS locus,
c.seq AS seq,
c.recordedAt AS recordedAt,
c.knownAt AS knownAt,
head([(c)-[:ATTRIBUTED_TO]->(z) | z.name]) AS attributionActorName,
head(COLLECT { MATCH (s:Source {id: c.sourceId}) RETURN s.title }) AS sourceTitle,
head(COLLECT { MATCH (s:Source {id: c.sourceId}) RETURN s.kind }) AS sourceKind
