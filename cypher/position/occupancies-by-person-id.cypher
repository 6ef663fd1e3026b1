// The occupancies of people, by earliest possible day; with a day only those that may have been held on it.
// @param ids string[] = ["person/rustem-umerov"]
// @param validOn string? = null
// @param status string? = null
// @param today string = "2025-11-30"
// @param afterDay string = ""
// @param afterId string = ""
// @param limit number = 21
// @row key string
// @include occupancy
UNWIND $ids AS key
CALL (key) {
  MATCH (:Entity {id: key})<-[:HOLDER]-(o:Occupancy)
  WHERE ($validOn IS NULL OR (o.possiblyFrom <= $validOn AND o.possiblyTo > $validOn) OR (o.surelyFrom <= $validOn AND o.surelyTo >= $validOn))
    AND ($status IS NULL OR $status = CASE WHEN o.surelyFrom <= $today AND $today <= o.surelyTo THEN 'CURRENT' WHEN o.possiblyTo <= $today THEN 'FORMER' WHEN o.possiblyFrom > $today THEN 'FUTURE' ELSE 'POSSIBLY_CURRENT' END)
    AND (o.sortDay > $afterDay OR (o.sortDay = $afterDay AND o.id > $afterId))
  //- page
  WITH o ORDER BY o.sortDay, o.id LIMIT $limit
  RETURN o
}
RETURN key, {occupancy}
ORDER BY key, sortDay, id
