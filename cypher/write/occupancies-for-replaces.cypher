// Every state of the occupancies of posts, current and superseded, with the dates that may tell who followed whom.
// @param positions string[] = ["position/us-secretary-of-state"]
// @row positionId string
// @row id string
// @row key string?
// @row startEarliest string?
// @row startLatest string?
// @row endEarliest string?
// @row endLatest string?
// @row claimed boolean
// @row knownFrom string
// @row knownTo string
// @row recordedFrom string
// @row recordedTo string
UNWIND $positions AS id
MATCH (:Entity {id: id})<-[:POST|WAS_POST]-(o:Occupancy|OccupancyVersion)
RETURN id AS positionId, o.id AS id, o.key AS key, o.startEarliest AS startEarliest, o.startLatest AS startLatest,
  o.endEarliest AS endEarliest, o.endLatest AS endLatest, EXISTS { (o)-[r:REPLACES|WAS_REPLACES]->() WHERE r.derived IS NULL } AS claimed,
  o.knownFrom AS knownFrom, coalesce(o.knownTo, 'forever') AS knownTo, o.recordedFrom AS recordedFrom, coalesce(o.recordedTo, 'forever') AS recordedTo
ORDER BY positionId, id, key
