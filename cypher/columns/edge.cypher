// Columns of an edge of a drawn graph from `s` to `t`, which stands for the fact `f`; `w` tells when.
// `planned` is 0 where it is so, else how sure it is: 1 confirmed, 2 expected, 3 possible; `certainty` is of parts of which neither is known.
// @row planned number
// @row certainty string?
// @row sourceId string
// @row sourceName string?
// @row targetId string
// @row targetName string?
// @row label string?
// @row start string?
// @row startText string?
// @row end string?
// @row endText string?
// @row disputedFields string[]?
// @row factId string?
CASE WHEN planned > 0 THEN planned WHEN w.status IN ['RUMOURED', 'PROPOSED', 'PLANNED', 'CONFIRMED'] THEN 2 ELSE 0 END AS planned,
//- now
CASE WHEN NOT f.attended AND f.planned IS NULL THEN CASE w.status WHEN 'CANCELLED' THEN 'RULED_OUT' WHEN 'POSTPONED' THEN 'POSSIBLE' ELSE CASE WHEN f.alleged OR w.alleged THEN 'POSSIBLE' ELSE coalesce(f.certainty, 'POSSIBLE') END END END AS certainty,
//- past
CASE WHEN f:Participation AND NOT {attended f w} AND {planned f w} IS NULL THEN CASE w.status WHEN 'CANCELLED' THEN 'RULED_OUT' WHEN 'POSTPONED' THEN 'POSSIBLE' ELSE CASE WHEN f.alleged OR w.alleged THEN 'POSSIBLE' ELSE coalesce(f.certainty, 'POSSIBLE') END END END AS certainty,
//- always
s.id AS sourceId,
coalesce(s.name, s.label) AS sourceName,
t.id AS targetId,
coalesce(t.name, t.label) AS targetName,
label,
coalesce(w.start, w.saidAt, w.date) AS start,
coalesce(w.startText, w.saidAtText, w.dateText) AS startText,
w.end AS end,
w.endText AS endText,
f.disputedFields AS disputedFields,
f.id AS factId
