// Occupancies that may have begun or ended after one day and by another, whenever that was known, by id.
// @present it names its days itself
// @param from string = "2025-01-01"
// @param to string = "2025-12-31"
// @param limit number = 21
// @row id string
CALL () {
  MATCH (o:Occupancy)
  USING INDEX o:Occupancy(possiblyFrom, id)
  WHERE o.possiblyFrom > $from AND o.possiblyFrom <= $to AND o.id IS NOT NULL
  WITH o ORDER BY o.possiblyFrom, o.id LIMIT $limit
  RETURN o.id AS id
  UNION
  MATCH (o:Occupancy)
  USING INDEX o:Occupancy(possiblyTo, id)
  WHERE o.possiblyTo > $from AND o.possiblyTo <= $to AND o.id IS NOT NULL
  WITH o ORDER BY o.possiblyTo, o.id LIMIT $limit
  RETURN o.id AS id
  UNION
  MATCH (o:Occupancy)
  USING INDEX o:Occupancy(surelyTo, id)
  WHERE o.surelyTo > $from AND o.surelyTo <= $to AND o.id IS NOT NULL
  WITH o ORDER BY o.surelyTo, o.id LIMIT $limit
  RETURN o.id AS id
  UNION
  MATCH (o:OccupancyVersion)
  USING INDEX o:OccupancyVersion(possiblyFrom, id)
  WHERE o.possiblyFrom > $from AND o.possiblyFrom <= $to AND o.id IS NOT NULL
  WITH o ORDER BY o.possiblyFrom, o.id LIMIT $limit
  RETURN o.id AS id
  UNION
  MATCH (o:OccupancyVersion)
  USING INDEX o:OccupancyVersion(possiblyTo, id)
  WHERE o.possiblyTo > $from AND o.possiblyTo <= $to AND o.id IS NOT NULL
  WITH o ORDER BY o.possiblyTo, o.id LIMIT $limit
  RETURN o.id AS id
  UNION
  MATCH (o:OccupancyVersion)
  USING INDEX o:OccupancyVersion(surelyTo, id)
  WHERE o.surelyTo > $from AND o.surelyTo <= $to AND o.id IS NOT NULL
  WITH o ORDER BY o.surelyTo, o.id LIMIT $limit
  RETURN o.id AS id
}
WITH DISTINCT id
WITH id ORDER BY id LIMIT $limit
RETURN id
ORDER BY id
