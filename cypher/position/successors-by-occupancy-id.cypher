// The occupancies that follow others in the same post; the first by id where several say so.
// @param ids string[] = ["occupancy/andriy-yermak--ua-chief-negotiator--1"]
// @row key string
// @include occupancy
UNWIND $ids AS key
CALL (key) {
  MATCH (:Entity {id: key})<-[:REPLACES]-(o:Occupancy)
  WITH o ORDER BY o.id LIMIT 1
  RETURN o
}
RETURN key, {occupancy}
ORDER BY key, id
