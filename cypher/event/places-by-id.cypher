// Places by id.
// @param ids string[] = ["place/moscow"]
// @include place
UNWIND $ids AS key
MATCH (l:Entity&Place {id: key})
RETURN {place}
ORDER BY id
