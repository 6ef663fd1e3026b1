// Proposal versions by id.
// @param ids string[] = ["proposal-version/us-peace-plan--1"]
// @include proposal-version
UNWIND $ids AS key
MATCH (v:Entity&ProposalVersion {id: key})
RETURN {proposal-version}
ORDER BY id
