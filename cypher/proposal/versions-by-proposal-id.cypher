// The versions of proposals, by id.
// @param ids string[] = ["proposal/us-peace-plan"]
// @row key string
// @include proposal-version
UNWIND $ids AS key
CALL (key) {
  MATCH (:Entity {id: key})<-[:VERSION_OF]-(v:ProposalVersion)
  WITH v ORDER BY v.id LIMIT 200
  RETURN v
}
RETURN key, {proposal-version}
ORDER BY key, id
