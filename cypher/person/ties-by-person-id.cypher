// The ties of people, by the id of the tie.
// @param ids string[] = ["person/jared-kushner"]
// @row key string
// @include tie
UNWIND $ids AS key
MATCH (:Entity {id: key})<-[:PARTY]-(t:Tie)
RETURN key, {tie}
ORDER BY key, id
LIMIT 20000
