// The posts of countries and organizations, by name.
// @param ids string[] = ["country/ua"]
// @param afterName string = ""
// @param afterId string = ""
// @param limit number = 21
// @row key string
// @row sortName string
// @include position
UNWIND $ids AS key
CALL (key) {
  MATCH (:Entity {id: key})<-[:OF]-(x:Position)
  WITH x, coalesce(x.name, '') AS sortName
  WHERE sortName > $afterName OR (sortName = $afterName AND x.id > $afterId)
  //- page
  WITH x, sortName ORDER BY sortName, x.id LIMIT $limit
  RETURN x, sortName
}
RETURN key, sortName, {position}
ORDER BY key, sortName, id
