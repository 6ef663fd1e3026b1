// Who held a post on a day, possibly or for certain.
// @param position string = "position/ua-chief-negotiator"
// @param on string = "2025-11-30"
// @row positionKind string?
// @include occupancy
MATCH (x:Entity {id: $position})<-[:POST]-(o:Occupancy)
WHERE (o.possiblyFrom <= $on AND o.possiblyTo > $on) OR (o.surelyFrom <= $on AND o.surelyTo >= $on)
RETURN x.kind AS positionKind, {occupancy}
ORDER BY CASE WHEN o.surelyFrom <= $on AND $on <= o.surelyTo THEN 0 ELSE 1 END, id
LIMIT 200
