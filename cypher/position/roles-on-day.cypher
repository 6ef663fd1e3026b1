// The posts that people held on days, possibly or for certain; each key is a person and a day.
// @param keys map[] = [{"key": "person/rustem-umerov 2025-11-30", "person": "person/rustem-umerov", "day": "2025-11-30"}]
// @row key string
// @include occupancy
UNWIND $keys AS asked
MATCH (:Entity {id: asked.person})<-[:HOLDER]-(o:Occupancy)
WHERE (o.possiblyFrom <= asked.day AND o.possiblyTo > asked.day) OR (o.surelyFrom <= asked.day AND o.surelyTo >= asked.day)
RETURN asked.key AS key, {occupancy}
ORDER BY key, CASE WHEN o.surelyFrom <= asked.day AND asked.day <= o.surelyTo THEN 0 ELSE 1 END, id
LIMIT 20000
