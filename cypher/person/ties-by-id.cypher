// Ties by id.
// @param ids string[] = ["tie/donald-trump--jared-kushner"]
// @include tie
UNWIND $ids AS key
MATCH (t:Entity&Tie {id: key})
RETURN {tie}
ORDER BY id
