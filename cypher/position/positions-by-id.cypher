// Positions by id.
// @param ids string[] = ["position/ua-chief-negotiator"]
// @include position
UNWIND $ids AS key
MATCH (x:Entity&Position {id: key})
RETURN {position}
ORDER BY id
