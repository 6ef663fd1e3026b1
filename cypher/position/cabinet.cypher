// Every post of a country or an organization, and who held it on a day, possibly or for certain.
// @param of string = "country/ua"
// @param on string = "2025-11-30"
// @row postId string
// @row postName string?
// @row occupied boolean
// @include occupancy?
MATCH (:Entity {id: $of})<-[:OF]-(x:Position)
OPTIONAL MATCH (x)<-[:POST]-(o:Occupancy)
WHERE (o.possiblyFrom <= $on AND o.possiblyTo > $on) OR (o.surelyFrom <= $on AND o.surelyTo >= $on)
RETURN x.id AS postId, x.name AS postName, o IS NOT NULL AS occupied, {occupancy}
ORDER BY postId, CASE WHEN o.surelyFrom <= $on AND $on <= o.surelyTo THEN 0 ELSE 1 END, id
LIMIT 1000
