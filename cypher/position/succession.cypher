// The occupancies of a post that may have begun by a day, oldest first.
// @param position string = "position/ua-chief-negotiator"
// @param until string = "9999-12-31"
// @include occupancy
MATCH (:Entity {id: $position})<-[:POST]-(o:Occupancy)
WHERE o.possiblyFrom <= $until
RETURN {occupancy}
ORDER BY sortDay, id
LIMIT 1000
