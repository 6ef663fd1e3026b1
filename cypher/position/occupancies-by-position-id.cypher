// The occupancies of posts, by earliest possible day; with a day only those that may have been held on it.
// @param ids string[] = ["position/ua-chief-negotiator"]
// @param validOn string? = null
// @param afterDay string = ""
// @param afterId string = ""
// @param limit number = 21
// @row key string
// @include occupancy
UNWIND $ids AS key
CALL (key) {
  MATCH (:Entity {id: key})<-[:POST]-(o:Occupancy)
  WHERE ($validOn IS NULL OR (o.possiblyFrom <= $validOn AND o.possiblyTo > $validOn) OR (o.surelyFrom <= $validOn AND o.surelyTo >= $validOn))
    AND (o.sortDay > $afterDay OR (o.sortDay = $afterDay AND o.id > $afterId))
  //- page
  WITH o ORDER BY o.sortDay, o.id LIMIT $limit
  RETURN o
}
RETURN key, {occupancy}
ORDER BY key, sortDay, id
