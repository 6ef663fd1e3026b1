// All that a claim states, as `c`.
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
// @row passage string?
// @row locus string?
// @row seq number
// @row recordedAt string
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
c.passage AS passage,
c.locus AS locus,
c.seq AS seq,
c.recordedAt AS recordedAt
