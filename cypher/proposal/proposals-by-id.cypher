// Proposals by id.
// @param ids string[] = ["proposal/us-peace-plan"]
// @include proposal
UNWIND $ids AS key
MATCH (r:Entity&Proposal {id: key})
RETURN {proposal}
ORDER BY id
